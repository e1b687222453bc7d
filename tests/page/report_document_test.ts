import assert from "node:assert/strict";
import { compareStudy } from "../../lib/comparisons/compare_study.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import { chapterDocument, reportDocument } from "../../lib/page/report_document.ts";
import { presentationOrigin } from "../../lib/data/presentation.ts";
import { pageContent } from "../../lib/page/page_content.ts";
import type { RespondentSurvey } from "../../lib/survey/survey.ts";
import { madeReport } from "./made_report.ts";
import { LECTURE, madeSource, madeSurvey, oneCityContent, oneCityFacts } from "./one_city.ts";

Deno.test("no chapter of a document is a heading with nothing below it, with a report and without", () => {
  for (const content of [oneCityContent(), { ...oneCityContent(), contribution: madeReport() }]) {
    for (const lang of LANGUAGES) {
      const documents = [
        reportDocument(content, lang),
        ...content.surveys.map((survey) => chapterDocument(survey, { content, lang })),
      ];
      for (const { chapters, title } of documents) {
        assert.ok(chapters.length > 0, title);
        assert.deepEqual(chapters.filter(({ parts }) => parts.length === 0).map((chapter) => chapter.title), []);
      }
    }
  }
});

Deno.test("the chapter on the surveys holds who answered of whom, as picture and as table; without questionnaires it is none", () => {
  const chapterOf = (content: ReturnType<typeof oneCityContent>) =>
    reportDocument(content, "ja").chapters.find(({ title }) => title === "調査の概要と回収率");
  const keys = chapterOf(oneCityContent())?.parts.flatMap(({ items }) => items.map(({ key }) => key)) ?? [];
  assert.ok(keys.includes("response-rates") && keys.includes("response-rates-table"), keys.join());
  const facts = oneCityFacts();
  assert.equal(chapterOf(pageContent({ ...facts, surveys: [] })), undefined);
});

Deno.test("what nobody asks alike is left out of a page, and any other comparison stays, made or refused", () => {
  const facts = oneCityFacts();
  const surveys = [madeSurvey(), madeSurvey({ event: SPRING })];
  for (const asked of [surveys, surveys.slice(0, 1)]) {
    const content = pageContent({ ...facts, surveys: asked });
    const all = compareStudy(asked, { plan: facts.study.plan });
    const wanted = (one: (typeof all.byEvent)[number]) =>
      !(one.kind === "refused" && one.reason === "nobody-asks-alike");
    assert.deepEqual(content.comparisons.byEvent, all.byEvent.filter(wanted));
    assert.deepEqual(content.comparisons.byMunicipality, all.byMunicipality.filter(wanted));
  }
  const none = pageContent({ ...facts, surveys: surveys.slice(0, 1) }).comparisons;
  assert.deepEqual([none.byEvent, none.byMunicipality].map((found) => found.filter(({ kind }) => kind === "groups")), [
    [],
    [],
  ]);
});

const SPRING = { ...LECTURE, eventId: "spring-lecture", name: "春の講座", nameEnglish: "spring lecture" };
const WINTER = { ...LECTURE, eventId: "winter-lecture", name: "冬の講座", nameEnglish: "winter lecture" };

/** The comparison chapter of the document, by its keys; empty where it has none. */
function comparedKeys(surveys: readonly RespondentSurvey[]): readonly string[] {
  const facts = oneCityFacts();
  const events = { ...facts.study.events, records: [LECTURE, SPRING, WINTER] };
  const content = pageContent({ ...facts, study: { ...facts.study, events }, surveys });
  const { chapters } = reportDocument(content, "ja");
  const parts = chapters.find(({ title }) => title === "変化と違い")?.parts ?? [];
  for (const { items } of parts) {
    for (const item of items) assert.notEqual(presentationOrigin(item), "synthetic", item.key);
  }
  return parts.flatMap(({ items }) => items.map(({ key }) => key));
}

Deno.test("the comparison chapter sets changes against each other, with scores and what is not known; of samples it has nothing", () => {
  const sample = (event: typeof LECTURE): RespondentSurvey => {
    const source = madeSource(`data/surveys/${event.eventId}/synthetic_responses.csv`, { origin: "synthetic" });
    return { ...madeSurvey({ event }), origin: "synthetic", source };
  };
  const two = [madeSurvey(), madeSurvey({ event: SPRING })];
  const known = comparedKeys(two);
  for (
    const key of [
      "change-effects",
      "change-differences",
      "before-after-nonresponse",
      "before-after-nonresponse-table",
      "scores",
      "effective-sizes",
    ]
  ) assert.ok(known.includes(key), key);
  assert.deepEqual(comparedKeys([...two, sample(WINTER)]), known);
  assert.deepEqual(comparedKeys([sample(LECTURE), sample(SPRING)]), []);
});
