import assert from "node:assert/strict";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { poolDistributions } from "../../lib/counts/pool_distributions.ts";
import { effectiveSizesTable } from "../../lib/tables/effective_sizes_table.ts";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { singleSurvey } from "../comparisons/made_answers.ts";
import { assertTableLaws } from "./table_laws.ts";

const answers = (people: number) => Array.from({ length: people }, (_, at) => at % 4 + 1);

Deno.test("21 people correlated .05 are worth half; 20 and 12 with twelve in both are worth 18.3", () => {
  const surveys = [
    singleSurvey(answers(20), { id: "a" }),
    singleSurvey(answers(12), { id: "b" }),
    singleSurvey(answers(21), { id: "c" }),
  ];
  const [a, b, c] = surveys.map((survey) => countAnswers(survey, `${survey.id}-only`));
  assert.ok(a !== undefined && b !== undefined && c !== undefined);
  const comparison = compareGroups([c, poolDistributions([a, b])]);
  const { rows, columns } = assertTableLaws(
    (option) => effectiveSizesTable([comparison], { key: "t", surveys, ...option }),
    [
      "question",
      "group",
      "n",
      "worth0.05",
      "wider0.05",
      "worth0.1",
      "wider0.1",
      "overlap",
      "worthOverlap",
      "widerOverlap",
    ],
  );
  const [one, both] = rows;
  assert.deepEqual([one?.n, one?.["worth0.05"], one?.overlap], [21, 10.5, null]);
  assert.equal(Number(one?.["wider0.05"]).toFixed(4), Math.SQRT2.toFixed(4));
  assert.deepEqual([both?.n, both?.overlap, Number(both?.worthOverlap).toFixed(2)], [32, 12, "18.29"]);
  // People are whole, what they are worth has a tenth, a factor two decimals: √2 is 1.41.
  const decimals = (ids: RegExp) =>
    columns.filter(({ id }) => ids.test(id)).map((column) => column.type === "number" ? column.decimals ?? 0 : null);
  assert.deepEqual(decimals(/^(?:n|overlap)$/), [0, 0]);
  assert.deepEqual(decimals(/^worth/), [1, 1, 1]);
  assert.deepEqual(decimals(/^wider/), [2, 2, 2]);
});
