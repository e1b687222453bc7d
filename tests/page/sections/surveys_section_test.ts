import assert from "node:assert/strict";
import { madeReport } from "../made_report.ts";
import { LECTURE, oneCityContent, oneCityFacts } from "../one_city.ts";
import { cellsOf, shownSection } from "../shown.ts";
import { openPageBuilder } from "../../../lib/page/page_builder.ts";
import { questionnairesSection, responseSection, surveysSection } from "../../../lib/page/sections/surveys_section.ts";
import { pageContent } from "../../../lib/page/page_content.ts";

Deno.test("every closed question has its chart and its table, in the order of the questionnaire", async () => {
  const { section, document, text } = await shownSection((page) => surveysSection(page, oneCityContent()));
  const keys = ["q01", "q02", "q03", "q04"].map((question) => `autumn-lecture-${question}`);
  assert.deepEqual([...document.querySelectorAll<HTMLElement>("figure")].map(({ dataset }) => dataset.key), keys);
  assert.deepEqual([...document.querySelectorAll<HTMLElement>("details")].map(({ dataset }) => dataset.key), keys);
  assert.deepEqual(section.parts, [{ id: "event-autumn-lecture", title: "葉山野市 秋の講座" }]);
  assert.match(text, /回答データ 2030年10月5日（土）実施、n=24、回収率80\.0%（参加申込者30人）。/);
  assert.equal(document.querySelector("a[href='#comments']"), null, "nothing is printed that it could lead to");
});

Deno.test("a report's tables of the event and its free answers stand with the event", async () => {
  const content = { ...oneCityContent(), contribution: madeReport() };
  const { document, keys } = await shownSection((page) => surveysSection(page, content));
  assert.equal(keys[0], "overview:autumn-lecture");
  assert.equal(document.querySelector<HTMLElement>("a[href='#comments']")?.dataset.event, "autumn-lecture");
});

Deno.test("without applicants, or with more answers than applicants, the rate is not known", async () => {
  for (
    const [applicants, expected] of [[null, "n=24、回収率は不明（参加申込者数の記載なし）。"], [
      20,
      "n=24、回収率は不明。",
    ]] as const
  ) {
    const content = oneCityContent({ events: [{ ...LECTURE, applicants }] });
    const { text } = await shownSection((page) => surveysSection(page, content));
    assert.ok(text.includes(expected), `${applicants}`);
  }
});

Deno.test("without questionnaires there is no section", async () => {
  assert.equal(await surveysSection(openPageBuilder("ja"), oneCityContent({ events: [] })), null);
});

Deno.test("of 30 applicants 24 answered: 80 %, and the rest is left open", async () => {
  const { document, keys } = await shownSection((page) => responseSection(page, oneCityContent()));
  assert.deepEqual(keys, ["surveys-outline", "response-rates", "response-rates-table", "interval-guide"]);
  const [row] = cellsOf(document.querySelectorAll("table")[1] ?? null);
  assert.deepEqual([row?.[0], row?.[1], row?.[2], row?.[3], row?.at(-1)], [
    "葉山野市 秋の講座",
    "24",
    "30",
    "80.0",
    "20.0",
  ]);
});

Deno.test("an event without a number of applicants is listed, without a rate", async () => {
  const content = oneCityContent({ events: [{ ...LECTURE, applicants: null }] });
  const { document, text } = await shownSection((page) => responseSection(page, content));
  const table = document.querySelectorAll("table")[1] ?? null;
  // Nothing is known of applicants: there is no column of empty cells for them.
  assert.deepEqual(cellsOf(table), [["葉山野市 秋の講座", "24"]]);
  assert.match(text, /葉山野市 秋の講座は参加申込者数の記載がないため、回収率を計算できない/);
});

Deno.test("without questionnaires there is no section", async () => {
  assert.equal(await responseSection(openPageBuilder("ja"), oneCityContent({ events: [] })), null);
});

Deno.test("every question stands with its answers; nothing is called assumed where the wording is known", async () => {
  const { document, text } = await shownSection((page) => questionnairesSection(page, oneCityContent()));
  const questions = [...document.querySelectorAll(".questions li")].map(({ textContent }) => textContent);
  assert.equal(questions.length, 5);
  assert.equal(
    questions[3],
    // 12, 6 and 5 of 24 answered so, one nothing: shares of all who answered the questionnaire.
    "活動に参加したいですか段階評価（SA）: したい（50.0%）／どちらともいえない（25.0%）／したくない（20.8%）",
  );
  const samples = oneCityContent();
  const made = samples.surveys.map((one) => ({ ...one, survey: { ...one.survey, origin: "synthetic" as const } }));
  const shown = await shownSection((page) => questionnairesSection(page, { ...samples, surveys: made }));
  assert.ok(!shown.text.includes("50.0%"), "a sample's shares stand at no question");
  assert.equal(questions[4], "ご意見自由記述");
  assert.equal(document.querySelector(".origin"), null);
  assert.equal(document.querySelector("a[href='#m-scales']"), null);
  assert.match(text, /^設問文と選択肢です。/);
});

Deno.test("answers whose wording was supposed are marked, and the sentence leads to the reason", async () => {
  const facts = oneCityFacts();
  const surveys = facts.surveys.map((survey) => {
    const scales = survey.codebook.scales.map((scale) => ({ ...scale, basis: "assumed" as const }));
    return { ...survey, codebook: { ...survey.codebook, scales } };
  });
  const content = pageContent({ ...facts, surveys });
  const { document } = await shownSection((page) => questionnairesSection(page, content));
  assert.equal(document.querySelectorAll(".questions .origin").length, 4, "four closed questions");
  assert.ok(document.querySelector("a[href='#m-scales']"));
});

Deno.test("a report says where its wordings are from", async () => {
  const content = { ...oneCityContent(), contribution: madeReport() };
  const { text } = await shownSection((page) => questionnairesSection(page, content));
  assert.match(text, /^設問文は試しの報告書のとおり。/);
});

Deno.test("without questionnaires there is no section", async () => {
  assert.equal(await questionnairesSection(openPageBuilder("ja"), oneCityContent({ events: [] })), null);
});
