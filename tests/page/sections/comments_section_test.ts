import assert from "node:assert/strict";
import { madeCoding, madeReport, PRINTED } from "../made_report.ts";
import { CITY, oneCityContent } from "../one_city.ts";
import { shownSection } from "../shown.ts";
import { commentsSection, themesSection } from "../../../lib/page/sections/comments_section.ts";
import { openPageBuilder } from "../../../lib/page/page_builder.ts";

const content = { ...oneCityContent(), contribution: madeReport(), coding: madeCoding() };

Deno.test("each printed answer is a row that its city, event, question, respondent and themes find", async () => {
  const { document, text } = await shownSection((page) => commentsSection(page, content));
  const rows = [...document.querySelectorAll<HTMLElement>("section.comments tbody tr")];
  assert.deepEqual(rows.map((row) => row.querySelector("td")?.textContent), PRINTED.map(({ text }) => text));
  assert.deepEqual({ ...rows[2]?.dataset }, {
    city: "hayamano",
    event: "autumn-lecture",
    construct: "impressions",
    category: "職員",
    theme: "送迎|食事",
  });
  assert.match(text, /報告書が選んだ3件。/);
  // Cited by the number of the figure and the place in it; the download keeps the answer's own name.
  const cited = rows.map((row) => row.querySelector<HTMLElement>("th")).map((cell) => [
    cell?.textContent,
    cell?.dataset.raw,
  ]);
  assert.deepEqual(cited, [["7-1", "a1"], ["7-2", "a2"], ["7-3", "a3"]]);
  assert.match(document.querySelector("h3")?.textContent ?? "", /^葉山野市 秋の講座 図表7 意見・感想$/);
});

Deno.test("the form offers what answers have, and no theme that nobody has", async () => {
  const { document } = await shownSection((page) => commentsSection(page, content));
  const choices = (name: string) =>
    [...document.querySelectorAll<HTMLOptionElement>(`select[name=${name}] option`)].slice(1).map((
      { value, text },
    ) => [value, text]);
  assert.deepEqual(choices("city"), [["hayamano", "葉山野市"]]);
  assert.deepEqual(choices("event"), [["autumn-lecture", "葉山野市 秋の講座"]]);
  assert.deepEqual(choices("construct"), [["impressions", "意見・感想"]]);
  assert.deepEqual(choices("category"), [["住民", "住民"], ["職員", "職員"]]);
  assert.deepEqual(choices("theme"), [["送迎", "送迎"], ["食事", "食事"]]);
});

Deno.test("of several cities those are offered of which an answer is printed, and no other", async () => {
  const { contribution, study } = content;
  const { answers } = contribution;
  assert.ok(answers !== null && answers !== undefined);
  const city = (municipalityId: string, name: string) => ({ ...CITY, municipalityId, name });
  const records = [CITY, city("tonari", "隣市"), city("tooi", "遠市")];
  const [first, ...others] = answers.set.answers;
  assert.ok(first !== undefined && others.length > 0);
  const two = { ...answers, set: { ...answers.set, answers: [{ ...first, municipalityId: "tonari" }, ...others] } };
  const { document } = await shownSection((page) =>
    commentsSection(page, {
      ...content,
      study: { ...study, municipalities: { ...study.municipalities, records } },
      contribution: { ...contribution, answers: two },
    })
  );
  const offered = [...document.querySelectorAll<HTMLOptionElement>("select[name=city] option")].slice(1);
  assert.deepEqual(offered.map(({ value, text }) => [value, text]), [["hayamano", "葉山野市"], ["tonari", "隣市"]]);
});

Deno.test("without printed answers there is no section, though somebody wrote something", () => {
  assert.equal(commentsSection(openPageBuilder("ja"), oneCityContent()), null);
});

Deno.test("each theme that answers have leads to them, with how many there are", async () => {
  const content = { ...oneCityContent(), coding: madeCoding() };
  const { document, keys } = await shownSection((page) => themesSection(page, content));
  const themes = [...document.querySelectorAll<HTMLElement>(".themes a")];
  assert.deepEqual(themes.map(({ dataset, textContent }) => [dataset.theme, textContent?.replaceAll(/\s+/g, " ")]), [
    ["送迎", "送迎 2件"],
    ["食事", "食事 1件"],
  ]);
  assert.equal(new Set(keys).size, 5, keys.join());
});

Deno.test("in English themes have their English names", async () => {
  const content = { ...oneCityContent(), coding: madeCoding() };
  const { document } = await shownSection((page) => themesSection(page, content), "en");
  assert.match(document.querySelector(".themes a")?.textContent ?? "", /^Lifts\s+2$/);
});

Deno.test("without coded answers there is no section", async () => {
  const page = openPageBuilder("ja");
  assert.equal(await themesSection(page, oneCityContent()), null);
  assert.equal(await themesSection(page, { ...oneCityContent(), coding: { ...madeCoding(), answers: [] } }), null);
});
