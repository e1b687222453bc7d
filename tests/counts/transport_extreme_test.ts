import assert from "node:assert/strict";
import fc from "fast-check";
import { loadIntegerProgrammes } from "../../lib/counts/integer_programmes.ts";
import { transportExtreme } from "../../lib/counts/transport_extreme.ts";
import { sum } from "./tables_with.ts";
import { randomCases } from "../random_cases.ts";

const range = (length: number) => Array.from({ length }, (_, at) => at);

Deno.test("of cross tables with cells and joined answers shown, the ends are those that HiGHS finds", async () => {
  const solve = await loadIntegerProgrammes();
  const tables = fc.record({
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 5 }),
    joined: fc.nat(4),
    counts: fc.array(fc.nat(9), { minLength: 20, maxLength: 20 }),
    shown: fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
    shownJoined: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  });
  fc.assert(
    fc.property(tables, ({ rows, columns, joined, counts, shown, shownJoined }) => {
      const place = (row: number, column: number) => row * columns + column;
      const adding = (members: readonly number[]) => ({ members, total: sum(members.map((at) => counts[at] ?? NaN)) });
      // The first answers joined, and the others, as a table by favourable answers does.
      const halves = range(rows).flatMap((row) =>
        [range(columns).slice(0, joined), range(columns).slice(joined)]
          .map((half) => half.map((column) => place(row, column))).filter((half) => half.length > 0)
      );
      const known = [
        ...range(rows).map((row) => adding(range(columns).map((column) => place(row, column)))),
        ...range(columns).map((column) => adding(range(rows).map((row) => place(row, column)))),
        ...range(rows * columns).filter((at) => shown[at]).map((at) => adding([at])),
        ...halves.filter((_, at) => shownJoined[at]).map(adding),
      ];
      const sums = { unknowns: rows * columns, known };
      for (const members of [[0], [rows * columns - 1], ...halves]) {
        for (const goal of ["least", "greatest"] as const) {
          const found = transportExtreme(goal, members, sums);
          assert.ok(found !== null, "a cross table is a transportation problem");
          assert.equal(found.value, solve(goal, members, sums).value);
          // What comes with it agrees with everything published, and makes it so.
          assert.ok(found.unknowns.every((count) => Number.isInteger(count) && count >= 0));
          const added = (places: readonly number[]) => sum(places.map((at) => found.unknowns[at] ?? NaN));
          for (const { members, total } of known) assert.equal(added(members), total);
          assert.equal(added(members), found.value);
        }
      }
    }),
    { numRuns: randomCases(60) },
  );
});

Deno.test("what is no cross table, or contradicts itself, is left to the integer programmes", () => {
  const triangle = [{ members: [0, 1], total: 3 }, { members: [1, 2], total: 2 }, { members: [0, 2], total: 3 }];
  assert.equal(transportExtreme("least", [0], { unknowns: 3, known: triangle }), null);
  const open = [{ members: [0, 1], total: 3 }];
  assert.equal(transportExtreme("least", [0], { unknowns: 3, known: open }), null, "nothing is said of the third");
  assert.deepEqual(transportExtreme("greatest", [1], { unknowns: 2, known: open }), { value: 3, unknowns: [0, 3] });
  const square = (first: number) =>
    [[0, 1], [2, 3], [0, 2], [1, 3]].map((members, at) => ({ members, total: at + first }));
  assert.equal(transportExtreme("least", [0], { unknowns: 4, known: square(1) }), null, "rows 3, columns 7");
  for (const known of [[{ members: [0], total: 1 }, { members: [0], total: 2 }], [{ members: [0], total: -1 }]]) {
    assert.equal(transportExtreme("least", [0], { unknowns: 1, known: [...known, { members: [0], total: 1 }] }), null);
  }
});
