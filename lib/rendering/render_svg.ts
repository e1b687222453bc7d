import { presentationOrigin } from "../data/presentation.ts";
import type { Language } from "../data/language.ts";
import type { Figure, FigurePanel } from "../figures/figure.ts";
import { FONT_FAMILY } from "../figures/font.ts";
import { GROUND, INK, MUTED_INK, WARNING } from "../figures/palette.ts";
import { textWidth } from "../figures/text_width.ts";
import { wrapText } from "../figures/wrap_text.ts";
import { drawLegend, drawPanel, trueMinus } from "./svg_parts.ts";
import { specimenInk } from "./specimen_ink.ts";
import { specimenWords } from "./specimen_words.ts";
import { figureMetadata } from "./figure_metadata.ts";
import { noteHeads, NOTES_INSIDE, placedNotes } from "./figure_notes.ts";
import { normaliseSvg } from "./normalise_svg.ts";
import { sourceLine } from "../wording/source_line.ts";
import { svgElement } from "./svg_element.ts";
import { svgDocument, svgTextBlock, type TextBlockOptions } from "./svg_elements.ts";
import { say } from "../wording/say.ts";
import { itemAt } from "../data/item_at.ts";
import { originMarkLabel, SOURCES } from "../wording/source_words.ts";

const MARGIN = 24;
const SMALLEST_WIDTH = 480;

/** How {@linkcode renderSvg} draws. */
export interface RenderSvgOptions {
  /**
   * Most notes that stand in the picture.
   * @default NOTES_INSIDE
   */
  readonly notesInside?: number;
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
  { notesInside = NOTES_INSIDE }: RenderSvgOptions = {},
): Promise<string> {
  const document = await svgDocument();
  const { language, key, legend, panels } = figure;
  const origin = presentationOrigin(figure);
  const synthetic = origin === "synthetic";
  const width = Math.max(SMALLEST_WIDTH, ...panels.map((panel) => panel.plot.width)) + 2 * MARGIN;
  const column = openColumn(document, width - 2 * MARGIN);
  /** What carries the data: hatched when they are made. */
  const inked: Element[] = [];
  const label = originMarkLabel(origin, language);
  const mark = label === null ? null : drawMark(document, label, { width, warns: synthetic });
  addHead(column, figure, { mark, synthetic });
  if (legend.length > 0) {
    const drawn = drawLegend(document, legend, { x: MARGIN, y: column.y + 10, width: column.width });
    column.children.push(...drawn.elements);
    inked.push(...drawn.elements);
    column.y += 10 + drawn.height;
  }
  for (const panel of panels) inked.push(addPanel(column, panel, { synthetic, language }));
  column.y += 10;
  addNotes(column, figure, notesInside);
  column.addText(sourceLine(figure), { fontSize: 12, fill: MUTED_INK });
  const height = Math.ceil(column.y + 18);
  const children = [
    ...(synthetic ? [specimenInk(inked, { document, idPrefix: "specimen" })] : []),
    ...column.children,
    // Last, so that nothing lies over it.
    ...(mark === null ? [] : [mark.element]),
  ];
  return normaliseSvg(rootOf(document, figure, { width, height, children }), {
    idPrefix: `figure-${key.replaceAll(/[^A-Za-z0-9]+/g, "-")}-${language}`,
  });
}

/** What is drawn from the top of the picture to its end, one below the other. */
interface Column {
  readonly document: Document;
  /** Between the margins. */
  readonly width: number;
  readonly children: Element[];
  /** Where the next thing begins. */
  y: number;
  /** Lines of text; `indent` from the left, `spare` at the right. */
  readonly addText: (
    text: string,
    style: Omit<TextBlockOptions, "x" | "y"> & { readonly indent?: number; readonly spare?: number },
  ) => void;
}

function openColumn(document: Document, width: number): Column {
  const column: Column = {
    document,
    width,
    children: [],
    y: 20,
    addText: (text, { indent = 0, spare = 0, ...look }) => {
      if (text === "") return;
      const lines = wrapText(trueMinus(text), { maxWidth: width - spare - indent, ...look });
      const block = svgTextBlock(document, lines, { x: MARGIN + indent, y: column.y, ...look });
      column.children.push(...block.elements);
      column.y += block.height;
    },
  };
  return column;
}

/** Title and subtitle. The stamp of synthetic data stands before the title on its line, or over it where the title is long. */
function addHead(
  column: Column,
  { title, subtitle }: Figure,
  { mark, synthetic }: { readonly mark: ReturnType<typeof drawMark> | null; readonly synthetic: boolean },
): void {
  const isBeside = mark !== null && synthetic &&
    textWidth(title, { fontSize: 20, weight: 700 }) + mark.width + 14 <= column.width;
  if (synthetic && mark !== null) column.y = isBeside ? mark.bottom - (mark.bottom - 16) / 2 - 15 : mark.bottom + 6;
  column.addText(title, {
    fontSize: 20,
    weight: 700,
    spare: mark === null || synthetic ? 0 : mark.width + 16,
    indent: isBeside ? mark.width + 14 : 0,
  });
  if (mark !== null) column.y = Math.max(column.y, mark.bottom + 4);
  column.addText(subtitle, { fontSize: 13, fill: MUTED_INK });
}

/** A panel below its title; its numbers say that they are specimens where they are. */
function addPanel(
  column: Column,
  panel: FigurePanel,
  { synthetic, language }: { readonly synthetic: boolean; readonly language: Language },
): Element {
  const { document } = column;
  const { width, height } = panel.plot;
  column.y += 10;
  column.addText(panel.title ?? "", { fontSize: 14, weight: 700 });
  const drawn = drawPanel(document, panel);
  if (synthetic) {
    specimenWords(drawn, { document, word: say(language, SOURCES.specimen), measure: textWidth, width, height });
  }
  drawn.setAttribute("transform", `translate(${MARGIN},${column.y})`);
  column.children.push(drawn);
  column.y += height;
  return drawn;
}

/** The notes that stand in the picture, and how many more there are. */
function addNotes(column: Column, { language, notes }: Figure, notesInside: number): void {
  const { inside, below } = placedNotes({ notes }, notesInside);
  const style = { fontSize: 12, fill: MUTED_INK } as const;
  const labels = noteHeads(say(language, SOURCES.note), notes.length);
  const indent = Math.max(0, ...labels.map((label) => textWidth(`${label} `, { fontSize: 12 })));
  for (const [index, note] of inside.entries()) {
    const label = itemAt(labels, index, "label of a note");
    column.children.push(
      ...svgTextBlock(column.document, [label], { x: MARGIN, y: column.y, ...style }).elements,
    );
    column.addText(note, { ...style, indent });
  }
  if (below.length > 0 && notesInside > 0) column.addText(say(language, SOURCES.furtherNotes(below.length)), style);
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

interface MarkPlace {
  /** Of the picture. */
  readonly width: number;
  /** Red, bold and at the top left, as for synthetic data; else quiet and at the right of the title. */
  readonly warns: boolean;
}

/** Of the stamp on synthetic data: nine pixels when the picture is shown 360 pixels wide, as on a telephone. */
const STAMP_SHARE = 1 / 40;

/** The bordered mark of an origin. */
function drawMark(document: Document, label: string, { width: whole, warns }: MarkPlace) {
  const color = warns ? WARNING : MUTED_INK;
  const fontSize = warns ? Math.max(16, whole * STAMP_SHARE) : 14;
  const padding = warns ? fontSize * 0.6 : 9;
  const top = warns ? 16 : 18;
  const width = textWidth(label, { fontSize, weight: 700 }) + 2 * padding;
  const height = fontSize * 2;
  const left = warns ? MARGIN : whole - MARGIN - width;
  const { elements } = svgTextBlock(document, [label], {
    x: left + padding,
    y: top + (height - fontSize * 1.5) / 2,
    fontSize,
    weight: 700,
    fill: color,
  });
  const frame = svgElement(document, "rect", {
    attributes: { x: left, y: top, width, height, fill: GROUND, stroke: color, "stroke-width": warns ? 2 : 1 },
  });
  const element = svgElement(document, "g", { attributes: { "aria-label": label }, children: [frame, ...elements] });
  return { element, width, bottom: top + height };
}
