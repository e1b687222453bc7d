import assert from "node:assert/strict";
import { copyProject } from "../commands/project_copy.ts";
import { outputsWithoutNumber, type SurveyForm, writeSurveyForm } from "./survey_forms.ts";

/** One run of the matrix that `tests/bench/survey_forms.ts` makes whole: the forms that once left no outputs at all, side by side. */
const FORMS: Readonly<Record<string, SurveyForm>> = {
  "gyoda-forum": "counts",
  "gyoda-training-1": "other-scale",
  "gyoda-training-2": "percents",
  "soka-training-1": "nobody",
  "soka-training-2": "one-answer",
  "tomakomai-practice": "one-respondent",
};

Deno.test("surveys of six forms beside each other, some empty, make a whole report", async () => {
  await using copy = await copyProject();
  const outputs = async (): Promise<readonly string[]> =>
    JSON.parse(await Deno.readTextFile(`${copy.folder}/outputs/manifest.json`)).outputs.map((
      { key }: { key: string },
    ) => key);
  const before = await outputs();
  for (const [id, form] of Object.entries(FORMS)) await writeSurveyForm(copy.folder, id, form);
  const sealed = await copy.run(["seal"]);
  assert.equal(sealed.code, 0, sealed.stderr);
  const report = await copy.run(["report"]);
  assert.equal(report.code, 0, report.stdout + report.stderr);
  assert.deepEqual(await outputs(), before);
  assert.deepEqual(await outputsWithoutNumber(copy.folder), []);
  const words = await Deno.readTextFile(`${copy.folder}/outputs/tables/forum-by-occupation.csv`);
  assert.match(words, /集計した数だけがあり、一人ひとりの回答がないため、属性別には比べられない/);
});
