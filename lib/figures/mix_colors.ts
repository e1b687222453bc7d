import { color, interpolateLab, rgb } from "d3";

/**
 * A tone between two colours, mixed in CIELAB so that equal steps look equal, as `#rrggbb`: the one form in which figures
 * write colours.
 *
 * @param ends the colours at shares 0 and 1
 * @param share how far from the first to the second, in [0, 1]
 * @throws {SyntaxError} if one of the colours is none that CSS knows
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(mixColors(["#0a4a8c", "#ffffff"], 0), "#0a4a8c");
 * assert.equal(mixColors(["#000000", "#ffffff"], 0.5), "#777777");
 * ```
 */
export function mixColors(ends: readonly [string, string], share: number): string {
  const strange = ends.find((end) => color(end) === null);
  if (strange !== undefined) {
    throw new SyntaxError(`Cannot mix colours as each must be one of CSS: current value is ${strange}`);
  }
  return rgb(interpolateLab(...ends)(share)).formatHex();
}
