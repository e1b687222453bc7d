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

/** An interval that stands by itself in a drawing. */
const INTERVAL = new RegExp(`^${NUMBER}(?:～| to )${NUMBER}$`);

export interface Said {
  readonly contradictions: readonly string[];
  readonly count: number;
}

/** Whether an interval is clear of no difference; `null` where a limit was rounded to the very edge, which tells nothing. */
function isClear(low: string, high: string): boolean | null {
  const [lower = NaN, upper = NaN] = [low, high].map((limit) => Number(limit.replace("−", "-").replace("±", "")));
  return lower === 0 || upper === 0 ? null : lower > 0 || upper < 0;
}

/** Sentences whose verdict, interval and p do not say the same. */
export function contradictions(text: string): Said {
  const found: string[] = [];
  let count = 0;
  for (const pattern of [IN_WORDS.ja, IN_WORDS.en, ...READ_OUT]) {
    for (const match of text.matchAll(pattern)) {
      const [whole, , , low = "", high = "", , p, , adjusted] = match;
      // The sentence up to its bracket; a row that is read out has none, and what stands before it is of the whole picture.
      const before = READ_OUT.includes(pattern) ? "" : text.slice(Math.max(0, match.index - 300), match.index);
      const verdict = before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf(". ")) + 1);
      const clear = isClear(low, high);
      if (clear === null) continue;
      count++;
      const last = adjusted ?? p;
      if (last !== undefined && Number(last) !== LEVEL && (Number(last) < LEVEL) !== clear) found.push(whole);
      if (/説明しにくい|hard to put down to chance/.test(verdict) && !clear) found.push(whole);
      if (/偶然でも起こり|chance alone could/.test(verdict) && clear) found.push(whole);
      // p by itself below the level, and not with its family: the sentence must name the number of comparisons.
      const alone = p !== undefined && adjusted !== undefined && Number(p) < LEVEL && Number(adjusted) >= LEVEL;
      if (alone && !/件を比べたことを考えると|as \d+ comparisons were made/.test(verdict)) found.push(whole);
    }
  }
  return { contradictions: found, count };
}

/** Tests put in words that no pattern here reads, as they are worded otherwise: nothing of the kind is passed over. */
export function unreadTests(text: string): readonly string[] {
  return ([["ja", /件をまとめて調整するとp/g], ["en", /adjusted for \d+ tests/g]] as const).flatMap(([lang, part]) => {
    const said = text.match(part)?.length ?? 0;
    const read = [...text.matchAll(IN_WORDS[lang])].reduce((sum, [whole]) => sum + (whole.match(part)?.length ?? 0), 0);
    return read === said ? [] : [`${said} tests in words (${lang}), ${read} read`];
  });
}

/** Lines of a drawing with an interval and a p that do not say the same. */
export function lineContradictions(lines: readonly (readonly string[])[]): Said {
  const found: string[] = [];
  let count = 0;
  for (const line of lines) {
    const [interval, low = "", high = ""] = line.flatMap((text) => INTERVAL.exec(text) ?? []);
    const p = /^(?:p ?[=<] ?|<)?(\d?\.\d{3})$/.exec(line.at(-1) ?? "")?.[1];
    if (interval === undefined || p === undefined) continue;
    const clear = isClear(low, high);
    if (clear === null || Number(p) === LEVEL) continue;
    count++;
    if ((Number(p) < LEVEL) !== clear) found.push(line.join(" | "));
  }
  return { contradictions: found, count };
}
