import assert from "node:assert/strict";
import { chapterDocument, reportDocument } from "../../lib/page/report_document.ts";
import { loadPageContent } from "../../lib/page/page_content.ts";
import { printedAnswersPart, printedAnswerTables } from "../../lib/page/printed_answer_tables.ts";
import { loadContribution } from "../../lib/reports/fy2021/contribution.ts";
import { oneCityContent } from "./one_city.ts";

const content = await loadPageContent(await loadContribution());

Deno.test("every answer that the report prints stands in the document and in the chapter of its questionnaire", () => {
  const lang = "ja";
  const shown = content.surveys.flatMap((survey) => printedAnswerTables(survey, { content, lang }));
  const answers = shown.flatMap(({ rows }) => rows);
  assert.equal(answers.length, content.contribution?.answers.set.answers.length);
  const keys = new Set(shown.map(({ key }) => key));
  const tablesOf = (parts: readonly { readonly items: readonly { readonly key: string }[] }[]) =>
    parts.flatMap(({ items }) => items.map(({ key }) => key)).filter((key) => keys.has(key));
  assert.deepEqual(tablesOf(reportDocument(content, lang).chapters.flatMap(({ parts }) => parts)), [...keys]);
  const chapters = content.surveys.map((survey) => chapterDocument(survey, { content, lang }));
  assert.deepEqual(chapters.flatMap((one) => tablesOf(one.chapters.flatMap(({ parts }) => parts))), [...keys]);
});

Deno.test("in a chapter of generated answers they are told from these, and the lead speaks of the closed questions alone", () => {
  const [survey] = content.surveys;
  assert.ok(survey !== undefined && survey.survey.origin === "synthetic");
  const { lead, chapters } = chapterDocument(survey, { content, lang: "ja" });
  assert.match(lead.join(""), /^この章の選択式設問の図と表は合成データ/);
  const last = chapters.flatMap(({ parts }) => parts).at(-1);
  assert.match(last?.paragraphs.join("") ?? "", /合成データではありません/);
  assert.ok(
    last?.items.every((item) => item.kind === "table" && item.sources.every(({ origin }) => origin !== "synthetic")),
  );
});

Deno.test("without a report there is no such part", () => {
  const own = oneCityContent();
  const [survey] = own.surveys;
  assert.ok(survey !== undefined);
  assert.deepEqual(printedAnswersPart(survey, { content: own, lang: "ja" }), []);
});
