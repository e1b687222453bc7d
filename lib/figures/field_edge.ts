import { rgb } from "d3";
import { contrastRatio, GROUND, INK, MISSING } from "./palette.ts";

/**
 * Line round a field, by which a print without colours tells what the colours tell: ink round every warm colour, which are as
 * dark as the blues on the other side; grey round one too light to end visibly on white; else white, between neighbours.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { DIVERGING, GROUND, INK, MISSING } from "./palette.ts";
 * assert.equal(edgeOf(DIVERGING.stronglyFavourable), GROUND);
 * assert.equal(edgeOf(DIVERGING.neutral), MISSING.stroke);
 * assert.equal(edgeOf(DIVERGING.stronglyUnfavourable), INK);
 * ```
 */
export function edgeOf(fill: string): string {
  if (isWarm(fill)) return INK;
  return contrastRatio(fill, GROUND) < EDGE_CONTRAST ? MISSING.stroke : GROUND;
}

/**
 * Whether a colour is one of the oranges, the side against.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { DIVERGING } from "./palette.ts";
 * assert.equal(isWarm(DIVERGING.unfavourable), true);
 * assert.equal(isWarm(DIVERGING.favourable), false);
 * ```
 */
export function isWarm(fill: string): boolean {
  const { r, b } = rgb(fill);
  return r > b + 60;
}

/** Least contrast of a mark with what it lies on (WCAG 2.2, 1.4.11). */
const EDGE_CONTRAST = 3;
