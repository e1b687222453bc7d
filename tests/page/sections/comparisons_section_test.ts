import assert from "node:assert/strict";
import { openPageBuilder } from "../../../lib/page/page_builder.ts";
import { pageContent } from "../../../lib/page/page_content.ts";
import { comparisonsSection } from "../../../lib/page/sections/comparisons_section.ts";
import { CITY, LECTURE, madeSurvey, oneCityContent, oneCityFacts, twoSheets } from "../one_city.ts";
import { shownSection } from "../shown.ts";

const TOWN = { ...CITY, municipalityId: "kawano", name: "河野町", nameEnglish: "Kawano" };
const MEETING = { ...LECTURE, eventId: "town-lecture", municipalityIds: ["kawano"] };

Deno.test("one event that asked before and after has that comparison alone", async () => {
  const { section, text, keys } = await shownSection((page) => comparisonsSection(page, oneCityContent()));
  assert.deepEqual(section.parts?.map(({ id }) => id), ["before-after"]);
  assert.match(text, /受講前の状態も、研修の後に同じ用紙で尋ねています。/);
  assert.ok(keys.some((key) => key.startsWith("before-after-flows:")));
  assert.ok(keys.every((key) => key.startsWith("before-after")), keys.join());
});

Deno.test("two sheets that are joined are said to be, and compared", async () => {
  const content = pageContent({ ...oneCityFacts(), surveys: twoSheets("linked") });
  const { text, keys } = await shownSection((page) => comparisonsSection(page, content));
  assert.match(text, /別々の用紙で尋ね、同じ人の答えを対応させています。/);
  assert.ok(keys.some((key) => key.startsWith("before-after-flows:")));
});

Deno.test("a city and a town are municipalities to each other, and are set against each other", async () => {
  const facts = oneCityFacts();
  const study = {
    ...facts.study,
    municipalities: { ...facts.study.municipalities, records: [CITY, TOWN] },
    events: { ...facts.study.events, records: [LECTURE, MEETING] },
  };
  const surveys = [...facts.surveys, madeSurvey({ event: MEETING, municipality: TOWN })];
  const content = pageContent({ ...facts, study, surveys });
  const { section, keys } = await shownSection((page) => comparisonsSection(page, content));
  assert.deepEqual(section.parts?.map(({ title }) => title), ["受講前と受講後", "事業同士", "市町村同士"]);
  assert.ok(keys.includes("favourable-by-city"));
});

Deno.test("without anything to compare there is no section", async () => {
  assert.equal(await comparisonsSection(openPageBuilder("ja"), oneCityContent({ events: [] })), null);
});
