import type { FontWeight } from "./font.ts";

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
