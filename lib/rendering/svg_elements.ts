// In its form as one file: 140 modules take a kernel twice as long to load.
// @ts-types="./linkedom_types.d.ts"
import defer * as linkedom from "linkedom/worker";
import { INK } from "../figures/palette.ts";
import type { TextStyleOptions } from "../figures/text_width.ts";
import { svgElement } from "./svg_element.ts";

const PAGE = "<!doctype html><html><body></body></html>";
let opened: Document | undefined;
let openedInJsdom: Promise<Document> | undefined;

/**
 * Name of the symbol that, set on the global object, has figures drawn in jsdom: whoever prepares a kernel for the second of
 * two runs sets it there, before any of this is loaded.
 */
export const SECOND_DRAWING = "figures are drawn in jsdom";

/** Has the figures of this thread drawn in jsdom; to be called before the first is drawn. */
export function drawInJsdom(): void {
  Reflect.set(globalThis, Symbol.for(SECOND_DRAWING), true);
}

/** Whether figures are drawn in jsdom. */
export function drawsInJsdom(): boolean {
  return Reflect.get(globalThis, Symbol.for(SECOND_DRAWING)) === true;
}

/**
 * The one document that figures are drawn in, opened when the first is drawn.
 *
 * linkedom, as a document is all that Plot needs: jsdom brings a whole browser and takes half a second to load. jsdom is the
 * second opinion: in the second run of `check --twice` it draws every figure again, and a picture that rests on a quirk of
 * one of the two is found by its bytes.
 */
export function svgDocument(): Promise<Document> {
  if (!drawsInJsdom()) return Promise.resolve(linkedomDocument());
  openedInJsdom ??= openInJsdom();
  return openedInJsdom;
}

/**
 * linkedom's document, for what cannot wait for a promise.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(linkedomDocument(), linkedomDocument());
 * ```
 */
export function linkedomDocument(): Document {
  opened ??= linkedom.parseHTML(PAGE).document;
  return opened;
}

async function openInJsdom(): Promise<Document> {
  // @ts-types="@types/jsdom"
  const { JSDOM } = await import("jsdom");
  return new JSDOM(PAGE).window.document;
}

/** Distance of two lines of text, as a multiple of their size. */
export const LINE_HEIGHT = 1.5;

/** How {@linkcode svgTextBlock} sets text. */
export interface TextBlockOptions extends TextStyleOptions {
  readonly x: number;
  /** Top of the first line. */
  readonly y: number;
  /** @default INK */
  readonly fill?: string;
}

/** Lines of text below each other, with the height they take. */
export function svgTextBlock(
  document: Document,
  lines: readonly string[],
  { x, y, fontSize = 12, weight = 400, fill = INK }: TextBlockOptions,
): { readonly elements: readonly Element[]; readonly height: number } {
  const attributes = { x, "font-size": fontSize, fill, ...(weight === 700 ? { "font-weight": 700 } : {}) };
  const elements = lines.map((line, index) => {
    // Baseline: half the leading, then the ascent of the font (0.88 em).
    const baseline = y + fontSize * (index * LINE_HEIGHT + (LINE_HEIGHT - 1) / 2 + 0.88);
    return svgElement(document, "text", { attributes: { ...attributes, y: baseline }, children: [line] });
  });
  return { elements, height: lines.length * fontSize * LINE_HEIGHT };
}
