import * as Plot from "@observablehq/plot";
import type { FigurePanel, LegendItem } from "../figures/figure.ts";
import { edgeOf } from "../figures/field_edge.ts";
import { GROUND, INK, MISSING } from "../figures/palette.ts";
import { textWidth } from "../figures/text_width.ts";
import { layHalos } from "./lay_halos.ts";
import { elementsBelow, named, type SvgAttributes, svgElement } from "./svg_element.ts";
import { svgTextBlock } from "./svg_elements.ts";

const FONT_SIZE = 12;
const ROW_HEIGHT = 20;
const SYMBOL_WIDTH = 18;
const GAP = 6;
const BETWEEN = 20;

/**
 * Draws a legend from left to right, in as many rows as it needs.
 *
 * @returns elements and the height they take; 0 without entries
 */
export function drawLegend(
  document: Document,
  items: readonly LegendItem[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): { readonly elements: readonly Element[]; readonly height: number } {
  const elements: Element[] = [];
  let left = 0;
  let row = 0;
  for (const item of items) {
    const itemWidth = SYMBOL_WIDTH + GAP + textWidth(item.label, { fontSize: FONT_SIZE });
    if (left > 0 && left + itemWidth > width) {
      left = 0;
      row += 1;
    }
    const top = y + row * ROW_HEIGHT;
    const symbol = drawSymbol(document, item);
    symbol.setAttribute("transform", `translate(${x + left + SYMBOL_WIDTH / 2},${top + 9})`);
    elements.push(
      symbol,
      ...svgTextBlock(document, [item.label], { x: x + left + SYMBOL_WIDTH + GAP, y: top, fontSize: FONT_SIZE })
        .elements,
    );
    left += itemWidth + BETWEEN;
  }
  return { elements, height: items.length === 0 ? 0 : (row + 1) * ROW_HEIGHT };
}

/** The edge that a field of the colour has in the drawing. */
function swatchEdge(color: string): string {
  const edge = color.startsWith("#") ? edgeOf(color) : GROUND;
  return edge === GROUND ? MISSING.stroke : edge;
}

/** A symbol about the origin, 18 wide and 12 high at most. */
function drawSymbol(document: Document, { symbol = "swatch", color }: LegendItem): Element {
  const outlined = /^outline|^dashed-outline/.test(symbol);
  const paint: SvgAttributes = outlined ? { fill: "#ffffff", stroke: color, "stroke-width": 1.5 } : {
    fill: color,
    stroke: symbol === "swatch" ? swatchEdge(color) : color,
    "stroke-width": symbol === "swatch" ? 1 : 0.5,
  };
  const path = (d: string, attributes: SvgAttributes = paint) =>
    svgElement(document, "path", { attributes: { d, ...attributes } });
  switch (symbol) {
    case "swatch":
    case "outline":
      return path("M-9,-6H9V6H-9Z");
    case "dashed-outline":
      return path("M-9,-6H9V6H-9Z", { ...paint, "stroke-dasharray": "5,4" });
    case "line":
      return path("M-9,0H9", { stroke: color, "stroke-width": 2 });
    case "dashed":
      return path("M-9,0H9", { stroke: color, "stroke-width": 2, "stroke-dasharray": "4,3" });
    case "dot":
    case "outline-dot":
      return svgElement(document, "circle", { attributes: { r: 5, ...paint } });
    case "square":
    case "outline-square":
      return path("M-4.5,-4.5H4.5V4.5H-4.5Z");
    case "diamond":
    case "outline-diamond":
      return path("M0,-6.5L5,0L0,6.5L-5,0Z");
    case "triangle":
      return path("M0,-5.5L5.5,4.5H-5.5Z");
    case "times":
      return path("M-4,-4L4,4M-4,4L4,-4", { stroke: color === "" ? INK : color, "stroke-width": 2, fill: "none" });
  }
}

/**
 * Numbers with the minus sign that print has, as wide as a plus: -15.1 becomes −15.1; figures 2-47 and ranges stay.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(trueMinus("-15.1～+32.4"), "−15.1～+32.4");
 * assert.equal(trueMinus("2-47, 53.1-88.8"), "2-47, 53.1-88.8");
 * ```
 */
export function trueMinus(text: string): string {
  return text.replaceAll(/(?<![\p{L}\p{N}.)）_-])-(?=\d)/gu, "\u2212");
}

/**
 * Draws a panel with Observable Plot and returns it as a group to be put into a figure.
 *
 * Plot's own style sheet and page colours (`currentColor`, `var(--plot-background)`) go: resvg reads no style sheets, and a
 * dark editor would print white text on the figure's white ground.
 *
 * @throws {TypeError} if Plot made anything but one drawing (a legend or a title of its own)
 * @throws {Error} if Plot has a warning: in a picture that nobody looks at it would go unseen
 */
export function drawPanel(document: Document, panel: FigurePanel): Element {
  const drawn = Plot.plot({ ...panel.plot, document });
  if (drawn.localName !== "svg") {
    throw new TypeError(`Cannot draw a panel as Plot must make one svg element: current value is ${drawn.localName}`);
  }
  const warning = [...drawn.children].find((child) =>
    child.localName === "text" && child.textContent?.includes("\u26a0")
  );
  if (warning !== undefined) throw new Error(`Cannot draw a panel as Plot warns: ${warning.textContent?.trim()}`);
  for (const style of named(drawn, "style")) style.remove();
  layHalos(drawn);
  for (const text of [...named(drawn, "text"), ...named(drawn, "tspan")]) {
    if (text.children.length === 0) text.textContent = trueMinus(text.textContent ?? "");
  }
  for (const element of elementsBelow(drawn)) {
    for (const { name, value } of [...element.attributes]) {
      if (/currentColor|var\(--plot-background\)/.test(value)) {
        element.setAttribute(name, value.replaceAll("currentColor", INK).replaceAll("var(--plot-background)", GROUND));
      }
    }
  }
  return svgElement(document, "g", {
    attributes: { fill: INK, "font-size": 12, "text-anchor": "middle" },
    children: [...drawn.children],
  });
}
