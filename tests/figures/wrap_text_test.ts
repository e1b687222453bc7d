import assert from "node:assert/strict";
import fc from "fast-check";
import { textWidth } from "../../lib/figures/text_width.ts";
import { wrapText } from "../../lib/figures/wrap_text.ts";

Deno.test("Japanese breaks between phrases and keeps the field's long words whole", () => {
  assert.deepEqual(wrapText("重層的支援体制整備事業の実施内容に関する理解度", { maxWidth: 132 }), [
    "重層的支援体制",
    "整備事業の実施内容に",
    "関する理解度",
  ]);
});

Deno.test("English breaks between words, and inside one only when it alone is too wide", () => {
  assert.deepEqual(wrapText("response rate of questionnaires", { maxWidth: 90 }), [
    "response rate",
    "of",
    "questionnaires",
  ]);
  const lines = wrapText("Supercalifragilisticexpialidocious", { maxWidth: 60 });
  assert.ok(lines.length > 1);
  assert.equal(lines.join(""), "Supercalifragilisticexpialidocious");
});

Deno.test("a number keeps its unit and 第 its number, as the report spaces them", () => {
  for (let maxWidth = 60; maxWidth < 200; maxWidth++) {
    for (const line of wrapText("令和 3 年度の第 1 回研修は 47.6 % の回収率であった", { maxWidth })) {
      assert.doesNotMatch(line, /(第|\d)$/);
      assert.doesNotMatch(line, /^(年度|回研修|%)/);
    }
  }
});

Deno.test("no text is lost, no line begins or ends where Japanese forbids it, none is too wide", () => {
  const parts = fc.constantFrom(
    "研修",
    "の",
    "、",
    "。",
    "（",
    "）",
    "「",
    "」",
    "ー",
    "っ",
    "理解できた",
    " ",
    "Google",
    "20名",
    "・",
    "％",
  );
  const sentence = fc.array(parts, { maxLength: 40 }).map((list) => list.join(""));
  fc.assert(fc.property(sentence, fc.integer({ min: 60, max: 300 }), (text, maxWidth) => {
    const lines = wrapText(text, { maxWidth });
    assert.equal(lines.join("").replaceAll(" ", ""), text.replaceAll(" ", ""));
    for (const [index, line] of lines.entries()) {
      if (index > 0) assert.doesNotMatch(line, /^[、。）」ーっ・％]/);
      if (index < lines.length - 1) assert.doesNotMatch(line, /[（「]$/);
      // A run of brackets and full stops cannot be parted; only such a run may be wider than asked.
      if (textWidth(line) > maxWidth) assert.match(line, /[、。（）「」ーっ・％]{2}/);
    }
  }));
});

Deno.test("line breaks of the text are kept, empty text is one empty line", () => {
  assert.deepEqual(wrapText("一\n二\r\n三", { maxWidth: 100 }), ["一", "二", "三"]);
  assert.deepEqual(wrapText("", { maxWidth: 100 }), [""]);
  assert.throws(() => wrapText("一", { maxWidth: 0 }), RangeError);
});
