import assert from "node:assert/strict";
import { municipalitiesTogether, municipalityKind } from "../../lib/wording/municipality_words.ts";

const named = (...names: readonly string[]) =>
  names.map((name) => ({ name, nameEnglish: name.charCodeAt(0).toString(36) }));

Deno.test("all cities are cities, all towns towns, and a mixture, nothing or a strange name municipalities", () => {
  const words = (...names: readonly string[]) => municipalityKind(named(...names)).several;
  assert.deepEqual(words("甲市", "乙市"), { ja: "市", en: "cities" });
  assert.deepEqual(words("甲町"), { ja: "町", en: "towns" });
  for (const names of [["甲市", "乙町"], [], ["甲"]]) {
    assert.deepEqual(words(...names), { ja: "市町村", en: "municipalities" });
  }
});

Deno.test("up to three municipalities are named, more are counted", () => {
  const english = [
    { name: "甲市", nameEnglish: "Ko" },
    { name: "乙市", nameEnglish: "Otsu" },
    { name: "丙市", nameEnglish: "Hei" },
    { name: "丁町", nameEnglish: "Tei" },
  ];
  const together = (count: number, lang: "ja" | "en") => municipalitiesTogether(english.slice(0, count), lang);
  assert.deepEqual([0, 1, 2, 3, 4].map((count) => together(count, "ja")), [
    "",
    "甲市",
    "甲市・乙市",
    "甲市・乙市・丙市",
    "4市町村",
  ]);
  assert.deepEqual([0, 1, 2, 3, 4].map((count) => together(count, "en")), [
    "",
    "Ko",
    "Ko and Otsu",
    "Ko, Otsu and Hei",
    "4 municipalities",
  ]);
});
