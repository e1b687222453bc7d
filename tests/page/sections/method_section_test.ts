import assert from "node:assert/strict";
import { methodSection } from "../../../lib/page/sections/method_section.ts";
import { madeReport } from "../made_report.ts";
import { oneCityContent } from "../one_city.ts";
import { shownSection, wordsOf } from "../shown.ts";

const idsOf = (document: Document) => [...document.querySelectorAll("section")].map(({ id }) => id);

Deno.test("it holds the notes that the surveys need, and the origins that there are", async () => {
  const { document } = await shownSection((page) => methodSection(page, oneCityContent()));
  assert.deepEqual(idsOf(document), [
    "m-origin",
    "m-words",
    "m-signs",
    "m-base",
    "m-favourable",
    "m-interval",
    "m-procedures",
    "m-bounds",
    "m-small",
    "m-before-after",
    "m-compare",
    "m-disclosure",
    "m-comments",
  ]);
  assert.equal(
    wordsOf(document.getElementById("m-origin") ?? document.body),
    "データ種別回答データ アンケートの回答ファイルから取り込んだものです。葉山野市 秋の講座 回答データ",
  );
});

Deno.test("a report's notes come last, and it words the origins that it speaks of", async () => {
  const content = { ...oneCityContent(), contribution: madeReport() };
  const { document } = await shownSection((page) => methodSection(page, content));
  assert.deepEqual(idsOf(document).slice(-3), ["m-disclosure", "m-comments", "m-status"]);
  const origins = wordsOf(document.getElementById("m-origin") ?? document.body);
  assert.match(origins, /公表値 試しの公表値。回答データ アンケートの回答ファイル/);
  assert.match(wordsOf(document.getElementById("m-comments") ?? document.body), /報告書の抜粋。$/);
});

Deno.test("a note of the report with the id of a general one stands in its place", async () => {
  const note = { id: "bounds", title: { ja: "幅", en: "Width" }, text: { ja: "報告書の言い方。", en: "Its words." } };
  const content = { ...oneCityContent(), contribution: { ...madeReport(), methodNotes: [note] } };
  const { document } = await shownSection((page) => methodSection(page, content));
  assert.equal(idsOf(document).filter((id) => id === "m-bounds").length, 1);
  assert.equal(idsOf(document).indexOf("m-bounds"), 7);
  assert.equal(wordsOf(document.getElementById("m-bounds") ?? document.body), "幅報告書の言い方。");
});
