import type { FigurePanel } from "./figure.ts";
import { lookOf, markOf } from "./shape_marks.ts";
import type { Shape } from "./shape.ts";

export type { LineShape, LinkShape, RectShape, Shape, SymbolShape, TextShape } from "./shape.ts";

/** How a panel of shapes is made. */
export interface DrawingPanelOptions {
  readonly width: number;
  readonly height: number;
  /** @default null */
  readonly title?: string | null;
  /**
   * Of a list: where each row begins, and where the last one ends. Above stands the head, below the foot of all of them.
   * @default none: the drawing is one whole
   */
  readonly rows?: readonly number[];
}

/**
 * A panel made of shapes at given places, for figures whose layout no scale describes: lanes, boxes, printed tables.
 *
 * Shapes are drawn in the order given; neighbours that look alike become one Plot mark.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const panel = drawingPanel([{ kind: "text", x: 0, y: 10, text: "行田市" }], { width: 100, height: 20 });
 * assert.equal(panel.plot.marks?.length, 1);
 * ```
 */
export function drawingPanel(
  shapes: readonly Shape[],
  { width, height, title = null, rows }: DrawingPanelOptions,
): FigurePanel {
  const runs: Shape[][] = [];
  let previous = "";
  for (const shape of shapes) {
    const look = lookOf(shape);
    const run = runs.at(-1);
    if (look === previous && run !== undefined) run.push(shape);
    else runs.push([shape]);
    previous = look;
  }
  return {
    title,
    ...(rows === undefined ? {} : { list: { shapes, rows } }),
    plot: {
      width,
      height,
      margin: 0,
      axis: null,
      x: { type: "identity" },
      y: { type: "identity" },
      marks: runs.map(markOf),
    },
  };
}

/** A rectangle in the units of a drawing. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
