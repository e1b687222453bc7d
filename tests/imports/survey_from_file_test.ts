import assert from "node:assert/strict";
import { countAnswers } from "../../lib/counts/count_answers.ts";
import { crossTable } from "../../lib/tables/cross_table.ts";
import { surveyFromFile } from "../../lib/imports/survey_from_file.ts";
import { chartFigure } from "../../lib/figures/chart_figure.ts";

const EVENT = { name: "第1回研修", municipality: "例市", prefecture: "例県", date: "2030-06-01", population: 80_000 };

async function withFile<Result>(text: string, run: (path: string) => Promise<Result>): Promise<Result> {
  const path = await Deno.makeTempFile({ suffix: ".csv" });
  try {
    await Deno.writeTextFile(path, text);
    return await run(path);
  } finally {
    await Deno.remove(path);
  }
}

const ANSWERS = [
  ...Array.from({ length: 15 }, () => ["行政職員", "よく理解できた"]),
  ...Array.from({ length: 10 }, () => ["福祉関係者", "よく理解できた"]),
  ...Array.from({ length: 12 }, () => ["福祉関係者", "あまり理解できなかった"]),
];
const CSV = ["番号,職業,内容を理解できましたか", ...ANSWERS.map((cells, at) => [at + 1, ...cells].join(","))].join(
  "\n",
);

Deno.test("a file of one's own is counted, drawn and crossed like any survey", async () => {
  const survey = await withFile(CSV, (path) => surveyFromFile(path, EVENT));
  assert.equal(survey.origin, "observed");
  const [occupation, understood] = survey.codebook.questions;
  assert.ok(occupation !== undefined && understood !== undefined);
  const { answers, respondents } = countAnswers(survey, understood.id);
  assert.equal(respondents, 37);
  assert.deepEqual(
    answers.filter(({ count }) => count > 0).map(({ answer, count }) => [answer.label, count]),
    [["よく理解できた", 25], ["あまり理解できなかった", 12]],
  );
  const chart = chartFigure(understood.id, { surveys: [survey] });
  assert.match(chart.title, /^例市 第1回研修: /);
  assert.match(chart.subtitle, /^n=37、/);
  const { rows } = await crossTable(survey, { rows: "職業", columns: "内容を理解できましたか" });
  assert.deepEqual(rows.at(-1)?.total, 37);
});

Deno.test("what cannot be taken whole is refused, with what mends it", async () => {
  await withFile(CSV, async (path) => {
    await assert.rejects(surveyFromFile(path, { ...EVENT, citty: "x" } as typeof EVENT), /no option citty/);
  });
  const few = CSV.split("\n").slice(0, 4).join("\n");
  await withFile(few, (path) => assert.rejects(surveyFromFile(path, EVENT), /at least 5 people/));
  await withFile(
    "",
    (path) => assert.rejects(surveyFromFile(path, EVENT), /a table with the questions in its first row/),
  );
});
