import { type Bilingual, bilingual, type Language } from "../data/language.ts";
import { combinedOrigin } from "../data/origin.ts";
import type { Source } from "../data/source.ts";
import type { Distribution, ShareBase } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { peopleAndShare, peopleOutOf } from "./number_words.ts";
import { say } from "./say.ts";

/**
 * The title of a chart with what it shows behind it, where the answers are respondents' own. A title over samples, or over numbers
 * that somebody else published, would be a claim of this project: theirs stay as they are.
 *
 * @param found what was found; `null` where nothing can be said in a line
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const found = { ja: "上がった人のほうが多い", en: "more rose than fell" };
 * assert.equal(foundTitle("理念", { sources: [], found, lang: "ja" }), "理念");
 * ```
 */
export function foundTitle(
  title: string,
  { sources, found, lang }: {
    readonly sources: readonly Source[];
    readonly found: Bilingual | null;
    readonly lang: Language;
  },
): string {
  if (found === null || sources.length === 0) return title;
  if (combinedOrigin(sources.map(({ origin }) => origin)) !== "observed") return title;
  return say(lang, { ja: `${title} ― ${found.ja}`, en: `${title} – ${found.en}` });
}

/** How many answered favourably, or which answer most gave: of one question, or from the least to the most of several. */
export function foundInAnswers(distributions: readonly Distribution[], base: ShareBase): Bilingual | null {
  const shown = distributions.filter((one) => one.withheld !== true && one[base] > 0);
  const [only] = shown;
  if (only === undefined || shown.length < distributions.length) return null;
  if (only.scale.kind !== "rating") return shown.length === 1 ? mostGiven(only, base) : null;
  const shares = shown.map((one) => ({ count: sideCounts(one).favourable, of: one[base] }))
    .toSorted((a, b) => a.count * b.of - b.count * a.of);
  const [least, most] = [shares[0], shares.at(-1)];
  if (least === undefined || most === undefined) return null;
  const [low, high] = [peopleOutOf(least.count, least.of), peopleOutOf(most.count, most.of)];
  return shares.length === 1 ? { ja: `肯定的な回答は${low.ja}`, en: `favourable answers: ${low.en}` } : {
    ja: `肯定的な回答は${low.ja}から${high.ja}まで`,
    en: `favourable answers from ${low.en} to ${high.en}`,
  };
}

/** The answer that most gave; two where as many gave another, none where more are alike. */
function mostGiven({ answers, ...distribution }: Distribution, base: ShareBase): Bilingual | null {
  const most = Math.max(0, ...answers.map(({ count }) => count));
  const given = answers.filter(({ count }) => count === most).map(({ answer }) => bilingual(answer, "label"));
  if (most === 0 || given.length > 2 || given.length === answers.length) return null;
  const of = distribution[base];
  const [one, other] = given;
  if (one === undefined) return null;
  const share = peopleOutOf(most, of);
  return other === undefined
    ? {
      ja: `最も多いのは「${one.ja}」で、${share.ja}`,
      en: `most often “${one.en}”: ${share.en}`,
    }
    : {
      ja: `最も多いのは「${one.ja}」と「${other.ja}」で、${of}人のうちそれぞれ${
        peopleAndShare(most, of, { lang: "ja" })
      }`,
      en: `most often “${one.en}” and “${other.en}”: ${share.en} each`,
    };
}
