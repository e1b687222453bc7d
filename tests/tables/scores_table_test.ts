import assert from "node:assert/strict";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { filterSurvey } from "../../lib/counts/filter_survey.ts";
import { countAllAnswers } from "../../lib/counts/count_answers.ts";
import { loadSurvey } from "../../lib/survey/load_surveys.ts";
import { scoresTable } from "../../lib/tables/scores_table.ts";
import { countsOf, distributionOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws } from "./table_laws.ts";

const counts = countsOf([[1, 3], [2, 3], [2, 4], [3, 3]]);
const changes = compareBeforeAfter([counts]);
const SUMMARY = [
  "question",
  "place",
  "asked",
  "n",
  "levels",
  "mean",
  "deviation",
  "lowerQuartile",
  "median",
  "upperQuartile",
];
const CHANGE = ["meanChange", "tLower", "tUpper", "bootLower", "bootUpper", "pValue"];

Deno.test("means and quartiles by hand; the mean change stands in the row of the question after", () => {
  const { rows } = assertTableLaws(
    (option) => scoresTable([counts.before, counts.after], { key: "t", changes, ...option }),
    [...SUMMARY, ...CHANGE],
  );
  const [before, after] = rows;
  assert.deepEqual([before?.asked, before?.mean, before?.median, before?.meanChange], ["受講前", 2, 2, null]);
  // Changes 2, 1, 2, 0: mean 1.25.
  assert.deepEqual([after?.asked, after?.mean, after?.meanChange], ["受講後", 3.25, 1.25]);
  assert.ok(Number(after?.tLower) < 1.25 && Number(after?.tUpper) > 1.25);
});

Deno.test("of a part of the respondents whose counts are withheld the table says so, of whom, and from what", async () => {
  const forum = await loadSurvey("gyoda-forum");
  const older = filterSurvey(forum, { where: { age: ["50代", "60代"] } });
  const { rows, notes, sources } = scoresTable(countAllAnswers(older), { key: "t" });
  assert.deepEqual(rows, []);
  assert.match(notes.join("\n"), /回答者のうち「50代・60代」と答えた人だけ.*人数の少ない欄があり/s);
  assert.ok(sources.length > 0);
});

Deno.test("a rating asked once has no change; who left it out is not scored; nobody at all has no row", () => {
  const asked = [
    distributionOf([4, 2, NONE], { id: "one" }),
    distributionOf([NONE], { id: "silent" }),
    distributionOf([3, NONE], { id: "alone" }),
  ];
  const { rows } = assertTableLaws((option) => scoresTable(asked, { key: "t", ...option }), SUMMARY);
  assert.deepEqual(rows.map(({ n, mean, asked }) => [n, mean, asked]), [[2, 3, "受講後のみ"], [1, 3, "受講後のみ"]]);
});

Deno.test("of a change whose matrix has cells withheld the totals give the mean change, without an interval, and a note says why", () => {
  const withheld = changes.map((change) =>
    change.kind !== "paired" ? change : {
      ...change,
      transitions: {
        ...change.transitions,
        protection: { beforeTotals: [0, 1, 2, 1], afterTotals: [1, 3, 0, 0], exposed: 0, results: null },
        rows: change.transitions.rows.map((row) => ({
          ...row,
          after: row.after.map((cell) => ({ ...cell, count: cell.count === 1 ? null : cell.count })),
        })),
      },
    }
  );
  const { rows, notes } = scoresTable([counts.before, counts.after], { key: "t", changes: withheld });
  // By hand: 13 of four people after, 8 before.
  assert.deepEqual(rows.map(({ mean, meanChange }) => [mean, meanChange]), [[2, null], [3.25, 1.25]]);
  assert.deepEqual(rows.map(({ tLower, bootLower, pValue }) => [tLower, bootLower, pValue]), [[null, null, null], [
    null,
    null,
    null,
  ]]);
  assert.match(notes.join("\n"), /対応のあるt検定など）を載せない/);
});

Deno.test("numbers of people have no decimals, what is computed of scores has two", () => {
  const { columns } = scoresTable([counts.before, counts.after], { key: "t", changes });
  const decimals = new Map(columns.map((column) => [column.id, column.decimals]));
  for (const id of ["n", "levels"]) assert.equal(decimals.get(id), 0, id);
  for (const id of [...SUMMARY.slice(5), ...CHANGE.slice(0, -1)]) assert.equal(decimals.get(id), 2, id);
});
