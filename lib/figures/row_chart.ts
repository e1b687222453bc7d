import { itemAt } from "../data/item_at.ts";
import { drawingPanel, type Shape, type TextShape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { AXIS_NAME_ROOM, axisShapes, type AxisTick } from "./axis_shapes.ts";
import { MUTED_INK } from "./palette.ts";

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
    /** What is measured, of whom, in which unit; it takes `AXIS_NAME_ROOM` more below. */
    readonly name: string;
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
 * import { quarterTicks } from "./axis_shapes.ts";
 * const panel = rowChart(
 *   [{ label: ["行田市"], height: 30, marks: () => [], numbers: [{ text: "75.0" }] }],
 *   {
 *     width: 300, ticks: quarterTicks((share) => 80 + share * 160), columns: [{ x: 300, heading: "%" }],
 *     head: 20, headingRise: 12, foot: 20, axis: { above: 0, below: 4, label: 14, name: "回答者に占める割合（%）" },
 *   },
 * );
 * assert.equal(panel.plot.height, 87);
 * ```
 */
export function rowChart(rows: readonly ChartRow[], options: RowChartOptions): FigurePanel {
  const { width, ticks, columns, head, headingRise, foot, axis, gap = 0, spacing = 15, title = null } = options;
  const bottom = rows.reduce((sum, { height }) => sum + height + gap, head) - gap / 2;
  const shapes: Shape[] = [
    ...axisShapes(ticks, {
      top: head - axis.above,
      bottom: bottom + axis.below,
      labels: axis.label === null ? null : {
        y: bottom + axis.label,
        name: axis.name,
        within: { left: 0, right: width },
        ...(axis.fontSize === undefined ? {} : { fontSize: axis.fontSize }),
      },
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
    const look = { kind: "text", y: bottom + axis.label + 2 * AXIS_NAME_ROOM, fontSize: 11, fill: MUTED_INK } as const;
    shapes.push({ ...look, x: x - 5, text: left, anchor: "end" }, { ...look, x: x + 5, text: right });
  }
  let top = head;
  const tops = [top];
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
    tops.push(top);
  }
  const named = axis.label === null ? 0 : AXIS_NAME_ROOM;
  return drawingPanel(shapes, { width, height: bottom + foot + named, title, rows: [...tops.slice(0, -1), bottom] });
}
