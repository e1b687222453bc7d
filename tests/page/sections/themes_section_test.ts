import assert from "node:assert/strict";
import { openPageBuilder } from "../../../lib/page/page_builder.ts";
import { themesSection } from "../../../lib/page/sections/themes_section.ts";
import { madeCoding } from "../made_report.ts";
import { oneCityContent } from "../one_city.ts";
import { shownSection } from "../shown.ts";

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
