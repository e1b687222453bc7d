import { presentationOrigin } from "../data/presentation.ts";
import type { Figure } from "../figures/figure.ts";
import { FONT_FAMILY } from "../figures/font_families.ts";
import { GROUND, INK } from "../figures/palette.ts";
import { drawLegend } from "./svg_parts.ts";
import { specimenInk } from "./specimen_ink.ts";
import { holdWidths } from "./hold_widths.ts";
import { figureMetadata } from "./figure_metadata.ts";
import { NOTES_INSIDE } from "./figure_notes.ts";
import { normaliseSvg } from "./normalise_svg.ts";
import { svgElement } from "./svg_element.ts";
import { svgDocument } from "./svg_elements.ts";
import { say } from "../wording/say.ts";
import { originMarkLabel, SOURCES } from "../wording/source_words.ts";
import { addHead, addNotes, addPanel, addSource, drawMark, FRAME, NARROW_FRAME, openColumn } from "./picture_column.ts";

/** How {@linkcode renderSvg} draws. */
export interface RenderSvgOptions {
  /**
   * Most notes that stand in the picture.
   * @default NOTES_INSIDE
   */
  readonly notesInside?: number;
  /**
   * For a screen of about 360 pixels: the panels' narrow drawings, where every panel has one; see {@linkcode hasNarrow}.
   * @default false
   */
  readonly narrow?: boolean;
  /**
   * For a slide: its width in SVG units, which title and source line take whole; the source line ends after its second line.
   * @default none
   */
  readonly slideWidth?: number;
}

/** Size of 見本 on numbers: on a slide as large as the smallest letters there. */
const WORD_SIZE = 11;
const SLIDE_WORD_SIZE = 12;
/** Lines of a source on a slide. */
const SLIDE_SOURCE_LINES = 2;

/** Whether a figure can be drawn for a telephone; one that was drawn already stays as it is. */
export function hasNarrow({ panels, drawing }: Pick<Figure, "panels" | "drawing">): boolean {
  return drawing === undefined && panels.every(({ narrow }) => narrow !== undefined);
}

/**
 * Draws a figure as a complete SVG file: title, subtitle, legend, panels, notes, source line, on white.
 *
 * For everything that is looked at or printed. A figure made from synthetic data has the mark 合成データ at the top left and
 * in the source line, its fields and dots are hatched and its numbers say 見本, one that rests on a reading the quieter mark 読み取り; the mark follows from the figure's sources and no
 * option, note or panel can take it away. Title and
 * description are there for screen readers. The text is the same for the same figure on every machine.
 *
 * @param figure what to draw; its width is that of the widest panel and a margin
 * @returns an SVG file, one element a line, with a line break at the end
 * @throws {RangeError} if the figure names no source
 * @throws {Error} if Observable Plot has a warning about a panel
 *
 * @example
 * ```ts
 * import * as Plot from "@observablehq/plot";
 * import assert from "node:assert/strict";
 * const source = {
 *   id: "example", title: "例", titleEnglish: "Example", origin: "published" as const, producer: "", citation: "",
 *   licence: "", figureKeys: ["2-2:method"], encoding: "utf-8" as const, sha256: "", rows: 1, notes: [], file: "",
 * };
 * const svg = await renderSvg({
 *   kind: "figure", key: "example", catalogueKeys: [], language: "ja", title: "例", subtitle: "", notes: [],
 *   sources: [source], alternativeText: "一つの棒。", legend: [],
 *   panels: [{ title: null, plot: { width: 480, height: 120, marks: [Plot.barX([1])] } }],
 * });
 * assert.ok(svg.includes("出典: 報告書 図表2-2"));
 * ```
 */
export async function renderSvg(
  figure: Figure,
  { notesInside = NOTES_INSIDE, narrow = false, slideWidth }: RenderSvgOptions = {},
): Promise<string> {
  if (figure.drawing !== undefined) return figure.drawing;
  const document = await svgDocument();
  const { language, key, legend } = figure;
  const frame = narrow ? NARROW_FRAME : FRAME;
  const panels = figure.panels.map((panel) => narrow ? { ...panel, plot: panel.narrow ?? panel.plot } : panel);
  const origin = presentationOrigin(figure);
  const synthetic = origin === "synthetic";
  const smallest = slideWidth === undefined ? frame.smallestWidth : slideWidth - 2 * frame.margin;
  const width = Math.max(smallest, ...panels.map((panel) => panel.plot.width)) + 2 * frame.margin;
  const wordSize = slideWidth === undefined ? WORD_SIZE : SLIDE_WORD_SIZE;
  const column = openColumn(document, width - 2 * frame.margin, frame);
  /** What carries the data: hatched when they are made. */
  const inked: Element[] = [];
  const label = originMarkLabel(origin, language);
  const mark = label === null ? null : drawMark(document, label, { width, margin: frame.margin, warns: synthetic });
  addHead(column, figure, { mark, synthetic });
  if (legend.length > 0) {
    const drawn = drawLegend(document, legend, { x: frame.margin, y: column.y + 10, width: column.width });
    column.children.push(...drawn.elements);
    inked.push(...drawn.elements);
    column.y += 10 + drawn.height;
  }
  for (const panel of panels) inked.push(addPanel(column, panel, { synthetic, language, wordSize }));
  column.y += 10;
  addNotes(column, figure, notesInside);
  addSource(column, figure, slideWidth === undefined ? Infinity : SLIDE_SOURCE_LINES);
  const height = Math.ceil(column.y + 18);
  const children = [
    ...(synthetic ? [specimenInk(inked, { document, idPrefix: "specimen" })] : []),
    ...column.children,
    // Last, so that nothing lies over it.
    ...(mark === null ? [] : [mark.element]),
  ];
  const root = rootOf(document, figure, { width, height, children });
  holdWidths(root, { width, height });
  return normaliseSvg(root, {
    idPrefix: `figure-${key.replaceAll(/[^A-Za-z0-9]+/g, "-")}-${language}${narrow ? "-narrow" : ""}`,
  });
}

interface RootOptions {
  readonly width: number;
  readonly height: number;
  readonly children: readonly Element[];
}

/** The svg element: title and description for screen readers, a white ground, then what is drawn. */
function rootOf(document: Document, figure: Figure, { width, height, children }: RootOptions): Element {
  const { language, title, alternativeText } = figure;
  const mark = originMarkLabel(presentationOrigin(figure), language);
  const described = mark === null ? alternativeText : say(language, SOURCES.markedDescription(mark, alternativeText));
  return svgElement(document, "svg", {
    attributes: {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": "title description",
      "xml:lang": language,
      "font-family": FONT_FAMILY,
      fill: INK,
    },
    children: [
      svgElement(document, "title", { attributes: { id: "title" }, children: [title] }),
      svgElement(document, "desc", { attributes: { id: "description" }, children: [described] }),
      svgElement(document, "metadata", { children: [JSON.stringify(figureMetadata(figure))] }),
      svgElement(document, "rect", { attributes: { width, height, fill: GROUND } }),
      ...children,
    ],
  });
}
