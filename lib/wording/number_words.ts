import type { Language } from "../data/language.ts";
import { formatNumber } from "../data/format_number.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import type { FavourableShare } from "../comparisons/favourable_share.ts";
import { say } from "./say.ts";

/** How numbers of a comparison are written for people. */
export interface NumberWordsOptions {
  readonly lang: Language;
}

/** `6人（30.0%）`, `6 (30.0 %)`; of nobody just the number. */
export function peopleAndShare(count: number, base: number, { lang }: NumberWordsOptions): string {
  if (base === 0) return say(lang, { ja: `${count}人`, en: `${count}` });
  return say(lang, {
    ja: `${count}人（${percentHalfUp(count, base)}%）`,
    en: `${count} (${percentHalfUp(count, base)} %)`,
  });
}

/** A share as percent with one decimal, half up; 「-」 of nobody. */
export function percentOf({ count, base }: Pick<FavourableShare, "count" | "base">): string {
  return base === 0 ? "-" : percentHalfUp(count, base);
}

/** Counts behind a difference of two shares. */
export interface ShareDifference {
  readonly from: { readonly count: number; readonly base: number };
  readonly to: { readonly count: number; readonly base: number };
}

/**
 * The difference between two shares in points (ポイント), with sign and one decimal, half away from zero.
 *
 * From counts, in whole numbers to the last step: not the difference of two rounded percentages.
 *
 * @throws {RangeError} when a base is not a whole number ≥ 1
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(pointsBetween({ from: { count: 1, base: 16 }, to: { count: 2, base: 16 } }), "+6.3");
 * assert.equal(pointsBetween({ from: { count: 2, base: 16 }, to: { count: 1, base: 16 } }), "-6.3");
 * assert.equal(pointsBetween({ from: { count: 6, base: 20 }, to: { count: 3, base: 10 } }), "0.0");
 * ```
 */
export function pointsBetween({ from, to }: ShareDifference): string {
  for (const { base } of [from, to]) {
    if (!Number.isSafeInteger(base) || base < 1) {
      throw new RangeError(`Cannot take a difference of shares as their bases must be >= 1: current value is ${base}`);
    }
  }
  const numerator = BigInt(to.count) * BigInt(from.base) - BigInt(from.count) * BigInt(to.base);
  const denominator = BigInt(from.base) * BigInt(to.base);
  const size = numerator < 0n ? -numerator : numerator;
  const tenths = (2n * 1000n * size + denominator) / (2n * denominator);
  const digits = tenths.toString().padStart(2, "0");
  const sign = tenths === 0n ? "" : numerator < 0n ? "-" : "+";
  return `${sign}${digits.slice(0, -1)}.${digits.slice(-1)}`;
}

/** A share difference in [−1, 1] in points with its sign: `+22.3`. */
export function signedPoints(difference: number): string {
  const text = formatNumber(100 * difference, { decimals: 1 });
  return text.startsWith("-") || /^0\.0$/.test(text) ? text : `+${text}`;
}

/** A p-value for people: `p=0.023`, below a thousandth `p<0.001`. */
export function pValueText(pValue: number): string {
  return pValue < 0.001 ? "p<0.001" : `p=${formatNumber(pValue, { decimals: 3 })}`;
}

/** A probability in words: `0.1%未満`, `2.3%`. */
export function chanceText(pValue: number, { lang }: NumberWordsOptions): string {
  const space = say(lang, { ja: "", en: " " });
  if (pValue < 0.001) return say(lang, { ja: "0.1%未満", en: "less than 0.1 %" });
  return `${formatNumber(100 * pValue, { decimals: 1 })}${space}%`;
}

/** A level in (0, 1) as percent with as few digits as it needs: `95`, `99.5`. */
export function percentText(level: number): string {
  return String(Math.round(level * 100_000) / 1000);
}
