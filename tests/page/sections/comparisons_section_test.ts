import assert from "node:assert/strict";
import { openPageBuilder } from "../../../lib/page/page_builder.ts";
import { pageContent } from "../../../lib/page/page_content.ts";
import { comparisonsSection } from "../../../lib/page/sections/comparisons_section.ts";
import { CITY, LECTURE, madeSurvey, oneCityContent, oneCityFacts, twoSheets } from "../one_city.ts";
import { shownSection } from "../shown.ts";

const TOWN = { ...CITY, municipalityId: "kawano", name: "河野町", nameEnglish: "Kawano" };
const MEETING = { ...LECTURE, eventId: "town-lecture", municipalityIds: ["kawano"] };

Deno.test("one event that asked before and after has that comparison, says that there is no other change, and what is not known", async () => {
  const { section, text, keys } = await shownSection((page) => comparisonsSection(page, oneCityContent()));
  assert.deepEqual(section.parts?.map(({ id }) => id), ["before-after", "changes-compared", "scores", "unseen"]);
  assert.match(text, /比べられる形で尋ねた事業は葉山野市 秋の講座だけです。/);
  assert.match(text, /受講前の状態も、研修の後に同じ用紙で尋ねています。/);
  assert.ok(keys.some((key) => key.startsWith("before-after-flows:")));
  assert.deepEqual(keys.filter((key) => !key.startsWith("before-after")), ["changes-in-words", "scores"]);
  assert.ok(keys.includes("before-after-nonresponse") && keys.includes("before-after-nonresponse-table"));
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
  const { section, keys, text } = await shownSection((page) => comparisonsSection(page, content));
  assert.deepEqual(section.parts?.map(({ title }) => title), [
    "受講前と受講後",
    "変化の大きさの比較",
    "事業同士",
    "市町村同士",
    "答えを点数にした平均",
    "何が分からないか",
  ]);
  for (const key of ["favourable-by-city", "change-effects", "change-differences", "effective-sizes"]) {
    assert.ok(keys.includes(key), key);
  }
  assert.match(text, /葉山野市 秋の講座では23人のうち答えが上がった人が/);
});

Deno.test("without anything to compare there is no section", async () => {
  assert.equal(await comparisonsSection(openPageBuilder("ja"), oneCityContent({ events: [] })), null);
});
