import { subjectTitle } from "../../lib/wording/subject_title.ts";
import assert from "node:assert/strict";
import fc from "fast-check";
import { boundsCells, numberColumn, percentCell, percentOfShare, textColumn } from "../../lib/tables/table.ts";
import { nonresponseBounds } from "../../lib/statistics/nonresponse_bounds.ts";

Deno.test("a column says how its cells are written", () => {
  assert.deepEqual(textColumn("a", "見出し"), { id: "a", label: "見出し", type: "text" });
  assert.deepEqual(numberColumn("n", "人数"), { id: "n", label: "人数", type: "number", decimals: 0 });
  assert.equal(numberColumn("share", "%", 1).decimals, 1);
});

Deno.test("a share is half up from its counts, and nothing of nobody", () => {
  assert.deepEqual([percentCell(1, 16), percentCell(1, 3), percentCell(3, 3), percentCell(0, 5), percentCell(0, 0)], [
    6.3,
    33.3,
    100,
    0,
    null,
  ]);
  fc.assert(fc.property(fc.nat(500), fc.nat(500), (count, others) => {
    const cell = percentCell(count, count + others);
    if (count + others === 0) assert.equal(cell, null);
    else assert.ok(cell !== null && Math.abs(cell - 100 * count / (count + others)) <= 0.05 + 1e-9);
  }));
});

Deno.test("a share that is not there stays empty", () => {
  assert.deepEqual([percentOfShare(0.25), percentOfShare(0), percentOfShare(null), percentOfShare(undefined)], [
    25,
    0,
    null,
    null,
  ]);
});

Deno.test("bounds are percent of the population, half up; where there are none both cells are empty", () => {
  // 15 of 20 answers of 42 applicants: 15 of 42 at least, 37 of 42 at most.
  const bounds = nonresponseBounds({ count: 15, responses: 20, population: 42 });
  assert.deepEqual(boundsCells(bounds), { lower: 35.7, upper: 88.1 });
  assert.deepEqual(boundsCells(null), { lower: null, upper: null });
});

Deno.test("a title has its subject in front, when there is one", () => {
  assert.deepEqual([subjectTitle("課題", "語"), subjectTitle(undefined, "語")], ["課題: 語", "語"]);
});
