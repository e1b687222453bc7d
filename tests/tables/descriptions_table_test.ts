import assert from "node:assert/strict";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { descriptionsTable } from "../../lib/tables/descriptions_table.ts";
import { countsOf, distributionOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws } from "./table_laws.ts";

/** Fifteen of twenty rose from 2 to 3, four stayed at 3, one left the first question out. */
const TWENTY = Array.from({ length: 20 }, (_, at) => [at === 19 ? NONE : at < 15 ? 2 : 3, 3] as const);
const changes = compareBeforeAfter([countsOf(TWENTY, { applicants: 42 })]);

const groups = compareGroups([
  distributionOf([4, 4, 3, 3], { id: "one" }),
  distributionOf([1, 2, 2, 3], { id: "two" }),
]);

Deno.test("each comparison has its words, in the order given, with its place; caveats stand in the notes", () => {
  const { rows, notes } = assertTableLaws(
    (option) => descriptionsTable([...changes, groups], { key: "t", ...option }),
    [
      "question",
      "place",
      "words",
      "unseen",
    ],
  );
  assert.deepEqual(rows.map(({ place }) => place), ["madeの催し", "oneの催し、twoの催し"]);
  assert.match(String(rows[0]?.words), /19人.*15人/);
  assert.match(String(rows[0]?.unseen), /参加申込者42人のうち残る23人/);
  assert.ok(notes.length > 0);
  assert.deepEqual(descriptionsTable([groups, ...changes], { key: "t" }).rows, rows.toReversed());
});
