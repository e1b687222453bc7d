import assert from "node:assert/strict";
import {
  beforeAfterNote,
  compareNote,
  disclosureNote,
  smallBaseNote,
} from "../../../lib/page/sections/method_notes.ts";
import { CITY, LECTURE, madeSurvey } from "../one_city.ts";

const autumn = madeSurvey();
const spring = madeSurvey({
  event: { ...LECTURE, eventId: "spring-lecture", name: "春の講座", nameEnglish: "spring lecture" },
});
const TOWN = { ...CITY, municipalityId: "kawano", name: "河野町", nameEnglish: "Kawano" };
const townLecture = (population: number | null) =>
  madeSurvey({
    event: { ...LECTURE, eventId: "town-lecture", municipalityIds: ["kawano"] },
    municipality: { ...TOWN, population },
  });
const designed = (survey: typeof autumn, design: "linked" | "unlinked" | "post-only") => (
  { ...survey, codebook: { ...survey.codebook, design } }
);

Deno.test("the smallest survey tells how much one person moves, unless it is large enough", () => {
  assert.equal(
    smallBaseNote([autumn]).text.ja,
    "n が30に満たない割合は参考値です。このアンケート（n=24）では、1人の答えで4.2ポイント動きます。",
  );
  const large = { ...autumn, codebook: { ...autumn.codebook, responses: 40 } };
  assert.equal(smallBaseNote([large]).text.en, "Shares with n < 30 are for reference only.");
  assert.match(smallBaseNote([large, spring]).text.ja, /1人の答えで4\.2ポイント動く事業（n=24）もあります。$/);
});

Deno.test("who asked for the state before, and how, follows from the designs", () => {
  assert.equal(beforeAfterNote([designed(autumn, "post-only")]), null);
  assert.match(beforeAfterNote([autumn])?.text.ja ?? "", /^葉山野市 秋の講座で受講前の状態を尋ねました。/);
  assert.match(
    beforeAfterNote([autumn, designed(spring, "post-only")])?.text.ja ?? "",
    /^葉山野市 秋の講座だけが受講前の状態を尋ねました。/,
  );
  assert.match(
    beforeAfterNote([autumn, spring])?.text.en ?? "",
    /^The questionnaire of Hayamano autumn lecture and Hayamano spring lecture asked about the state before/,
  );
  const both = beforeAfterNote([designed(autumn, "linked"), designed(spring, "unlinked")])?.text.ja ?? "";
  assert.match(
    both,
    /^葉山野市 秋の講座は受講前と受講後に尋ね、同じ人の答えを対応させています。.*葉山野市 春の講座は.*対応させていません。/,
  );
});

Deno.test("what must not be ranked is questions, events, or municipalities, by what there is", () => {
  assert.match(compareNote([autumn]).text.ja, /設問の優劣は判断できません。$/);
  assert.match(
    compareNote([autumn, spring]).text.ja,
    /、事業の優劣は判断できません。$|が、事業の優劣は判断できません。$/,
  );
  assert.match(compareNote([autumn, townLecture(1)]).text.en, /they do not rank municipalities or events\.$/);
});

Deno.test("thresholds follow from each municipality's population", () => {
  const text = (...surveys: readonly ReturnType<typeof madeSurvey>[]) =>
    disclosureNote(surveys, ["age"])?.text.ja ?? "";
  assert.match(
    text(autumn),
    /^年齢で分けた人数は、1～19人となる欄と.*（人口2\.5万人未満の自治体の場合。.*本プロジェクトの規則/,
  );
  assert.match(text(townLecture(25_000)), /1～9人となる欄と.*（人口2\.5万人以上の自治体の場合/);
  assert.match(text(townLecture(1_999)), /何も表示しません。$/);
  const mixed = text(autumn, townLecture(null));
  assert.match(mixed, /葉山野市 秋の講座では1～19人/);
  assert.match(mixed, /河野町 秋の講座では自治体の人口が2,000人未満か不明のため、何も表示しません。/);
  assert.equal(disclosureNote([autumn], ["occupation"]), null, "no attribute is asked that answers could be split by");
});
