import assert from "node:assert/strict";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { nonresponseCurveTable } from "../../lib/tables/nonresponse_curve_table.ts";
import { countsOf } from "../comparisons/made_answers.ts";
import { assertTableLaws } from "./table_laws.ts";

const IDS = ["question", "place", "against", "people", "difference", "lower", "upper", "pValue"];

Deno.test("from all unmoved to all against: six of eight rose, four silent", () => {
  const pairs = Array.from({ length: 8 }, (_, at) => at < 6 ? [2, 3] as const : [2, 2] as const);
  const changes = compareBeforeAfter([countsOf(pairs, { applicants: 12 })]);
  const { rows } = assertTableLaws((option) => nonresponseCurveTable(changes, { key: "t", ...option }), IDS);
  assert.deepEqual(rows.map(({ against, people }) => [against, people]), [[0, 12], [1, 12], [2, 12], [3, 12], [4, 12]]);
  assert.deepEqual([rows[0]?.difference, Number(rows[4]?.difference).toFixed(4)], [50, (100 * 2 / 12).toFixed(4)]);
});

Deno.test("where nobody knows how many were silent there is no row", () => {
  const changes = compareBeforeAfter([countsOf([[1, 2], [2, 2]])]);
  assert.deepEqual(nonresponseCurveTable(changes, { key: "t" }).rows, []);
});
