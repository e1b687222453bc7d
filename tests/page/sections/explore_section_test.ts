import assert from "node:assert/strict";
import { makeExploreData } from "../../../lib/page/make_explore_data.ts";
import { openPageBuilder } from "../../../lib/page/page_builder.ts";
import { exploreSection } from "../../../lib/page/sections/explore_section.ts";
import { CITY, LECTURE, oneCityContent } from "../one_city.ts";
import { shownSection } from "../shown.ts";

const data = await makeExploreData(oneCityContent());

Deno.test("the form offers what was asked, of whom, and by which attribute it can be split", async () => {
  const { section, document } = await shownSection((page) => exploreSection(page, data));
  const values = (selector: string) =>
    [...document.querySelectorAll<HTMLOptionElement | HTMLInputElement>(selector)].map(({ value }) => value);
  assert.equal(section.title, "設問ごとの結果を選んで見る");
  assert.deepEqual(values("select[name=construct] option"), ["support", "join", "age"]);
  assert.deepEqual(values("input[name=measure]"), ["share", "distribution", "flow"]);
  assert.deepEqual(values("input[name=event]"), ["autumn-lecture"]);
  assert.deepEqual(values("select[name=split] option"), ["", "age"]);
  assert.equal(document.querySelector("fieldset.wide legend")?.textContent, "事業");
});

Deno.test("flows are offered only where something was asked before and after", async () => {
  const { document } = await shownSection((page) => exploreSection(page, { ...data, transitions: [] }));
  assert.equal(document.querySelector("input[value=flow]"), null);
});

Deno.test("events of one city are compared as events, cities and towns as municipalities", async () => {
  const two = [{ ...LECTURE, eventId: "spring-lecture" }, LECTURE];
  const events = await makeExploreData(oneCityContent({ events: two }));
  assert.equal((await shownSection((page) => exploreSection(page, events))).section.title, "事業の比較");
  const town = { id: "kawano", name: { ja: "河野町", en: "Kawano" } };
  const { section, document } = await shownSection(
    (page) => exploreSection(page, { ...events, cities: [...events.cities, town] }),
    "en",
  );
  assert.equal(section.title, "Comparing municipalities and events");
  assert.equal(document.querySelector("fieldset.wide legend")?.textContent, "Municipalities and events");
});

Deno.test("without a rating there is no section", async () => {
  const none = await makeExploreData(oneCityContent({ municipality: CITY, events: [] }));
  assert.equal(exploreSection(openPageBuilder("ja"), none), null);
});
