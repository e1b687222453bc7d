import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import { inAllLanguages, STATUS_WORDS } from "../../lib/wording/command_line_words.ts";

Deno.test("a response rate in status has its applicants, and in brackets what was read into them, if anything was", () => {
  const remark = { ja: "第2回のもの", en: "those of round 2" };
  for (const lang of LANGUAGES) {
    const plain = STATUS_WORDS.ofApplicants(25, "96.0", null)[lang];
    const noted = STATUS_WORDS.ofApplicants(25, "96.0", remark)[lang];
    for (const text of [plain, noted]) assert.match(text, /25.*= 96\.0 ?%/);
    assert.doesNotMatch(plain, /（(?!申込時点)|\(/, plain);
    assert.ok(noted.startsWith(plain) && noted.slice(plain.length).includes(remark[lang]), noted);
    assert.match(noted.slice(plain.length).trim(), /^[（(].*[）)]$/);
    assert.match(STATUS_WORDS.moreThanApplied(25)[lang], /25/);
  }
});

Deno.test("what stands in all languages at once has each of them, once", () => {
  const text = inAllLanguages({ ja: "時間切れ", en: "out of time" });
  assert.deepEqual([text.split("時間切れ").length, text.split("out of time").length], [2, 2]);
});
