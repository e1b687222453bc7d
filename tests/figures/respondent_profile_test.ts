import assert from "node:assert/strict";
import { respondentProfileFigure } from "../../lib/figures/respondent_profile.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { loadStudy } from "../../lib/study/load_study.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { textFaults } from "../rendering/text_boxes.ts";

const surveys = await loadSurveys();
const name = { ja: "職業", en: "occupation" };

Deno.test("occupations of events with different answers are merged by the plan's map, and the map is printed", async () => {
  const { plan } = await loadStudy();
  for (const lang of ["ja", "en"] as const) {
    const figure = respondentProfileFigure(surveys, {
      key: "p",
      lang,
      attribute: "occupation",
      name,
      merged: plan.mergedAnswers,
    });
    // Three categories, and no answer.
    assert.equal(figure.legend.length, 4);
    assert.ok(figure.notes.some((note) => note.includes(lang === "ja" ? "自治体職員" : "Municipal staff")));
    assert.deepEqual(textFaults(await renderSvg(figure)), []);
  }
});

Deno.test("without a map every answer is a category of its own, in the order of the questionnaires; nobody is lost", async () => {
  const figure = respondentProfileFigure(surveys, { key: "p", attribute: "occupation", name });
  assert.ok(figure.legend.length > 10);
  assert.match(figure.legend[0]?.label ?? "", /福祉関係者/);
  assert.deepEqual(textFaults(await renderSvg(figure)), []);
  for (const sentence of figure.alternativeText.split("。")) {
    const [, n, list = ""] = /n=(\d+): (.*)/.exec(sentence) ?? [];
    const people = [...list.matchAll(/ (\d+)(?=、|$)/g)].reduce((sum, [, count]) => sum + Number(count), 0);
    assert.equal(people, Number(n), sentence);
  }
});

Deno.test("an attribute that nobody asked about is a sentence", () => {
  const figure = respondentProfileFigure(surveys, { key: "p", attribute: "shoe-size", name });
  assert.match(figure.panels.length === 1 ? "one" : "none", /one/);
  assert.equal(figure.alternativeText, "");
});
