/** Bounds from margins: fixture, linear programme, every table counted, laws, edges. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { movementBounds } from "../../lib/statistics/movement_bounds.ts";
import { readReference } from "./reference.ts";

Deno.test("42 people, before 5, 10, 20, 6, 1 and after 0, 2, 12, 20, 8: 21 to 41 rose, 50.0 % to 97.6 %", () => {
  const { rose, sampleSize } = movementBounds([5, 10, 20, 6, 1], [0, 2, 12, 20, 8]);
  assert.deepEqual([rose.lower, rose.upper, sampleSize], [21, 41, 42]);
  assert.deepEqual([(100 * rose.lowerShare).toFixed(1), (100 * rose.upperShare).toFixed(1)], ["50.0", "97.6"]);
});

Deno.test("bounds equal the linear programme on 500 random pairs of margins, a third of them with missing answers", () => {
  interface Case {
    readonly before: readonly number[];
    readonly after: readonly number[];
    readonly missing: readonly [number, number];
    readonly rose: readonly [number, number];
    readonly fell: readonly [number, number];
  }
  const cases = readReference<Case>("movement_bounds");
  assert.equal(cases.length, 500);
  assert.ok(cases.filter(({ missing }) => missing[0] + missing[1] > 0).length > 100);
  for (const { before, after, missing: [beforeMissing, afterMissing], rose, fell } of cases) {
    const bounds = movementBounds(before, after, { beforeMissing, afterMissing });
    const about = `${before} → ${after}, missing ${beforeMissing} and ${afterMissing}`;
    assert.deepEqual([bounds.rose.lower, bounds.rose.upper], rose, about);
    assert.deepEqual([bounds.fell.lower, bounds.fell.upper], fell, about);
  }
});

Deno.test("bounds are reached by some table and passed by none, over all tables of up to four people on three levels", () => {
  const found = new Map<string, { rose: number[]; fell: number[] }>();
  for (const cells of tables(4, 9)) {
    if (cells.every((count) => count === 0)) continue;
    const rows = [cells.slice(0, 3), cells.slice(3, 6), cells.slice(6)];
    const before = rows.map((row) => row.reduce((sum, count) => sum + count, 0));
    const after = before.map((_, level) => rows.reduce((sum, row) => sum + (row[level] ?? 0), 0));
    const [, a = 0, b = 0, c = 0, , d = 0, e = 0, f = 0] = cells;
    const key = JSON.stringify([before, after]);
    const entry = found.get(key) ?? { rose: [], fell: [] };
    entry.rose.push(a + b + d);
    entry.fell.push(c + e + f);
    found.set(key, entry);
  }
  assert.equal(found.size, 9 + 36 + 100 + 225);
  for (const [key, { rose, fell }] of found) {
    const [before, after]: [number[], number[]] = JSON.parse(key);
    const bounds = movementBounds(before, after);
    assert.deepEqual([bounds.rose.lower, bounds.rose.upper], [Math.min(...rose), Math.max(...rose)], key);
    assert.deepEqual([bounds.fell.lower, bounds.fell.upper], [Math.min(...fell), Math.max(...fell)], key);
  }
});

Deno.test("swapping before and after, or turning the scale, swaps rose and fell; an unused level changes nothing", () => {
  const pair = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { minLength: 1, maxLength: 25 });
  fc.assert(fc.property(pair, fc.nat(), (people, place) => {
    const side = (which: 0 | 1) =>
      people.reduce((counts, person) => {
        const level = person[which];
        counts[level] = (counts[level] ?? 0) + 1;
        return counts;
      }, Array<number>(6).fill(0));
    const [before, after] = [side(0), side(1)];
    const bounds = movementBounds(before, after);
    assert.deepEqual(movementBounds(after, before).rose, bounds.fell);
    assert.deepEqual(movementBounds(before.toReversed(), after.toReversed()).rose, bounds.fell);
    const at = place % 7;
    assert.deepEqual(movementBounds(before.toSpliced(at, 0, 0), after.toSpliced(at, 0, 0)), bounds);
    const rose = people.filter(([from, to]) => to > from).length;
    assert.ok(bounds.rose.lower <= rose && rose <= bounds.rose.upper);
  }));
});

Deno.test("bounds from margins: a single level, one person, different people", () => {
  assert.deepEqual(movementBounds([3], [3]).rose, { lower: 0, upper: 0, lowerShare: 0, upperShare: 0 });
  assert.equal(movementBounds([1, 0], [0, 1]).rose.lower, 1);
  const unknown = movementBounds([0, 0], [1, 0], { beforeMissing: 1 });
  assert.deepEqual([unknown.rose.upper, unknown.fell.lower, unknown.fell.upper], [0, 0, 1]);
  assert.throws(() => movementBounds([1, 2], [2, 2]), RangeError);
  assert.throws(() => movementBounds([1, 2], [1, 2, 0]), TypeError);
  assert.throws(() => movementBounds([0, 0], [0, 0]), RangeError);
  assert.throws(() => movementBounds([], [], { beforeMissing: 1, afterMissing: 1 }), RangeError);
});

function* tables(most: number, cells: number): Generator<number[]> {
  if (cells === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= most; first++) {
    for (const rest of tables(most - first, cells - 1)) yield [first, ...rest];
  }
}
