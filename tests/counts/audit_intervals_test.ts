import assert from "node:assert/strict";
import fc from "fast-check";
import { loadAuditor } from "../../lib/counts/audit_intervals.ts";
import { sum, tablesWith } from "./tables_with.ts";
import { randomCases } from "../random_cases.ts";

Deno.test("audit intervals are those found by listing every table that agrees with what is shown", async () => {
  const auditor = await loadAuditor();
  const cells = fc.array(fc.record({ count: fc.nat(4), shown: fc.boolean() }), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(cells, (cells) => {
      const counts = [0, 3, 6].map((start) => cells.slice(start, start + 3).map(({ count }) => count));
      const columnTotals = [0, 1, 2].map((at) => sum(counts.map((row) => row[at] ?? 0)));
      const possible = tablesWith(counts.map(sum), columnTotals).map((table) => table.flat())
        .filter((table) => cells.every(({ count, shown }, at) => !shown || table[at] === count));
      const known = [
        ...counts.map((row, at) => ({ members: [0, 1, 2].map((column) => at * 3 + column), total: sum(row) })),
        ...columnTotals.map((total, at) => ({ members: [0, 3, 6].map((row) => row + at), total })),
        ...cells.flatMap(({ count, shown }, at) => shown ? [{ members: [at], total: count }] : []),
      ];
      for (const members of [[0], [4], [7, 8]]) {
        const values = possible.map((table) => sum(members.map((place) => table[place] ?? NaN)));
        const sums = { unknowns: 9, known };
        assert.equal(auditor.lower(members, sums).value, Math.min(...values));
        assert.equal(auditor.upper(members, sums).value, Math.max(...values));
      }
    }),
    { numRuns: randomCases(25) },
  );
});

Deno.test("published sums that contradict each other are refused", async () => {
  const auditor = await loadAuditor();
  const known = [{ members: [0], total: 1 }, { members: [0], total: 2 }];
  assert.throws(() => auditor.lower([0], { unknowns: 1, known }), /must agree/);
});
