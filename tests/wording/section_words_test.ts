import assert from "node:assert/strict";
import { SECTIONS } from "../../lib/wording/section_words.ts";
import { THEMES } from "../../lib/wording/theme_words.ts";

Deno.test("that a response rate is not known is said in both languages, and why where no number was printed", () => {
  const known = SECTIONS.rateUnknown({ day: "", responses: 21, applicants: 20 });
  assert.deepEqual(known, { ja: "n=21、回収率は不明。", en: "n = 21, response rate not known." });
  const unprinted = SECTIONS.rateUnknown({ day: "", responses: 21, applicants: null });
  assert.match(unprinted.ja, /回収率は不明（参加申込者数の記載なし）。$/);
  assert.match(unprinted.en, /response rate not known \(no number of applicants is printed\)\.$/);
});

Deno.test("a response rate is said with its number of people and of whom it is", () => {
  const said = SECTIONS.rateKnown({ day: "", responses: 20, rate: "74.1", applicants: 27 });
  assert.deepEqual(said, {
    ja: "n=20、回収率74.1%（参加申込者27人）。",
    en: "n = 20, response rate 74.1% of 27 applicants.",
  });
});

Deno.test("the rule of themes names its threshold in people, and how many answers are left out in answers", () => {
  assert.match(THEMES.belowThreshold(3).ja, /^3人未満の数と、それを割り出せる数は秘匿した。$/);
  assert.match(THEMES.belowThreshold(3).en, /^Counts below 3, and .* are withheld\.$/);
  assert.match(THEMES.withoutGroup({ ja: "市", en: "municipality" }, 4).ja, /4件は含まない/);
});
