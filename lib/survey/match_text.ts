/**
 * Text as it is compared with another: full-width and half-width forms alike; spaces, line breaks and characters that nobody
 * sees counting nothing.
 *
 * For matching only; what is shown stays as written. `１` matches `1`, `ｱﾝｹｰﾄ` matches `アンケート`, `A B` matches `AB`. Every
 * dash and wave that keyboards and conversions put between two numbers is one (hyphen, minus, en dash, ー, 〜, ～, ∼ …). Zero-width
 * characters, soft hyphens and variation selectors are passed over, so that 葛 with and without selector is one character.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(matchText(" よく 理解\nできた "), matchText("よく理解できた"));
 * assert.equal(matchText("２０〜２９歳"), matchText("20～29歳"));
 * assert.equal(matchText("20\u221239歳"), matchText("20-39歳"));
 * assert.equal(matchText("は\u200bい"), matchText("はい"));
 * ```
 */
export function matchText(text: string): string {
  return text.normalize("NFKC").replaceAll(UNSEEN, "").replaceAll(DASHES, "-").toLowerCase();
}

const UNSEEN =
  /[\s\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]+/gu;

/** Hyphens, dashes, minus signs, the long vowel mark (after NFKC also the half-width one) and waves. */
const DASHES = /[\u2010-\u2015\u2212\u30fc\u301c\uff5e\u223c\u223e\u02dc~]/g;
