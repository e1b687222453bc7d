import type { Origin } from "../data/origin.ts";
import type { Bilingual, Language } from "../data/language.ts";
import type { SmallDifference } from "../comparisons/test_equivalence.ts";
import type { Tested } from "../comparisons/test_family.ts";
import { alphaOf, isBelow } from "../statistics/alpha.ts";
import { methodName } from "./method_names.ts";
import { directedPoints, levelText, pValueText, signedPoints } from "./number_words.ts";
import { PUNCTUATION, say } from "./say.ts";

/** What a test found, in the one place that decides it: whose direction, how sure. */
export type Verdict =
  /** Clear of chance, all tests of its family allowed for. */
  | "shown"
  /** Clear of chance by itself, not with all the other tests of its family. */
  | "lost-among-many"
  /** Some difference, which chance alone may well bring about. */
  | "not-shown"
  /** No difference at all in these answers. */
  | "none";

/** What a test found, at the level that the plan holds its family to: that of the interval printed with it. */
export function verdictOf({ estimate, pValue, adjustedPValue, family }: Tested): Verdict {
  if (estimate === 0) return "none";
  const alpha = alphaOf(family.confidenceLevel);
  if (isBelow(adjustedPValue, alpha)) return "shown";
  return isBelow(pValue, alpha) ? "lost-among-many" : "not-shown";
}

/** How the two directions of a difference are put: each a clause that names direction and outcome. */
export interface DirectionWords {
  /** Such as 「上がった人のほうが多い」. */
  readonly above: Bilingual;
  readonly below: Bilingual;
  /** Such as 「上がった人と下がった人は同じ数」. */
  readonly equal: Bilingual;
}

/**
 * The verdict of a test as one sentence: direction and outcome, certainty, and in brackets estimate, interval and p-value of
 * the same procedure.
 */
export function verdictWords(test: Tested, directions: DirectionWords & Partial<Points>, lang: Language): string {
  const verdict = verdictOf(test);
  const direction = say(
    lang,
    test.estimate > 0 ? directions.above : test.estimate < 0 ? directions.below : directions.equal,
  );
  const details = testDetails(test, directions, lang);
  const { tests } = test.family;
  switch (verdict) {
    case "none":
      return say(lang, { ja: `${direction}でした（${details}）。`, en: `${direction} (${details}).` });
    case "shown":
      return say(lang, {
        ja: `${direction}ことは、偶然だけでは説明しにくい結果です（${details}）。`,
        en: `${direction}, which is hard to put down to chance alone (${details}).`,
      });
    case "lost-among-many":
      return say(lang, {
        ja: `${direction}という結果ですが、${tests}件を比べたことを考えると、偶然でも起こりえます（${details}）。`,
        en: `${direction}, but as ${tests} comparisons were made, chance alone could bring this about (${details}).`,
      });
    case "not-shown":
      return say(lang, {
        ja: `${direction}という結果ですが、偶然でも起こりうるため、差があるともないとも言えません（${details}）。`,
        en:
          `${direction}, but chance alone could bring this about: it cannot be said whether there is a difference or not (${details}).`,
      });
  }
}

/** A difference the other way round, so that a sentence can put the higher first and speak of a positive difference. */
export function turnedRound<Result extends Tested | SmallDifference>(test: Result): Result {
  const { estimate, lower, upper, statistic } = test;
  // How far inside the margin something lies has no direction.
  const turned = "margin" in test ? statistic : -statistic;
  return { ...test, estimate: -estimate, lower: -upper, upper: -lower, statistic: turned };
}

/** The estimate as it is printed elsewhere, rounded from counts. */
export interface Points {
  readonly points: string;
  /**
   * Estimate and interval only, for a first screen that links to the rest.
   * @default false
   */
  readonly brief?: boolean;
}

/** Estimate, interval and p-value of a test in points, all of one procedure and one level. */
export function testDetails(
  test: Tested,
  { points = signedPoints(test.estimate), brief = false }: Partial<Points>,
  lang: Language,
): string {
  const size = directedPoints(points, test.estimate);
  const difference = say(lang, { ja: `差${size}ポイント`, en: `difference ${size} points` });
  return [difference, ...brief ? [intervalWords(test, lang)] : certaintyWords(test, lang)]
    .join(say(lang, PUNCTUATION.comma));
}

/** Interval and p-value of a test, and the adjusted one where others of its family are allowed for. */
export function certaintyWords(test: Tested | SmallDifference, lang: Language): readonly string[] {
  const { pValue, adjustedPValue, family, method } = test;
  const name = say(lang, methodName(method));
  const adjusted = pValueText(adjustedPValue);
  return [
    intervalWords(test, lang),
    say(lang, { ja: `${name}${pValueText(pValue)}`, en: `${name} ${pValueText(pValue)}` }),
    ...family.adjustment === "holm" && family.tests > 1
      ? [say(lang, {
        ja: `${family.tests}件をまとめて調整すると${adjusted}`,
        en: `${adjusted} adjusted for ${family.tests} tests`,
      })]
      : [],
  ];
}

function intervalWords({ lower, upper, confidenceLevel }: Tested | SmallDifference, lang: Language): string {
  const level = levelText(Number(confidenceLevel.toFixed(4)));
  const [from, to] = [signedPoints(lower), signedPoints(upper)];
  return say(lang, { ja: `${level}%信頼区間${from}～${to}`, en: `${level}% interval ${from} to ${to}` });
}

/** What a paragraph about generated answers begins with; nothing for others. */
export function openingMark(origin: Origin, lang: Language): string {
  if (origin !== "synthetic") return "";
  return say(lang, {
    ja: "【合成データ】（計算で作った見本であり、実際の参加者の回答ではありません）",
    en: "[SYNTHETIC DATA (合成データ)] (computed sample answers, not those of real participants)",
  });
}

/** A comparison in words: at most three sentences on what was found, and on what could not have been seen. */
export interface Description {
  readonly found: string;
  /** Empty when there is nothing to add. */
  readonly unseen: string;
  /** Whether differences are too small to matter; empty when the analysis plan does not say what would be. */
  readonly small: string;
}

/** Sentences as one paragraph. */
export function paragraph(sentences: readonly string[], lang: Language): string {
  return sentences.filter((sentence) => sentence !== "").join(say(lang, { ja: "", en: " " }));
}
