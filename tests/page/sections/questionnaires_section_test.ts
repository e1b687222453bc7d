import assert from "node:assert/strict";
import { openPageBuilder } from "../../../lib/page/page_builder.ts";
import { pageContent } from "../../../lib/page/page_content.ts";
import { questionnairesSection } from "../../../lib/page/sections/questionnaires_section.ts";
import { madeReport } from "../made_report.ts";
import { oneCityContent, oneCityFacts } from "../one_city.ts";
import { shownSection } from "../shown.ts";

Deno.test("every question stands with its answers; nothing is called assumed where the wording is known", async () => {
  const { document, text } = await shownSection((page) => questionnairesSection(page, oneCityContent()));
  const questions = [...document.querySelectorAll(".questions li")].map(({ textContent }) => textContent);
  assert.equal(questions.length, 5);
  assert.equal(
    questions[3],
    "活動に参加したいですか段階評価（SA）: したい／どちらともいえない／したくない",
  );
  assert.equal(questions[4], "ご意見自由記述");
  assert.equal(document.querySelector(".origin"), null);
  assert.equal(document.querySelector("a[href='#m-scales']"), null);
  assert.match(text, /^設問文と選択肢。/);
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

Deno.test("without questionnaires there is no section", () => {
  assert.equal(questionnairesSection(openPageBuilder("ja"), oneCityContent({ events: [] })), null);
});
