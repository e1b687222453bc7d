import { matchText } from "../survey/match_text.ts";
import { answerKey } from "./answer_key.ts";
import type { ColumnProfile } from "./column_profile.ts";

const TICKED = new Set(
  [
    "1",
    "yes",
    "y",
    "true",
    "はい",
    "○",
    "〇",
    "◯",
    "✓",
    "✔",
    "☑",
    "■",
    "●",
    "x",
    "checked",
    "selected",
    "quoted",
    "選択",
    "該当",
    "有",
  ]
    .map(matchText),
);
const NOT_TICKED = new Set(
  [
    "",
    "0",
    "no",
    "n",
    "false",
    "いいえ",
    "×",
    "☐",
    "□",
    "-",
    "unchecked",
    "not selected",
    "not quoted",
    "未選択",
    "非選択",
    "該当なし",
    "無",
  ]
    .map(matchText),
);

/** What a cell of a column that stands for one answer holds. */
export type Tick = "ticked" | "not-ticked" | { readonly words: string };

/**
 * Whether a cell of a column of its own says that its answer was chosen: 1, ○, Yes or the answer itself; anything else are
 * words, as その他 has them.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(["○", "0", "温泉", "墓参り"].map((cell) => tickOf(cell, "温泉")), ["ticked", "not-ticked", "ticked", { words: "墓参り" }]);
 * ```
 */
export function tickOf(cell: string, option: string): Tick {
  const key = matchText(cell);
  if (TICKED.has(key) || (key !== "" && answerKey(cell).bare === answerKey(option).bare)) return "ticked";
  return NOT_TICKED.has(key) ? "not-ticked" : { words: cell.trim() };
}

/** Whether a column holds nothing but ticks of one answer; with `words` also words for those who chose it. */
export function isTickColumn({ values }: ColumnProfile, option: string, { words = false } = {}): boolean {
  const kinds = values.map(({ label }) => tickOf(label, option));
  if (!kinds.some((kind) => kind === "ticked" || kind === "not-ticked")) return false;
  return words || kinds.every((kind) => typeof kind === "string");
}
