import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import { chapterDocument, reportDocument } from "../../lib/page/report_document.ts";
import { madeReport } from "./made_report.ts";
import { oneCityContent } from "./one_city.ts";

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
