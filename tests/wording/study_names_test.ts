import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import {
  eventLabel,
  eventStatusLabel,
  eventStatusWithin,
  municipalityLabel,
  remarksInEnglish,
} from "../../lib/wording/study_names.ts";
import { CITY, LECTURE, oneCityContent } from "../page/one_city.ts";

Deno.test("remarks stand in one pair of brackets behind a name, and of none there is no bracket", () => {
  assert.equal(remarksInEnglish([]), "");
  assert.equal(remarksInEnglish(["", ""]), "");
  assert.equal(remarksInEnglish(["4 Feb"]), " (4 Feb)");
  assert.equal(remarksInEnglish(["4 Feb", "", "online"]), " (4 Feb, online)");
});

Deno.test("a municipality has its name in each language, and its identifier where the study does not know it", () => {
  const { study } = oneCityContent();
  const [ja, en] = LANGUAGES.map((lang) => municipalityLabel(study, CITY.municipalityId, lang));
  assert.deepEqual([ja, en], [CITY.name, CITY.nameEnglish]);
  for (const lang of LANGUAGES) assert.equal(municipalityLabel(study, "nowhere", lang), "nowhere");
  assert.equal(eventLabel(study, LECTURE, "ja"), "葉山野市 秋の講座");
});

Deno.test("what became of an event is told by its own word, without a capital within a text", () => {
  const said = (status: (typeof LECTURE)["status"]) =>
    LANGUAGES.map((lang) => eventStatusLabel({ ...LECTURE, status }, lang));
  assert.deepEqual(said("held"), ["開催", "Held"]);
  assert.deepEqual(said("cancelled"), ["中止", "Cancelled"]);
  assert.match(said("not-held")[1] ?? "", /^Not held$/);
  assert.equal(eventStatusWithin({ ...LECTURE, status: "not-held" }, "en"), "not held");
});
