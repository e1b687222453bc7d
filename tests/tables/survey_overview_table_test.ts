import assert from "node:assert/strict";
import { surveyOverviewTable } from "../../lib/tables/survey_overview_table.ts";
import { LECTURE, madeSurvey } from "../page/one_city.ts";

/** Lines of the outline of an invented lecture, by their item. */
function outline(
  event: Partial<typeof LECTURE>,
  responses: number,
  lang: "ja" | "en" = "ja",
): Readonly<Record<string, unknown>> {
  const survey = madeSurvey({ event: { ...LECTURE, ...event } });
  const table = surveyOverviewTable({ ...survey, codebook: { ...survey.codebook, responses } }, { lang });
  return Object.fromEntries(table.rows.map(({ item, content }) => [item, content]));
}

Deno.test("the outline has applicants, answers and their share", () => {
  const lines = outline({ applicants: 40 }, 15);
  const shown = ["参加申込者数（申込時点）", "回答数", "回収率"].map((item) => lines[item]);
  assert.deepEqual(shown, ["40人", "15人", "37.5%（15／40人）"]);
});

Deno.test("what is not known is said, and no rate is made of more answers than applicants", () => {
  const unknown = outline({ applicants: null, date: null, format: null }, 15);
  assert.deepEqual([unknown["実施日"], unknown["実施方法"]], ["記録なし", "記録なし"]);
  assert.match(String(unknown["回収率"]), /計算できません（申込者数の記録なし）/);
  assert.match(String(outline({ applicants: 12 }, 15)["回収率"]), /当日参加/);
});

Deno.test("the outline is in English where it is asked for", () => {
  assert.equal(outline({ applicants: 40 }, 15, "en")["Response rate"], "37.5% (15 of 40)");
});
