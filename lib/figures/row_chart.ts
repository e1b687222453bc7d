import { itemAt } from "../data/item_at.ts";
import { drawingPanel, type Shape, type TextShape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { GRID, MUTED_INK } from "./palette.ts";

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
  /** `null`: lines without labels, where a panel below has them. */
  readonly labelY: number | null;
  /** @default 11 */
  readonly fontSize?: number;
}

/** Guide lines from top to bottom, each with its label below. */
export function axisShapes(
  ticks: readonly AxisTick[],
  { top, bottom, labelY, fontSize = 11 }: AxisPlace,
): readonly Shape[] {
  return ticks.flatMap(({ x, text, anchor = "middle", stroke = GRID }): readonly Shape[] => [
    { kind: "line", x1: x, y1: top, x2: x, y2: bottom, stroke },
    ...labelY === null ? [] : [{ kind: "text", x, y: labelY, text, anchor, fontSize, fill: MUTED_INK } as const],
  ]);
}

/** The ticks of an axis of shares: every quarter from 0 to 100 %. */
export function quarterTicks(x: (share: number) => number): readonly AxisTick[] {
  return [0, 0.25, 0.5, 0.75, 1].map((share) => ({ x: x(share), text: `${share * 100}%` }));
}

/** How lines of text stand: their common look, and the middle of all of them together. */
export interface CentredLines extends Omit<TextShape, "kind" | "text" | "y"> {
  readonly middle: number;
  /** From line to line. */
  readonly spacing: number;
}

/** Lines of text whose middle, all together, is at a height. */
export function centredLines(
  lines: readonly string[],
  { middle, spacing, ...look }: CentredLines,
): readonly TextShape[] {
  return lines.map((text, line) => ({
    kind: "text",
    y: middle + (line - (lines.length - 1) / 2) * spacing,
    text,
    ...look,
  }));
}

/** An interval as a line with a cap at each end. */
export function whiskerShapes(
  { from, to }: { readonly from: number; readonly to: number },
  { y, cap, stroke, strokeWidth }: {
    readonly y: number;
    /** Half the length of a cap. */
    readonly cap: number;
    readonly stroke: string;
    readonly strokeWidth: number;
  },
): readonly Shape[] {
  return [
    { kind: "line", x1: from, y1: y, x2: to, y2: y, stroke, strokeWidth },
    ...[from, to].map((x): Shape => ({ kind: "line", x1: x, y1: y - cap, x2: x, y2: y + cap, stroke, strokeWidth })),
  ];
}

/** One row of a chart: what it is called, what is drawn, and its numbers. */
export interface ChartRow {
  /** Lines of its name, beside the marks or above them; or shapes of its own. */
  readonly label: readonly string[] | ((middle: number) => readonly Shape[]);
  readonly height: number;
  /** Bars, dots and lines, about a height. */
  readonly marks: (middle: number) => readonly Shape[];
  /** One for each column. */
  readonly numbers: readonly Omit<TextShape, "kind" | "x" | "y">[];
}

/** How the rows of a chart stand. */
export interface RowChartOptions {
  readonly width: number;
  readonly ticks: readonly AxisTick[];
  /** Columns of numbers: their right edges and headings. */
  readonly columns: readonly { readonly x: number; readonly heading: string }[];
  /** Room above the first row. */
  readonly head: number;
  /** From the headings up to the first row. */
  readonly headingRise: number;
  /** Room below the last row, where the axis has its labels. */
  readonly foot: number;
  /** How far the guide lines reach above the first row and below the last, and where the labels stand below it. */
  readonly axis: {
    readonly above: number;
    readonly below: number;
    readonly label: number | null;
    readonly fontSize?: number;
    /**
     * What lies on either side of a place: which way the axis runs, on a line of its own below its labels.
     * @default none
     */
    readonly sides?: { readonly x: number; readonly left: string; readonly right: string };
  };
  /**
   * Between rows.
   * @default 0
   */
  readonly gap?: number;
  /**
   * From line to line of a label.
   * @default 15
   */
  readonly spacing?: number;
  /** @default null */
  readonly title?: string | null;
}

/**
 * A chart of rows over one axis, the form of every chart that sets shares or effects below each other: names at the left,
 * marks in the middle, columns of numbers at the right.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const panel = rowChart(
 *   [{ label: ["行田市"], height: 30, marks: () => [], numbers: [{ text: "75.0" }] }],
 *   {
 *     width: 300, ticks: quarterTicks((share) => 80 + share * 160), columns: [{ x: 300, heading: "%" }],
 *     head: 20, headingRise: 12, foot: 20, axis: { above: 0, below: 4, label: 14 },
 *   },
 * );
 * assert.equal(panel.plot.height, 70);
 * ```
 */
export function rowChart(rows: readonly ChartRow[], options: RowChartOptions): FigurePanel {
  const { width, ticks, columns, head, headingRise, foot, axis, gap = 0, spacing = 15, title = null } = options;
  const bottom = rows.reduce((sum, { height }) => sum + height + gap, head) - gap / 2;
  const shapes: Shape[] = [
    ...axisShapes(ticks, {
      top: head - axis.above,
      bottom: bottom + axis.below,
      labelY: axis.label === null ? null : bottom + axis.label,
      ...(axis.fontSize === undefined ? {} : { fontSize: axis.fontSize }),
    }),
    ...columns.map(({ x, heading }): Shape => ({
      kind: "text",
      x,
      y: head - headingRise,
      text: heading,
      anchor: "end",
      fontSize: 11,
      fill: MUTED_INK,
    })),
  ];
  if (axis.sides !== undefined && axis.label !== null) {
    const { x, left, right } = axis.sides;
    const look = { kind: "text", y: bottom + axis.label + 17, fontSize: 11, fill: MUTED_INK } as const;
    shapes.push({ ...look, x: x - 5, text: left, anchor: "end" }, { ...look, x: x + 5, text: right });
  }
  let top = head;
  for (const { label, height, marks, numbers } of rows) {
    const middle = top + height / 2;
    shapes.push(
      ...(typeof label === "function" ? label(middle) : centredLines(label, { x: 0, middle, spacing })),
      ...marks(middle),
      ...columns.map(({ x }, at): Shape => ({
        kind: "text",
        x,
        y: middle,
        anchor: "end",
        ...itemAt(numbers, at, "number of a row"),
      })),
    );
    top += height + gap;
  }
  return drawingPanel(shapes, { width, height: bottom + foot, title });
}
