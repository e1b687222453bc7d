import type { Language } from "../../lib/data/language.ts";

/** The level of the analysis plan. */
const LEVEL = 0.05;

const NUMBER = String.raw`([+\-−±]?[\d.]+)`;
/** A test put in words: verdict before the bracket, then difference, interval, p, and p allowing for its family. */
export const IN_WORDS: Readonly<Record<Language, RegExp>> = {
  ja: new RegExp(
    String
      .raw`()（差${NUMBER}ポイント、[\d.]+%信頼区間${NUMBER}～${NUMBER}(?:、[^（）、]*?p([=<])([\d.]+))?(?:、\d+件をまとめて調整するとp([=<])([\d.]+))?）`,
    "g",
  ),
  en: new RegExp(
    String
      .raw`()\(difference ${NUMBER} points, [\d.]+% interval ${NUMBER} to ${NUMBER}(?:, [^,()]*?p ?([=<]) ?([\d.]+))?(?:, p ?([=<]) ?([\d.]+) adjusted for \d+ tests)?\)`,
    "g",
  ),
};
/** A row of a forest, read out. */
const READ_OUT = [
  new RegExp(String.raw`()${NUMBER}（区間${NUMBER}～${NUMBER}、[^（）]*?p([=<])([\d.]+)）`, "g"),
  new RegExp(String.raw`()${NUMBER} \(interval ${NUMBER} to ${NUMBER}, [^()]*?p ?([=<]) ?([\d.]+)\)`, "g"),
];

export interface Said {
  readonly contradictions: readonly string[];
  readonly count: number;
}

/** Sentences whose verdict, interval and p do not say the same. */
export function contradictions(text: string): Said {
  const found: string[] = [];
  let count = 0;
  for (const pattern of [IN_WORDS.ja, IN_WORDS.en, ...READ_OUT]) {
    for (const match of text.matchAll(pattern)) {
      const [whole, , , low = "", high = "", , p, , adjusted] = match;
      // The sentence up to its bracket.
      const before = text.slice(Math.max(0, match.index - 300), match.index);
      const verdict = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf(". ")) + 1);
      const limits = [low, high].map((limit) => Number(limit.replace("−", "-").replace("±", "")));
      if (limits.some((limit) => limit === 0)) continue;
      count++;
      const clear = (limits[0] ?? NaN) > 0 || (limits[1] ?? NaN) < 0;
      const last = adjusted ?? p;
      if (last !== undefined && Number(last) !== LEVEL && (Number(last) < LEVEL) !== clear) found.push(whole);
      if (/説明しにくい|hard to put down to chance/.test(verdict) && !clear) found.push(whole);
      if (/偶然でもありえ|chance alone could/.test(verdict) && clear) found.push(whole);
      // p by itself below the level, and not with its family: the sentence must name the number of comparisons.
      const alone = p !== undefined && adjusted !== undefined && Number(p) < LEVEL && Number(adjusted) >= LEVEL;
      if (alone && !/件を比べたことを考えると|as \d+ comparisons were made/.test(verdict)) found.push(whole);
    }
  }
  return { contradictions: found, count };
}
