import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import { bankChoice } from "../../lib/wording/ask_words.ts";

const WORDINGS = {
  wording: "{municipality}の取組を知っていますか",
  wordingEnglish: "Do you know what {municipality} does?",
};

Deno.test("a question of the bank names the municipality, and says before or after only where it was asked so", () => {
  const asked = { ja: "葉山野市の取組を知っていますか", en: "Do you know what 葉山野市 does?" };
  assert.deepEqual(bankChoice({ ...WORDINGS, timing: "only" }, "葉山野市"), asked);
  for (const lang of LANGUAGES) {
    const [before, after] = (["before", "after"] as const).map((timing) =>
      bankChoice({ ...WORDINGS, timing }, "葉山野市")[lang]
    );
    assert.match(before ?? "", lang === "ja" ? /^受講前/ : /^before/);
    assert.match(after ?? "", lang === "ja" ? /^受講後/ : /^after/);
    for (const choice of [before, after]) assert.equal(choice?.endsWith(asked[lang]), true, `${choice}`);
  }
});
