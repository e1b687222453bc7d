import * as Plot from "@observablehq/plot";
import type { FigurePanel } from "./figure.ts";
import type { FontWeight } from "./font.ts";
import { GROUND, INK } from "./palette.ts";

/** A shape at a place in SVG units, counted from the panel's top left. */
export type Shape = RectShape | LineShape | LinkShape | TextShape | SymbolShape;

/** A field. */
export interface RectShape {
  readonly kind: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  /** @default none */
  readonly stroke?: string;
  /** @default 1 */
  readonly strokeWidth?: number;
  /** @default false */
  readonly dashed?: boolean;
  /** @default 0 */
  readonly radius?: number;
}

/** A straight line. */
export interface LineShape {
  readonly kind: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly stroke: string;
  /** @default 1 */
  readonly strokeWidth?: number;
  /** @default false */
  readonly dashed?: boolean;
}

/** A bow from left to right that leaves and arrives level, with an arrow at its end when asked. */
export interface LinkShape extends Omit<LineShape, "kind"> {
  readonly kind: "link";
  /** @default false */
  readonly arrow?: boolean;
}

/** One line of text, its middle at `y`. */
export interface TextShape {
  readonly kind: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** @default "start" */
  readonly anchor?: "start" | "middle" | "end";
  /** @default 12 */
  readonly fontSize?: number;
  /** @default 400 */
  readonly weight?: FontWeight;
  /** @default INK */
  readonly fill?: string;
  /**
   * A white edge round the letters, for text that lies over guide lines.
   * @default false
   */
  readonly halo?: boolean;
  /**
   * Where the font cannot be measured, as in a browser: about how wide it may be before it ends in ….
   * @default as wide as it is
   */
  readonly maxWidth?: number;
}

/** A mark of a point. */
export interface SymbolShape {
  readonly kind: "symbol";
  readonly x: number;
  readonly y: number;
  readonly symbol: "circle" | "square" | "diamond" | "triangle" | "times";
  /** Half the width. */
  readonly radius: number;
  readonly color: string;
  /**
   * Outlined on white instead of filled.
   * @default false
   */
  readonly outlined?: boolean;
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
  { width, height, title = null }: { readonly width: number; readonly height: number; readonly title?: string | null },
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

/** What two shapes must share to be one mark: everything but place, size and words. */
function lookOf(shape: Shape): string {
  switch (shape.kind) {
    case "rect":
      return `rect ${shape.fill} ${shape.stroke} ${shape.strokeWidth} ${shape.dashed} ${shape.radius}`;
    case "line":
      return `line ${shape.stroke} ${shape.strokeWidth} ${shape.dashed}`;
    case "link":
      return `link ${shape.stroke} ${shape.strokeWidth} ${shape.dashed} ${shape.arrow}`;
    case "text":
      return `text ${shape.anchor} ${shape.fontSize} ${shape.weight} ${shape.fill} ${shape.halo} ${shape.maxWidth}`;
    case "symbol":
      return `symbol ${shape.symbol} ${shape.radius} ${shape.color} ${shape.outlined}`;
  }
}

const DASHES = "5,4";

/** One Plot mark for shapes of one look. */
function markOf(run: readonly Shape[]): Plot.Markish {
  const [first] = run;
  switch (first?.kind) {
    case "rect":
      return rectMark(run, first);
    case "line":
    case "link": {
      const lines = run.filter((shape) => shape.kind === "line" || shape.kind === "link");
      const { stroke, strokeWidth = 1, dashed = false } = first;
      return Plot.link(lines, {
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        stroke,
        strokeWidth,
        ...(dashed ? { strokeDasharray: DASHES } : {}),
        ...(first.kind === "link" ? { curve: "bump-x" } : {}),
        ...(first.kind === "link" && first.arrow === true ? { markerEnd: "arrow" } : {}),
      });
    }
    case "symbol": {
      const { symbol, radius, color, outlined = false } = first;
      const line = symbol === "times";
      return Plot.dot(run, {
        x: "x",
        y: "y",
        symbol,
        r: radius,
        fill: line ? "none" : outlined ? GROUND : color,
        ...(line || outlined ? { stroke: color, strokeWidth: line ? 2.5 : 1.75 } : {}),
      });
    }
    case "text": {
      const { anchor = "start", fontSize = 12, weight = 400, fill = INK, halo = false, maxWidth } = first;
      return Plot.text(run, {
        x: "x",
        y: "y",
        text: "text",
        textAnchor: anchor,
        fontSize,
        fill,
        ...(weight === 700 ? { fontWeight: 700 } : {}),
        ...(halo ? { stroke: GROUND, strokeWidth: 4 } : {}),
        ...(maxWidth === undefined ? {} : { lineWidth: maxWidth / fontSize, textOverflow: "ellipsis" }),
      });
    }
    case undefined:
      return null;
  }
}

/** Fields of one look. */
function rectMark(run: readonly Shape[], first: RectShape): Plot.Markish {
  const rects = run.filter((shape) => shape.kind === "rect");
  const { fill, stroke = "none", strokeWidth = 1, dashed = false, radius = 0 } = first;
  return Plot.rect(rects, {
    x1: (rect: RectShape) => rect.x,
    x2: (rect: RectShape) => rect.x + rect.width,
    y1: (rect: RectShape) => rect.y,
    y2: (rect: RectShape) => rect.y + rect.height,
    fill,
    ...(stroke === "none" ? {} : { stroke, strokeWidth }),
    ...(dashed ? { strokeDasharray: DASHES } : {}),
    ...(radius > 0 ? { rx: radius, ry: radius } : {}),
  });
}
