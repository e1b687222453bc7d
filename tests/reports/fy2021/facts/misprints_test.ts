import assert from "node:assert/strict";
import { misprintsTable } from "../../../../lib/reports/fy2021/facts/misprints.ts";
import { recordsOf } from "./records_of.ts";

const misprints = await recordsOf(misprintsTable);

Deno.test("every slip changes the printed passage and names its figure where it stands in one", () => {
  assert.equal(misprints.length, 6);
  for (const { printed, expected } of misprints) assert.notEqual(printed, expected);
  for (const { figureKey, place } of misprints) {
    assert.equal(figureKey === null, !place.startsWith("図表"));
    if (figureKey !== null) assert.ok(place.startsWith(`図表${figureKey.split(":")[0]} `));
  }
});
