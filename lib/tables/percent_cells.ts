import type { NonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";

/** A share as percent, half up from the counts; `null` of nobody. */
export function percentCell(count: number, base: number): number | null {
  return base === 0 ? null : Number(percentHalfUp(count, base));
}

/** A share in [0, 1] as percent. */
export function percentOfShare(share: number | null | undefined): number | null {
  return share === null || share === undefined ? null : 100 * share;
}

/** Bounds as text with the people behind them: `35.7–90.5`; `null` when there are none. */
export function boundsCells(bounds: NonresponseBounds | null): {
  readonly lower: number | null;
  readonly upper: number | null;
} {
  if (bounds === null) return { lower: null, upper: null };
  return {
    lower: percentCell(bounds.lowerCount, bounds.population),
    upper: percentCell(bounds.upperCount, bounds.population),
  };
}
