import assert from "node:assert/strict";
import { openPageBuilder } from "../../../lib/page/page_builder.ts";
import { surveysSection } from "../../../lib/page/sections/surveys_section.ts";
import { madeReport } from "../made_report.ts";
import { LECTURE, oneCityContent } from "../one_city.ts";
import { shownSection } from "../shown.ts";

Deno.test("every closed question has its chart and its table, in the order of the questionnaire", async () => {
  const { section, document, text } = await shownSection((page) => surveysSection(page, oneCityContent()));
  const keys = ["q01", "q02", "q03", "q04"].map((question) => `autumn-lecture-${question}`);
  assert.deepEqual([...document.querySelectorAll<HTMLElement>("figure")].map(({ dataset }) => dataset.key), keys);
  assert.deepEqual([...document.querySelectorAll<HTMLElement>("details")].map(({ dataset }) => dataset.key), keys);
  assert.deepEqual(section.parts, [{ id: "event-autumn-lecture", title: "葉山野市 秋の講座" }]);
  assert.match(text, /回答データ 2030-10-05 n=24、回収率80\.0%（申込30人）。/);
  assert.equal(document.querySelector("a[href='#comments']"), null, "nothing is printed that it could lead to");
});

Deno.test("a report's tables of the event and its free answers stand with the event", async () => {
  const content = { ...oneCityContent(), contribution: madeReport() };
  const { document, keys } = await shownSection((page) => surveysSection(page, content));
  assert.equal(keys.at(-1), "overview:autumn-lecture");
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
