import assert from "node:assert/strict";
import { openPageBuilder } from "../../../lib/page/page_builder.ts";
import { responseSection } from "../../../lib/page/sections/response_section.ts";
import { LECTURE, oneCityContent } from "../one_city.ts";
import { cellsOf, shownSection } from "../shown.ts";

Deno.test("of 30 applicants 24 answered: 80 %, and the rest is left open", async () => {
  const { document, keys } = await shownSection((page) => responseSection(page, oneCityContent()));
  assert.deepEqual(keys, ["response-rates", "response-rates-table"]);
  const [row] = cellsOf(document.querySelector("table"));
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
  const [row] = cellsOf(document.querySelector("table"));
  assert.deepEqual(row?.slice(0, 4), ["葉山野市 秋の講座", "24", "", ""]);
  assert.match(text, /葉山野市 秋の講座は参加申込者数の記載がないため、回収率を計算できない/);
});

Deno.test("without questionnaires there is no section", async () => {
  assert.equal(await responseSection(openPageBuilder("ja"), oneCityContent({ events: [] })), null);
});
