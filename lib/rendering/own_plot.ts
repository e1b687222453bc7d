import * as ObservablePlot from "@observablehq/plot";
import { drawsInJsdom, linkedomDocument, svgDocument } from "./svg_elements.ts";

/**
 * Plot draws into a document, which a kernel does not have: the one that all figures are drawn in, opened when it is needed.
 * jsdom cannot be had without waiting, so that in a second run it is opened here.
 */
const inJsdom = drawsInJsdom() ? await svgDocument() : null;

/**
 * Observable Plot, ready for a cell: `Plot.plot({ marks: [Plot.barX([1, 2])] })` alone shows a picture, in any kernel.
 *
 * All else is Plot's own, with its documentation at https://observablehq.com/plot. What is to be saved with its source goes
 * through `ownFigure`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const drawn = Plot.plot({ marks: [Plot.barX([1, 2])] });
 * assert.match(drawn.outerHTML, /^<svg/);
 * ```
 */
export const Plot: typeof ObservablePlot = {
  ...ObservablePlot,
  plot: (options = {}) => ObservablePlot.plot({ document: inJsdom ?? linkedomDocument(), ...options }),
};
