import type { Language } from "../data/language.ts";
import type { Figure, FigurePanel } from "../figures/figure.ts";
import { GROUND, MUTED_INK, WARNING } from "../figures/palette.ts";
import { textWidth } from "../figures/text_width.ts";
import { wrapText } from "../figures/wrap_text.ts";
import { drawPanel, trueMinus } from "./svg_parts.ts";
import { specimenWords } from "./specimen_words.ts";
import { NOTE_SIZE, noteIndent, placedNotes } from "./figure_notes.ts";
import { svgElement } from "./svg_element.ts";
import { svgTextBlock, type TextBlockOptions } from "./svg_elements.ts";
import { say } from "../wording/say.ts";
import { itemAt } from "../data/item_at.ts";
import { noteHeads, sourceLine } from "../wording/source_line.ts";
import { SOURCES } from "../wording/source_words.ts";

/** What a picture of a kind of screen has around its drawings. */
export interface Frame {
  readonly margin: number;
  readonly smallestWidth: number;
  readonly top: number;
  readonly titleSize: number;
  /** Part of the width that text takes by the font's own measure. */
  readonly fill: number;
}

/** Of a screen or paper. */
export const FRAME: Frame = { margin: 24, smallestWidth: 480, top: 20, titleSize: 20, fill: 1 };
/** A telephone has not the font that widths are measured in: its own is up to a tenth wider. */
export const NARROW_FRAME: Frame = { margin: 10, smallestWidth: 0, top: 12, titleSize: 16, fill: 0.9 };

/** What is drawn from the top of the picture to its end, one below the other. */
interface Column {
  readonly document: Document;
  /** Between the margins. */
  readonly width: number;
  readonly frame: Frame;
  readonly children: Element[];
  /** Where the next thing begins. */
  y: number;
  /** Lines of text; `indent` from the left, `spare` at the right. */
  readonly addText: (
    text: string,
    style: Omit<TextBlockOptions, "x" | "y"> & { readonly indent?: number; readonly spare?: number },
  ) => void;
}

/** An empty column of a width. */
export function openColumn(document: Document, width: number, frame: Frame): Column {
  const column: Column = {
    document,
    width,
    frame,
    children: [],
    y: frame.top,
    addText: (text, { indent = 0, spare = 0, ...look }) => {
      if (text === "") return;
      const lines = wrapText(trueMinus(text), { maxWidth: (width - spare) * frame.fill - indent, ...look });
      const block = svgTextBlock(document, lines, { x: frame.margin + indent, y: column.y, ...look });
      column.children.push(...block.elements);
      column.y += block.height;
    },
  };
  return column;
}

/** Title and subtitle. The stamp of synthetic data stands before the title on its line, or over it where the title is long. */
export function addHead(
  column: Column,
  { title, subtitle }: Figure,
  { mark, synthetic }: { readonly mark: ReturnType<typeof drawMark> | null; readonly synthetic: boolean },
): void {
  const { titleSize } = column.frame;
  const isBeside = mark !== null && synthetic &&
    textWidth(title, { fontSize: titleSize, weight: 700 }) + mark.width + 14 <= column.width * column.frame.fill;
  if (synthetic && mark !== null) column.y = isBeside ? mark.bottom - (mark.bottom - 16) / 2 - 15 : mark.bottom + 6;
  column.addText(title, {
    fontSize: titleSize,
    weight: 700,
    spare: mark === null || synthetic ? 0 : mark.width + 16,
    indent: isBeside ? mark.width + 14 : 0,
  });
  if (mark !== null) column.y = Math.max(column.y, mark.bottom + 4);
  column.addText(subtitle, { fontSize: 13, fill: MUTED_INK });
}

/** How a panel is drawn. */
interface PanelLook {
  readonly synthetic: boolean;
  readonly language: Language;
  /** Of 見本 on its numbers. */
  readonly wordSize: number;
}

/** A panel below its title; its numbers say that they are specimens where they are. */
export function addPanel(
  column: Column,
  panel: FigurePanel,
  { synthetic, language, wordSize }: PanelLook,
): Element {
  const { document } = column;
  const { width, height } = panel.plot;
  column.y += 10;
  column.addText(panel.title ?? "", { fontSize: 14, weight: 700 });
  const drawn = drawPanel(document, panel);
  if (synthetic) {
    specimenWords(drawn, {
      document,
      word: say(language, SOURCES.specimen),
      measure: textWidth,
      width,
      height,
      wordSize,
    });
  }
  drawn.setAttribute("transform", `translate(${column.frame.margin},${column.y})`);
  column.children.push(drawn);
  column.y += height;
  return drawn;
}

/** The notes that stand in the picture, and how many more there are. */
export function addNotes(column: Column, figure: Figure, notesInside: number): void {
  const { language, notes } = figure;
  const { inside, below } = placedNotes(figure, notesInside);
  const style = { fontSize: NOTE_SIZE, fill: MUTED_INK } as const;
  const labels = noteHeads(language, notes.length);
  const indent = noteIndent(figure);
  for (const [index, note] of inside.entries()) {
    const label = itemAt(labels, index, "label of a note");
    column.children.push(
      ...svgTextBlock(column.document, [label], { x: column.frame.margin, y: column.y, ...style }).elements,
    );
    column.addText(note, { ...style, indent });
  }
  if (below.length > 0 && notesInside > 0) {
    const count = below.length;
    column.addText(
      say(language, inside.length > 0 ? SOURCES.furtherNotes(count) : SOURCES.notesElsewhere(count)),
      style,
    );
  }
}

/** Where a source line may be cut: between two sources, or two figures of one. */
const SOURCE_ENDS = /[／;・]|, /g;

/** The source line, in as many lines as it may have: cut where one source ends, it says that the file names all of them. */
export function addSource(column: Column, figure: Figure, mostLines: number): void {
  const style = { fontSize: 12, fill: MUTED_INK } as const;
  const whole = sourceLine(figure);
  const fits = (text: string) =>
    wrapText(trueMinus(text), { maxWidth: column.width * column.frame.fill, fontSize: 12 }).length <= mostLines;
  const further = say(figure.language, SOURCES.furtherSources);
  const shorter = [...whole.matchAll(SOURCE_ENDS)].map(({ index }) => `${whole.slice(0, index)}${further}`)
    .toReversed();
  column.addText([whole, ...shorter].find(fits) ?? whole, style);
}

interface MarkPlace {
  /** Of the picture. */
  readonly width: number;
  readonly margin: number;
  /** Red, bold and at the top left, as for synthetic data; else quiet and at the right of the title. */
  readonly warns: boolean;
}

/** Of the stamp on synthetic data: nine pixels when the picture is shown 360 pixels wide, as on a telephone. */
const STAMP_SHARE = 1 / 40;

/** The bordered mark of an origin. */
export function drawMark(document: Document, label: string, { width: whole, margin, warns }: MarkPlace) {
  const color = warns ? WARNING : MUTED_INK;
  const fontSize = warns ? Math.max(16, whole * STAMP_SHARE) : 14;
  const padding = warns ? fontSize * 0.6 : 9;
  const top = warns ? 16 : 18;
  const width = textWidth(label, { fontSize, weight: 700 }) + 2 * padding;
  const height = fontSize * 2;
  const left = warns ? margin : whole - margin - width;
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
