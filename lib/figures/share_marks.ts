import type { Shape } from "./drawing.ts";
import { edgeOf } from "./field_edge.ts";
import { ACCENT, BAND, BAND_EDGE, GROUND, INK, MISSING } from "./palette.ts";
import { whiskerShapes } from "./row_chart.ts";

const BAND_HEIGHT = 18;

/** A stretch of the axis of shares. */
export interface ShareRange {
  readonly lower: number;
  readonly upper: number;
}

/** A share in [0, 1] with its interval and what non-response leaves open; what is `null` is not drawn. */
export interface DrawnShare {
  readonly share: number | null;
  readonly interval: ShareRange | null;
  readonly bounds: ShareRange | null;
}

/** Where a share is drawn. */
export interface ShareMarksPlace {
  readonly x: (share: number) => number;
  readonly middle: number;
  /**
   * Whether it may be compared with no other: outlined instead of filled.
   * @default false
   */
  readonly alone?: boolean;
}

/** A share as a dot, its interval as a line, and as a lighter band the range of the share of all applicants. */
export function shareMarks(
  { share, interval, bounds }: DrawnShare,
  { x, middle, alone = false }: ShareMarksPlace,
): readonly Shape[] {
  return [
    ...bounds === null ? [] : [
      {
        kind: "rect",
        x: x(bounds.lower),
        y: middle - BAND_HEIGHT / 2,
        width: Math.max(1, x(bounds.upper) - x(bounds.lower)),
        height: BAND_HEIGHT,
        fill: BAND,
        stroke: BAND_EDGE,
      } as const,
    ],
    ...interval === null ? [] : whiskerShapes({ from: x(interval.lower), to: x(interval.upper) }, {
      y: middle,
      cap: 5,
      stroke: INK,
      strokeWidth: 1.75,
    }),
    ...share === null ? [] : [
      {
        kind: "symbol",
        x: x(share),
        y: middle,
        symbol: alone ? "diamond" : "circle",
        radius: alone ? 6.5 : 6,
        color: ACCENT,
        outlined: alone,
      } as const,
    ],
  ];
}

/**
 * A part of a bar as a field, with the line round it that tells its side in grey too (`edgeOf`): no answer dashed, all other
 * lines inside the field, so that neighbours do not lie on each other.
 */
export function barPart(
  { fill, outlined }: { readonly fill: string; readonly outlined: boolean },
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Shape {
  const edge = outlined ? MISSING.stroke : edgeOf(fill);
  if (edge === GROUND) return { kind: "rect", x, y, width, height, fill, stroke: GROUND, strokeWidth: 1 };
  const inset = Math.min(1.25, width / 4);
  const inner = { x: x + inset, y: y + 0.75, width: width - 2 * inset, height: height - 1.5 };
  return { kind: "rect", ...inner, fill, stroke: edge, strokeWidth: 1.5, dashed: outlined };
}
