/**
 * Text as it is compared with another: full-width and half-width forms alike, spaces and line breaks counting nothing.
 *
 * For matching only; what is shown stays as written. `１` matches `1`, `ｱﾝｹｰﾄ` matches `アンケート`, `A B` matches `AB`, and
 * the wave dashes 〜 and ～ that CP932 and Unicode exchange match each other.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(matchText(" よく 理解\nできた "), matchText("よく理解できた"));
 * assert.equal(matchText("２０〜２９歳"), matchText("20～29歳"));
 * ```
 */
export function matchText(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/gu, "").replaceAll(/[〜～]/g, "~").toLowerCase();
}
