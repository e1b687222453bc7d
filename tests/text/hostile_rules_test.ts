import assert from "node:assert/strict";
import { parseCodingRules } from "../../lib/text/coding_rules.ts";
import { parseExpression } from "../../lib/text/parse_expression.ts";
import { growthBySixteen, MOST_GROWTH } from "../growth.ts";

Deno.test("a rule that no person could read is refused with a sentence, and not with a fault of the program", () => {
  // These ended as "Maximum call stack size exceeded".
  assert.throws(() => parseExpression(`'${"連".repeat(10_000_000)}'`), (error: Error) => {
    assert.match(
      error.message,
      /as it must have at most 10000 letters, and has 10000002: current value is "'連{199}…"$/,
    );
    return true;
  });
  for (const deep of ["(".repeat(4_000) + "連携" + ")".repeat(4_000), `${"not ".repeat(2_000)}連携`]) {
    assert.throws(() => parseExpression(deep), /as brackets and not must be at most 100 deep: current value is/);
  }
  assert.equal(parseExpression("(".repeat(99) + "連携" + ")".repeat(99)).kind, "word");
  assert.equal(parseExpression("連携 or ".repeat(1_000) + "協働").kind, "or");
});

const chain = (codes: number) =>
  ["＊c0\n連携", ...Array.from({ length: codes }, (_, at) => `＊c${at + 1}\n＊c${at} or 協働`)].join("\n");

Deno.test("codes may lead through a hundred others, and which leads through more is told once", () => {
  assert.deepEqual(parseCodingRules(chain(100), "a.txt").faults, []);
  const { faults } = parseCodingRules(chain(300), "a.txt");
  assert.deepEqual(faults.map(({ line, value, expected }) => [line, value, expected]), [
    [203, "c101", "a code that leads through at most 100 others"],
  ]);
});

Deno.test("a code that leads back to itself is told, and one that leads into the circle is not", () => {
  const { faults } = parseCodingRules("＊a\n＊b or x\n＊b\n＊a or x\n＊c\n＊a or x\n＊d\n＊d or x", "a.txt");
  assert.deepEqual(faults.map(({ value }) => value), ["a", "b", "d"]);
});

Deno.test("many codes are read in linear time, chained or not", () => {
  // A chain of 5,000 took 153 s.
  assert.ok(growthBySixteen((size) => parseCodingRules(chain(size), "a.txt"), 300) < MOST_GROWTH);
});
