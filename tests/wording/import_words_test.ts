import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import { IMPORT_SENTENCES as IMPORT } from "../../lib/wording/import_words.ts";

Deno.test("other sheets and tables of a file are named where there are any, with how to choose one, and not where there is none", () => {
  const said = [
    (others: readonly string[]) => IMPORT.sheet("回答", others, 0),
    (others: readonly string[]) => IMPORT.page("UTF-8", "回答", others),
  ];
  for (const say of said) {
    for (const lang of LANGUAGES) {
      assert.doesNotMatch(say([])[lang], /--sheet|ほかの|others/);
      assert.match(say(["控え", "名簿"])[lang], /控え(?:、|, )名簿.*--sheet/);
      assert.match(say([])[lang], /回答/);
    }
  }
  for (const [formulas, isSaid] of [[0, false], [3, true]] as const) {
    for (const lang of LANGUAGES) assert.equal(/3/.test(IMPORT.sheet("回答", [], formulas)[lang]), isSaid);
  }
});

Deno.test("what is kept, left out and asked is counted in rows and people, one and many", () => {
  assert.match(IMPORT.newSurvey("a", "研修", 1).en, /: 1 person$/);
  assert.match(IMPORT.newSurvey("a", "研修", 2).en, /: 2 people$/);
  assert.match(IMPORT.knownSurvey("a", "研修", 1).en, /: 1 person$/);
  assert.match(IMPORT.knownSurvey("a", "研修", 0).en, /: 0 people$/);
  assert.match(IMPORT.leftOut({ ja: "重複", en: "twice" }, 1, "3").en, /^twice: 1 row \(3\)$/);
  assert.match(IMPORT.leftOut({ ja: "重複", en: "twice" }, 2, "3, 4").en, /^twice: 2 rows \(3, 4\)$/);
  assert.match(IMPORT.leftOut({ ja: "重複", en: "twice" }, 2, "3, 4").ja, /^重複: 2 行（3, 4）$/);
});
