import assert from "node:assert/strict";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { hasNarrow } from "../../lib/rendering/render_svg.ts";
import { textBoxes } from "../rendering/text_boxes.ts";
import { drawnOnce } from "./drawn_once.ts";
import { everySaved } from "./every_figure.ts";

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The mark of synthetic data is the same in both editions. */
const MARK = "合成データ";

const { goals, plannedActions } = await loadReport();
const printed = [
  ...goals.records.map(({ wording }) => wording),
  ...plannedActions.records.map(({ title }) => title),
].join("\n").replaceAll(/\s/g, "");

/** What an English figure quotes: goals and titles as printed, and words of the answers. */
function isQuoted(text: string, key: string): boolean {
  if (key.startsWith("chain:")) return printed.includes(text.replaceAll(/\s/g, ""));
  if (!/^comments-(network|word-pairs)$/.test(key)) return false;
  // A word or a pair of words with its number, without any other word.
  return /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]+(?: \d+)?$/u.test(text);
}

/** Japanese that stands between quotation marks of the description, or is a word of the answers there. */
function unquoted(text: string, key: string): string {
  const words = text.replaceAll(MARK, "");
  if (key.startsWith("chain:")) {
    return words.replaceAll(/「([^」]*)」/g, (whole, inner) => isQuoted(inner, key) ? "" : whole);
  }
  if (/^comments-(network|word-pairs)$/.test(key)) {
    return words.replaceAll(/(?<=[ :])[\p{Script=Han}\p{Script=Hiragana}ー]+(?=[ ,])/gu, "");
  }
  return words;
}

const { figures } = await everySaved("en");

Deno.test("nothing in an English figure is Japanese but quotations of the report and of the answers", async () => {
  assert.ok(figures.length >= 70, String(figures.length));
  const left: string[] = [];
  for (const figure of figures) {
    const { key, title, subtitle, legend, notes, alternativeText } = figure;
    const svgs = [await drawnOnce(figure, {}), ...hasNarrow(figure) ? [await drawnOnce(figure, { narrow: true })] : []];
    const drawn = svgs.flatMap((svg) => textBoxes(svg).boxes.map(({ text }) => text.replaceAll(MARK, "")))
      .filter((text) => !isQuoted(text, key));
    const said = [title, subtitle, ...legend.map(({ label }) => label), ...notes, alternativeText]
      .map((text) => unquoted(text, key));
    left.push(...[...drawn, ...said].filter((text) => JAPANESE.test(text)).map((text) => `${key}: ${text}`));
  }
  assert.deepEqual([...new Set(left)], []);
});

Deno.test("a Japanese word in a note or an axis of an English figure is told", () => {
  assert.equal(isQuoted("回答者", "2-47:soka-training-1"), false);
  assert.equal(isQuoted("何でも", "chain:gyoda"), false);
  assert.ok(JAPANESE.test(unquoted("Goal 1 「何でも」", "chain:gyoda")));
  assert.ok(!JAPANESE.test(unquoted("Goal 1 「地域共生フォーラム」", "chain:gyoda")));
});
