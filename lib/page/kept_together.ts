import { type Html, markedRuns, markup } from "../rendering/markup.ts";
import { KEPT_UNITS } from "../wording/handout_words.ts";

const UNIT = new RegExp(KEPT_UNITS.join("|"), "gu");

/**
 * Text for paper whose lines part no number of a figure, no number from what it counts, and no short word in brackets; with its
 * line breaks. The style sheet keeps what has the class `k` on one line.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(String(keptTogether("第1回研修（図表2-2）")), '<span class="k">第1回</span>研修（<span class="k">図表2-2</span>）');
 * assert.equal(String(keptTogether("理念")), "理念");
 * ```
 */
export function keptTogether(text: string): Html {
  return markedRuns(text, { pattern: UNIT, mark: (unit) => markup`<span class="k">${unit}</span>` });
}
