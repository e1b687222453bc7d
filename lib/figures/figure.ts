import type { PlotOptions } from "@observablehq/plot";
import type { Shape } from "./shape.ts";
import type { Presentation } from "../data/presentation.ts";
import { shownAs } from "../data/shown_value.ts";

/**
 * A figure as a value: what it says and which marks say it, with no document and no pixels.
 *
 * Rendering adds what every figure has and none may lack: title, source line, notes, the mark of synthetic data, title and
 * description for screen readers. A figure can therefore be tested without drawing it.
 */
export interface Figure extends Presentation {
  readonly kind: "figure";
  /** A line under the title: what is measured, of whom, n. */
  readonly subtitle: string;
  /** What somebody who cannot see the picture should learn from it, in sentences with the numbers. */
  readonly alternativeText: string;
  /** Keys to the colours and symbols used, in the order of the marks. */
  readonly legend: readonly LegendItem[];
  /** The drawings, from top to bottom. */
  readonly panels: readonly FigurePanel[];
  /**
   * The SVG file of a figure that was drawn before, shown as it is.
   * @default drawn from the panels
   */
  readonly drawing?: string;
}

/** What every figure begins with: what it is, and that a notebook shows it. */
export const FIGURE = { kind: "figure", ...shownAs("figure") } as const;

/** One drawing of a figure. */
export interface FigurePanel {
  /** Heading over the drawing; `null` when the figure's title is enough. */
  readonly title: string | null;
  readonly plot: PanelPlot;
  /**
   * The same for a screen of about 360 pixels, `NARROW_WIDTH` wide.
   * @default none: there is one drawing for all screens
   */
  readonly narrow?: PanelPlot;
  /**
   * The rows of a list, which may be parted to stand on several slides.
   * @default none: the drawing is one whole
   */
  readonly list?: PanelList;
  /**
   * The same for slides, where the whole would have letters too small.
   * @default none: there is one drawing for paper and slides
   */
  readonly slide?: Pick<FigurePanel, "plot" | "list">;
}

/** A drawing of rows below each other, with what stands over all of them and below. */
export interface PanelList {
  readonly shapes: readonly Shape[];
  /** Where each row begins, and where the last one ends. */
  readonly rows: readonly number[];
}

/**
 * Options of Observable Plot; `width` and `height` are in SVG units and must be given. Document, title, caption and looks are
 * the renderer's, so that all figures look alike.
 */
export type PanelPlot =
  & Omit<
    PlotOptions,
    "document" | "title" | "subtitle" | "caption" | "figure" | "style" | "className" | "ariaDescription"
  >
  & { readonly width: number; readonly height: number };

/** One entry of a legend. */
export interface LegendItem {
  readonly label: string;
  readonly color: string;
  /** @default "swatch" */
  readonly symbol?: LegendSymbol;
}

/**
 * How a legend shows an entry: a filled or outlined field (`dashed-outline` for no answer), a line (`dashed` for one), or a mark of the same shape as Plot's
 * symbol of that name (`outline-dot` and `outline-…` for those that are not filled).
 */
export type LegendSymbol =
  | "swatch"
  | "outline"
  | "dashed-outline"
  | "line"
  | "dashed"
  | "dot"
  | "square"
  | "diamond"
  | "triangle"
  | "times"
  | "outline-dot"
  | "outline-square"
  | "outline-diamond";
