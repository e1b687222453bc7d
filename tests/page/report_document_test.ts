import assert from "node:assert/strict";
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
