import assert from "node:assert/strict";
import type { z } from "zod";
import * as cells from "../../lib/data/cells.ts";
import { decimalNumber, oneOf, optionalCell } from "../../lib/data/cells.ts";

function outcome(schema: z.ZodType<unknown, string>, cell: string): unknown {
  const parsed = schema.safeParse(cell);
  return parsed.success ? parsed.data : { refused: parsed.error.issues.map((issue) => issue.message) };
}

Deno.test("a whole number is ASCII digits within its bounds and nothing else", () => {
  const schema = cells.wholeNumber("n", { maximum: 200 });
  assert.equal(outcome(schema, "124"), 124);
  for (const wrong of ["１２４", "1e2", "124 ", "", "0124", "1.0", "-1", "201", "百"]) {
    assert.deepEqual(outcome(schema, wrong), { refused: ["a whole number in ASCII digits, from 0 to 200"] }, wrong);
  }
});

Deno.test("an empty optional number is missing, which is not zero", () => {
  const schema = cells.optionalWholeNumber("n");
  assert.equal(outcome(schema, ""), null);
  assert.equal(outcome(schema, "0"), 0);
  assert.deepEqual(outcome(schema, "x"), { refused: ["a whole number in ASCII digits, at least 0, or nothing"] });
});

Deno.test("a date must exist", () => {
  const schema = cells.isoDate("date");
  assert.equal(outcome(schema, "2024-02-29"), "2024-02-29");
  for (const wrong of ["2022-02-29", "2022-02-30", "2022-13-01", "2022-1-1", "2022/01/01", "２０２２-01-01", ""]) {
    assert.deepEqual(outcome(schema, wrong), { refused: ["a date YYYY-MM-DD that exists"] }, wrong);
  }
});

Deno.test("a time must be on the clock", () => {
  const schema = cells.clockTime("start");
  assert.equal(outcome(schema, "13:40"), "13:40");
  for (const wrong of ["13:4O", "24:00", "9:00", "13:60"]) {
    assert.deepEqual(outcome(schema, wrong), { refused: ["a time HH:MM from 00:00 to 23:59"] }, wrong);
  }
});

Deno.test("one of a few words, yes or no, identifiers and lists say what they expect", () => {
  assert.equal(outcome(cells.oneOf("status", ["held", "cancelled"]), "held"), "held");
  assert.deepEqual(outcome(cells.oneOf("status", ["held", "cancelled"]), "Held"), {
    refused: ["one of held, cancelled"],
  });
  assert.equal(outcome(cells.yesNo("x"), "no"), false);
  assert.deepEqual(outcome(cells.yesNo("x"), "いいえ"), { refused: ["yes or no"] });
  assert.equal(outcome(cells.identifier("id"), "2-47:soka-training-1"), "2-47:soka-training-1");
  assert.deepEqual(outcome(cells.identifiers("ids"), "a;b"), ["a", "b"]);
  assert.deepEqual(outcome(cells.identifiers("ids"), ""), []);
  assert.deepEqual(outcome(cells.identifiers("ids"), "a;;b"), { refused: ["identifiers separated by ;"] });
});

Deno.test("An empty cell is null, and zero is not empty", () => {
  const area = optionalCell(decimalNumber("Area."));
  assert.equal(area.parse(""), null);
  assert.equal(area.parse("0"), 0);
});

Deno.test("What the schema refuses stays refused, and the message says that nothing would do too", () => {
  const parsed = optionalCell(oneOf("Format.", ["online"])).safeParse(" ");
  assert.equal(parsed.success, false);
  assert.match(parsed.error?.issues[0]?.message ?? "", /one of online, or nothing/);
});
