import assert from "node:assert/strict";
import fc from "fast-check";
import { shortestWidths } from "../../lib/rendering/shortest_widths.ts";

/** Lines of a table of full-width letters, as a browser breaks them. */
const linesOf = (cells: readonly (readonly string[])[], widths: readonly number[]) =>
  cells.reduce((sum, row) => {
    const heights = row.map((text, at) =>
      text.split("\n").reduce((all, line) => all + Math.max(1, Math.ceil(line.length / (widths[at] ?? 1))), 0)
    );
    return sum + Math.max(...heights);
  }, 0);

Deno.test("two paragraphs of a row share the room by their length, and a short cell keeps what is least", () => {
  assert.deepEqual(shortestWidths([["項", "長".repeat(300), "長".repeat(300)]], 106), [6, 50, 50]);
  const [first = 0, second = 0] = shortestWidths([["長".repeat(300), "長".repeat(100)]], 80);
  assert.ok(first > 2 * second && first + second === 80, `${first} ${second}`);
});

Deno.test("a tall cell gets the room, whatever row it is in: shorter than columns of one width", () => {
  const cells = [["短い課題", "要点".repeat(30), "長".repeat(20)], ["長".repeat(30), "短", "成果".repeat(120)]];
  const widths = shortestWidths(cells, 90);
  assert.equal(widths.reduce((sum, width) => sum + width, 0), 90);
  assert.ok(linesOf(cells, widths) < linesOf(cells, [30, 30, 30]));
});

Deno.test("the widths fill the room and none is below the least, whatever the texts", () => {
  const text = fc.string({ maxLength: 60 });
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 5 }).chain((columns) =>
      fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 })
    ),
    fc.integer({ min: 30, max: 90 }),
    (cells, room) => {
      const widths = shortestWidths(cells, room);
      assert.equal(widths.length, cells[0]?.length);
      assert.ok(widths.every((width) => width >= 6));
      assert.equal(widths.reduce((sum, width) => sum + width, 0), room);
    },
  ));
});

Deno.test("a table without rows has no columns to give room to", () => {
  assert.deepEqual(shortestWidths([], 80), []);
});
