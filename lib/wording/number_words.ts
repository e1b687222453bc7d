import type { Bilingual, Language } from "../data/language.ts";
import { formatNumber } from "../data/format_number.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { PUNCTUATION, say } from "./say.ts";

/** How numbers of a comparison are written for people. */
export interface NumberWordsOptions {
  readonly lang: Language;
}

/** Between how many people something lies, both included. */
export interface PeopleBounds {
  readonly lower: number;
  readonly upper: number;
}

/** Limits of a share, in [0, 1]. */
export interface ShareLimits {
  readonly lower: number;
  readonly upper: number;
}

/** Between how many of all applicants something lies. */
export interface ApplicantBounds {
  readonly lowerCount: number;
  readonly upperCount: number;
  readonly population: number;
}

/** `6人（30.0%）`, `6 (30.0%)`; of nobody just the number. */
export function peopleAndShare(count: number, base: number, { lang }: NumberWordsOptions): string {
  const share = percentText(count, base);
  if (share === "-") return peopleText(count, { lang });
  return say(lang, { ja: `${count}人（${share}%）`, en: `${count} (${share}%)` });
}

/**
 * How many of how many, with the share.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(peopleOutOf(6, 20), { ja: "20人のうち6人（30.0%）", en: "6 (30.0%) of 20" });
 * ```
 */
export function peopleOutOf(count: number, base: number): Bilingual {
  return {
    ja: `${base}人のうち${peopleAndShare(count, base, { lang: "ja" })}`,
    en: `${peopleAndShare(count, base, { lang: "en" })} of ${base}`,
  };
}

/** `6人`, `6`. */
export function peopleText(count: number, { lang }: NumberWordsOptions): string {
  return say(lang, { ja: `${count}人`, en: `${count}` });
}

/** A range of people: `10～18人`, or one number when there is no choice. */
export function peopleRange({ lower, upper }: PeopleBounds, { lang }: NumberWordsOptions): string {
  if (lower === upper) return peopleText(lower, { lang });
  return say(lang, { ja: `${lower}～${upper}人`, en: `${lower} to ${upper}` });
}

/**
 * A share of people as percent with one decimal, half up, from the counts; `-` of nobody.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(percentText(1, 16), "6.3");
 * assert.equal(percentText(0, 0), "-");
 * ```
 */
export function percentText(count: number, base: number): string {
  return base === 0 ? "-" : percentHalfUp(count, base);
}

/**
 * A limit in [0, 1] as percent with one decimal, half away from zero: of an interval, which no counts stand behind.
 *
 * It takes the limit itself: one that was rounded before comes out wrong, 0.7105 as 71.1 where 0.710496 is 71.0.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(limitText(0.710496), "71.0");
 * ```
 */
export function limitText(limit: number): string {
  return formatNumber(100 * limit, { decimals: 1 });
}

/** Counts behind a difference of two shares. */
export interface ShareDifference {
  readonly from: { readonly count: number; readonly base: number };
  readonly to: { readonly count: number; readonly base: number };
}

/**
 * The difference between two shares in points (ポイント) for people, with its sign and one decimal.
 *
 * @throws as `pointsOf` does
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(pointsBetween({ from: { count: 1, base: 16 }, to: { count: 2, base: 16 } }), "+6.3");
 * assert.equal(pointsBetween({ from: { count: 2, base: 16 }, to: { count: 1, base: 16 } }), "−6.3");
 * assert.equal(pointsBetween({ from: { count: 6, base: 20 }, to: { count: 3, base: 10 } }), "0.0");
 * ```
 */
export function pointsBetween(difference: ShareDifference): string {
  return signedText(pointsOf(difference), 1);
}

/**
 * The difference between two shares in points with one decimal, half away from zero.
 *
 * From counts, in whole numbers to the last step: not the difference of two rounded percentages.
 *
 * @throws {RangeError} when a base is not a whole number ≥ 1
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(pointsOf({ from: { count: 2, base: 16 }, to: { count: 1, base: 16 } }), -6.3);
 * ```
 */
export function pointsOf({ from, to }: ShareDifference): number {
  for (const { base } of [from, to]) {
    if (!Number.isSafeInteger(base) || base < 1) {
      throw new RangeError(`Cannot take a difference of shares as their bases must be >= 1: current value is ${base}`);
    }
  }
  const numerator = BigInt(to.count) * BigInt(from.base) - BigInt(from.count) * BigInt(to.base);
  const denominator = BigInt(from.base) * BigInt(to.base);
  const size = numerator < 0n ? -numerator : numerator;
  const tenths = (2n * 1000n * size + denominator) / (2n * denominator);
  return Number(numerator < 0n ? -tenths : tenths) / 10;
}

/** A share difference in [−1, 1] in points with its sign: `+22.3`. */
export function signedPoints(difference: number): string {
  return signedText(100 * difference, 1);
}

/** A number for people with its sign, of which minus is a − and no hyphen; zero has none. */
export function signedText(value: number, decimals: number): string {
  const text = formatNumber(Math.abs(value), { decimals });
  if (!/[1-9]/.test(text)) return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}

/**
 * The points of a difference that there is, as a sentence on its direction quotes them: with as many decimals as it takes not to
 * be 0, `+0.04`, so that nobody reads that one is larger by nothing.
 *
 * @param points as they are printed elsewhere
 */
export function directedPoints(points: string, difference: number): string {
  if (difference === 0 || Number(points) !== 0) return points;
  const decimals = Math.ceil(-Math.log10(Math.abs(100 * difference)));
  const text = formatNumber(100 * difference, { decimals: Math.min(12, decimals) });
  return difference < 0 ? text : `+${text}`;
}

/** A p-value for people: `p=0.023`, below a thousandth `p<0.001`. */
export function pValueText(pValue: number): string {
  return pValue < 0.001 ? "p<0.001" : `p=${formatNumber(pValue, { decimals: 3 })}`;
}

/** A probability in words: `0.1%未満`, `2.3%`. */
export function chanceText(pValue: number, { lang }: NumberWordsOptions): string {
  if (pValue < 0.001) return say(lang, { ja: "0.1%未満", en: "less than 0.1%" });
  return `${formatNumber(100 * pValue, { decimals: 1 })}%`;
}

/** An interval of a share: `71.0～91.2`, `71.0–91.2`, without a sign. */
export function limitsText({ lower, upper }: ShareLimits, { lang }: NumberWordsOptions): string {
  return [lower, upper].map(limitText).join(say(lang, PUNCTUATION.dash));
}

/** Between which shares of all applicants something lies, from the counts: `35.7～90.5`, `35.7–90.5`. */
export function boundsText(bounds: ApplicantBounds, { lang }: NumberWordsOptions): string {
  const { lowerCount, upperCount, population } = bounds;
  return [lowerCount, upperCount].map((count) => percentText(count, population)).join(say(lang, PUNCTUATION.dash));
}

/** A level in (0, 1) as percent with as few digits as it needs: `95`, `99.5`. */
export function levelText(level: number): string {
  return String(Math.round(level * 100_000) / 1000);
}
