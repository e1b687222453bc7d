import type { Shape, TextShape } from "./drawing.ts";
import { GRID, MUTED_INK } from "./palette.ts";
import { roughWidth } from "./rough_width.ts";

/** A place on an axis with what is written there. */
export interface AxisTick {
  readonly x: number;
  readonly text: string;
  /** @default "middle" */
  readonly anchor?: TextShape["anchor"];
  /** @default GRID */
  readonly stroke?: string;
}

/** Where the guide lines of an axis run, and where its labels stand. */
export interface AxisPlace {
  readonly top: number;
  readonly bottom: number;
  /** `null`: lines alone, where a panel below has labels and name. */
  readonly labels: AxisLabels | null;
}

/** What is written below an axis: its numbers, and what they are. */
export interface AxisLabels {
  /** Height of the numbers; the name stands `AXIS_NAME_ROOM` below. */
  readonly y: number;
  /** What is measured, of whom, in which unit. */
  readonly name: string;
  /** @default 11 */
  readonly fontSize?: number;
  /**
   * How far the name may reach to either side.
   * @default as far as it is long
   */
  readonly within?: { readonly left: number; readonly right: number };
}

/** What the name of an axis takes below its numbers. */
export const AXIS_NAME_ROOM = 17;

/** Guide lines from top to bottom, each with its label below, and the name of the axis below these. */
export function axisShapes(
  ticks: readonly AxisTick[],
  { top, bottom, labels }: AxisPlace,
): readonly Shape[] {
  const guides = ticks.flatMap(({ x, text, anchor = "middle", stroke = GRID }): readonly Shape[] => [
    { kind: "line", x1: x, y1: top, x2: x, y2: bottom, stroke },
    ...labels === null
      ? []
      : [{ kind: "text", x, y: labels.y, text, anchor, fontSize: labels.fontSize ?? 11, fill: MUTED_INK } as const],
  ]);
  return labels === null ? guides : [...guides, axisName(ticks.map(({ x }) => x), labels)];
}

/** The name in the middle of its axis; where it would leave the drawing there, it moves to the side. */
function axisName(places: readonly number[], { y, name, within }: AxisLabels): Shape {
  const middle = (Math.min(...places) + Math.max(...places)) / 2;
  // At most as wide as this in any font: the page draws axes too, and has none to measure.
  const half = roughWidth(name, { fontSize: 11 }) / 2;
  const { left = middle - half, right = middle + half } = within ?? {};
  const x = Math.max(left + half, Math.min(right - half, middle));
  return { kind: "text", x, y: y + AXIS_NAME_ROOM, text: name, anchor: "middle", fontSize: 11, fill: MUTED_INK };
}

/** The ticks of an axis of shares: every quarter from 0 to 100 %. */
export function quarterTicks(x: (share: number) => number): readonly AxisTick[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => ({ x: x(share), text: `${share * 100}%` }));
}
