import assert from "node:assert/strict";
import { change, cosmetic, drift, gravest, quoted } from "../../lib/drift/difference.ts";

Deno.test("one drift among cosmetic differences counts", () => {
  assert.equal(gravest([]), null);
  assert.equal(gravest([cosmetic("a")]), "cosmetic");
  assert.equal(gravest([cosmetic("a"), drift("b"), cosmetic("c")]), "drift");
});

Deno.test("long text is shortened in the middle, between characters and not within one", () => {
  assert.equal(quoted("あ".repeat(9) + "𠮷".repeat(9), 9), "「ああああ…𠮷𠮷𠮷𠮷」");
  assert.equal(quoted(" 二\n 行 "), "「二 行」");
});

Deno.test("of two long texts the place is shown where they differ", () => {
  const text = (word: string) => `${"前".repeat(60)}${word}${"後".repeat(60)}`;
  const around = (word: string) => `「…${"前".repeat(12)}${word}${"後".repeat(12)}…」`;
  assert.equal(change(text("九"), text("十")), `${around("九")} → ${around("十")}`);
});

Deno.test("two texts that look the same are told apart in the sentence", () => {
  assert.equal(change("a  b", "a b"), "「a␣␣b」 → 「a␣b」");
  assert.equal(change("市　町", "市 町"), "「市<U+3000>町」 → 「市␣町」");
  assert.equal(change("一\n二", "一 二"), "「一⏎二」 → 「一␣二」");
  assert.equal(change("が", "か\u3099"), "「が」 → 「か\u3099」 (the same letters, composed otherwise)");
});
