import assert from "node:assert/strict";
import { LANGUAGES } from "../../lib/data/language.ts";
import { roughWidth } from "../../lib/figures/rough_width.ts";
import { textWidth } from "../../lib/figures/text_width.ts";
import { AXES } from "../../lib/wording/axis_words.ts";
import { EXPLORE } from "../../lib/wording/explore_words.ts";

/** Texts that the page draws without measuring: those that are one text, in both languages. */
const texts = [AXES, EXPLORE].flatMap((words) =>
  Object.values(words).flatMap((words) =>
    typeof words === "object" && words !== null && "ja" in words ? LANGUAGES.map((lang) => String(words[lang])) : []
  )
);

Deno.test("no text of the page's drawings is wider than the rough width says, in regular and in bold letters", () => {
  assert.ok(texts.length >= 20, String(texts.length));
  for (const text of texts) {
    for (const weight of [400, 700] as const) {
      assert.ok(textWidth(text, { fontSize: 13, weight }) <= roughWidth(text, { fontSize: 13 }), text);
    }
  }
});

Deno.test("the rough width grows with the text and the size, and is no more than the text in letters of full width", () => {
  assert.equal(roughWidth("", { fontSize: 13 }), 0);
  for (const text of texts) {
    assert.ok(roughWidth(`${text}a`, { fontSize: 13 }) > roughWidth(text, { fontSize: 13 }));
    assert.equal(roughWidth(text, { fontSize: 26 }), 2 * roughWidth(text, { fontSize: 13 }));
    assert.ok(roughWidth(text, { fontSize: 13 }) <= 13 * [...text].length);
  }
});
