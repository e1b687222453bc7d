import assert from "node:assert/strict";
import { labelScripts } from "../../lib/rendering/label_scripts.ts";
import type { Resource, ResourceRow } from "../../lib/tidy/resource.ts";
import { answersLong } from "../../lib/tidy/survey_resources.ts";
import { questionsResource } from "../../lib/tidy/questions_resource.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";

const surveys = (await loadSurveys()).filter(({ form }) => form === "responses");
const answers = answersLong(surveys);
const scripts = labelScripts(answers, questionsResource(surveys));

/** Rows of one made question in place of the real ones. */
function scriptsOf(rows: readonly Partial<ResourceRow>[], wording: string) {
  const [row] = answers.rows;
  const made: Resource = {
    ...answers,
    rows: rows.map((cells) => ({ ...row, question_id: "9-q", ...cells } as ResourceRow)),
  };
  const questions = questionsResource(surveys);
  return labelScripts(made, { ...questions, rows: [{ ...questions.rows[0], question_id: "9-q", question: wording }] });
}

Deno.test("each script names every answer of every question with its code", () => {
  assert.ok(answers.rows.length > 150);
  for (const { question_id, answer_code, answer, row_type } of answers.rows) {
    const name = String(question_id).replaceAll("-", "_");
    const sps = scripts.sps.split(`VALUE LABELS ${name}\n`)[1]?.split("VARIABLE LEVEL")[0] ?? "";
    assert.ok(
      sps.split("\n").some((line) => line.replace(/\.$/, "").trim() === `${answer_code} '${answer}'`),
      `${name} ${answer}`,
    );
    const stata = scripts.do.split("\n").find((line) => line.startsWith(`label define ${name} `)) ?? "";
    assert.ok(stata.includes(`${row_type === "missing" ? ".n" : answer_code} \`"${answer}"'`), `${name} ${answer}`);
    const r = scripts.R.split("\n").find((line) => line.startsWith(`  "${question_id}" = c(`)) ?? "";
    assert.ok(r.includes(`"${answer}" = ${answer_code}L`), `${name} ${answer}`);
  }
});

Deno.test("a question whose counts are generated bears its mark in its label, in every script", () => {
  const synthetic = answers.rows.filter(({ origin }) => origin === "synthetic").map(({ question_id }) =>
    String(question_id)
  );
  assert.ok(synthetic.length > 0);
  for (const question of new Set(synthetic)) {
    const name = question.replaceAll("-", "_");
    assert.match(scripts.sps, new RegExp(`VARIABLE LABELS ${name}\\n  '合成データ: `));
    assert.match(scripts.do, new RegExp(`label variable ${name} \`"合成データ: `));
    assert.match(scripts.R, new RegExp(`"${question}" = "合成データ: `));
  }
});

Deno.test("no line of SPSS syntax has more than 256 bytes, and a long wording is put together of pieces", () => {
  const long = "長い設問".repeat(40);
  for (const { sps } of [scripts, scriptsOf([{}], long)]) {
    const code = sps.split("\n").filter((line) => !line.startsWith("*"));
    assert.ok(Math.max(...code.map((line) => new TextEncoder().encode(line).byteLength)) <= 256);
  }
  const label = /VARIABLE LABELS q_9_q\n {2}([^.]*)\./.exec(scriptsOf([{}], long).sps)?.[1] ?? "";
  const joined = label.split("' +\n    '").join("").slice(1, -1);
  assert.ok(new TextEncoder().encode(joined).byteLength <= 255);
  assert.match(joined, /長い設問長い.*…$/);
});

Deno.test("quotation marks and line breaks do not end a text", () => {
  const { sps, do: stata, R } = scriptsOf([{ answer: 'it\'s "so"\nso', answer_code: 1 }], "a\nb");
  assert.match(sps, /1 'it''s "so" so'\./);
  assert.match(stata, /1 `"it's "so" so"'/);
  assert.match(R, /"it's \\"so\\" so" = 1L/);
});
