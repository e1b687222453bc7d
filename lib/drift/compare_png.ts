import { Buffer } from "node:buffer";
import { PNG } from "pngjs";
import { cosmetic, type Difference, drift } from "./difference.ts";

/**
 * How far the pixels of two pictures may lie apart and still look the same: of all pixels, this share must differ by at
 * most so much of the full scale. What smooths an edge stays below; a digit, a bar or a colour that changes does not, as not
 * one pixel may turn from ground to ink.
 */
export const PNG_THRESHOLDS = [
  { quantile: 0.99, difference: 0.01 },
  { quantile: 0.999, difference: 0.05 },
  { quantile: 1, difference: 0.25 },
] as const;

/** Compares two PNG files pixel by pixel: how they are packed is no matter. */
export function comparePng(before: Uint8Array, after: Uint8Array): readonly Difference[] {
  const [former, latter] = [readPng(before), readPng(after)];
  if (former === null || latter === null) {
    return [drift(`the ${former === null ? "committed" : "fresh"} picture cannot be read as PNG`)];
  }
  if (former.width !== latter.width || former.height !== latter.height) {
    return [drift(`picture of ${former.width}×${former.height} → ${latter.width}×${latter.height} pixels`)];
  }
  const counts = differenceCounts(former.data, latter.data);
  const pixels = former.width * former.height;
  const differing = pixels - (counts[0] ?? 0);
  if (differing === 0) return [cosmetic("how the picture is packed")];
  const passed = PNG_THRESHOLDS.every(({ quantile, difference }) => quantileOf(counts, quantile) <= difference * 255);
  const most = (quantileOf(counts, 1) / 255 * 100).toFixed(0);
  const what = `${differing} of ${pixels} pixels differ, by at most ${most} % of the scale`;
  return [passed ? cosmetic(what) : drift(what)];
}

/** A picture as four bytes a pixel; `null` when it is no PNG. */
export function readPng(bytes: Uint8Array): { width: number; height: number; data: Uint8Array } | null {
  try {
    return PNG.sync.read(Buffer.from(bytes));
  } catch {
    return null;
  }
}

/** How many pixels differ by 0, 1, … 255 in the channel that differs most; colours of what is transparent are not seen. */
function differenceCounts(before: Uint8Array, after: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (let at = 0; at < before.length; at += 4) {
    const [alphaBefore, alphaAfter] = [before[at + 3] ?? 0, after[at + 3] ?? 0];
    let most = Math.abs(alphaBefore - alphaAfter);
    for (let channel = at; channel < at + 3; channel++) {
      const difference = Math.abs((before[channel] ?? 0) * alphaBefore - (after[channel] ?? 0) * alphaAfter) / 255;
      if (difference > most) most = Math.round(difference);
    }
    counts[most] = (counts[most] ?? 0) + 1;
  }
  return counts;
}

/** The difference that this share of all pixels does not exceed. */
function quantileOf(counts: Uint32Array, quantile: number): number {
  const wanted = counts.reduce((sum, count) => sum + count, 0) * quantile;
  let reached = 0;
  for (const [difference, count] of counts.entries()) {
    reached += count;
    if (reached >= wanted) return difference;
  }
  return 255;
}
