// Deferred: a megabyte that only writing a document has a use for.
import { itemAt } from "../data/item_at.ts";
import defer * as word from "docx";
import { originLabel } from "../wording/source_words.ts";
import { noteHeads, sourceLine } from "../wording/source_line.ts";
import { say } from "../wording/say.ts";
import { DOCUMENT } from "../wording/document_words.ts";
import { type Presentation, presentationOrigin } from "../data/presentation.ts";
import type { Figure } from "../figures/figure.ts";
import type { Table } from "../tables/table.ts";
import { WARNING } from "../figures/palette.ts";
import { type PaperOrientation, points, TEXT_WIDTH } from "./paper_grid.ts";
import { placedNotes } from "./figure_notes.ts";
import type { DrawPng } from "./render_png.ts";
import { LEAST_POINTS, paperPictures, PICTURE_ROOM } from "./paper_pictures.ts";
import { smallestSize } from "./figure_pictures.ts";
import { textWidth } from "../figures/text_width.ts";
import { svgSize } from "./svg_size.ts";

/** Pixels of a picture for each point of paper: 160 mm have 907, which is 144 to the inch. */
const PIXELS = 2;

/** Something that stands in a document, and how the paper lies under it. */
export interface WordPart {
  readonly orientation: PaperOrientation;
  /** Headings and sentences: they can stand on paper that lies either way. */
  readonly isText: boolean;
  readonly children: readonly (word.Paragraph | word.Table | word.TableOfContents)[];
}

// deno-lint-ignore no-control-regex -- XML has no way to say the first of these; the others are seen by nobody
const NO_XML = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g;

/** Text without what no XML may hold, and without other control characters. */
export function xmlText(text: string): string {
  return text.toWellFormed().replaceAll(NO_XML, "\ufffd");
}

/** Runs of a text, with its line breaks. */
export function runs(text: string, options: word.IRunOptions = {}): readonly word.TextRun[] {
  return xmlText(text).split(/\r\n|\r|\n/).map((line, at) =>
    new word.TextRun({ ...options, text: line, ...(at === 0 ? {} : { break: 1 }) })
  );
}

/** A paragraph of a style. */
export function paragraph(text: string, style?: string): word.Paragraph {
  return new word.Paragraph({ children: [...runs(text)], ...(style === undefined ? {} : { style }) });
}

/** Lines of a paragraph that goes with what follows it: a longer one would leave half a page empty. */
const LEADING_LINES = 4;
const PARAGRAPH_SIZE = 10.5;

/** A paragraph that stays on the page of what follows it, as a question does above its answers; a long one may stand without. */
export function leadingParagraph(text: string, style?: string): word.Paragraph {
  const keepNext = linesOf(text, PARAGRAPH_SIZE) <= LEADING_LINES;
  return new word.Paragraph({ keepNext, children: [...runs(text)], ...(style === undefined ? {} : { style }) });
}

/** Lines that a text takes between the margins, about. */
function linesOf(text: string, fontSize: number): number {
  return Math.ceil(textWidth(text, { fontSize }) / TEXT_WIDTH.portrait);
}

/** 図 1, 表 1: a number that Word counts, the title, and whose numbers they are. */
export function caption(presentation: Presentation & { readonly kind: "figure" | "table" }): word.Paragraph {
  const { kind, language, title } = presentation;
  const origin = presentationOrigin(presentation);
  const name = say(language, DOCUMENT[kind]);
  const mark = say(language, DOCUMENT.mark(originLabel(origin, language)));
  return new word.Paragraph({
    style: "Caption",
    keepNext: true,
    children: [
      new word.TextRun(say(language, DOCUMENT.beforeNumber(name))),
      new word.SequentialIdentifier(name),
      ...runs(say(language, DOCUMENT.afterNumber(title))),
      new word.TextRun({ text: mark, ...(origin === "synthetic" ? { color: hex(WARNING), bold: true } : {}) }),
    ],
  });
}

/** Notes that do not stand in every picture of a figure, numbered on from those that do: low ones have less room than the whole. */
function notesBelow(figure: Figure, svgs: readonly string[]): readonly string[] {
  const heads = noteHeads(figure.language, figure.notes.length);
  const inside = Math.min(...svgs.map((drawing) => placedNotes({ ...figure, drawing }).inside.length));
  return figure.notes.slice(inside).map((note, at) => `${itemAt(heads, inside + at, "number of a note")} ${note}`);
}

/**
 * What is said below a figure: its other notes and its source. Notes that a table right behind it has word for word stand there
 * alone: said twice they filled a page with three lines before the paper turns.
 */
function remarksBelow(
  figure: Figure,
  { svgs, next }: { readonly svgs: readonly string[]; readonly next: Table | null },
) {
  const below = notesBelow(figure, svgs);
  const repeated = (note: string) => next?.notes.some((other) => note.endsWith(` ${other}`)) ?? false;
  const own = below.filter((note) => !repeated(note));
  const pointer = own.length < below.length ? [say(figure.language, DOCUMENT.notesOfTable)] : [];
  return [...own, ...pointer, sourceLine(figure)];
}

/** What {@linkcode figurePart} draws with. */
export interface FigurePartOptions {
  /** The table that comes next in the document; `null` where none does. */
  readonly next: Table | null;
  /** Takes the picture under the text that stands for it until the document is packed. */
  readonly pictures: Map<string, Uint8Array>;
  readonly draw: DrawPng;
}

/**
 * A figure as a picture, or several where one would have letters under seven points, with its caption under it. Notes, mark and
 * source are in its ink; the source stands under the caption once more, as text that can be copied.
 */
export async function figurePart(figure: Figure, { pictures, draw, next }: FigurePartOptions): Promise<WordPart> {
  const svgs = await paperPictures(figure);
  const below = remarksBelow(figure, { svgs, next });
  const placed: word.Paragraph[] = [];
  for (const svg of svgs) {
    placed.push(await picture(svg, { figure, pictures, draw, below: svg === svgs.at(-1) ? below : null }));
  }
  return {
    orientation: "portrait",
    isText: false,
    children: [
      ...placed,
      caption(figure),
      ...below.map((text) => paragraph(text, "Source")),
    ],
  };
}

interface PicturePlace extends Omit<FigurePartOptions, "next"> {
  readonly figure: Figure;
  /** What stands under the caption, which comes next and stays on its page; `null` where another picture comes next. */
  readonly below: readonly string[] | null;
}

/** Height of A4 between margins of 25 mm, and of a caption and a line below it, in points. */
const TEXT_HEIGHT = points(247);
const CAPTION_LINE = 15;
const CAPTION_SIZE = 10;
const BELOW_LINE = 13.5;
const BELOW_SIZE = 8.5;
/** What is blank around the picture and its caption, and around a note. */
const BLANK = { caption: 24, note: 4 } as const;

/** Room for a picture's height over its caption and what is said below it, in points. */
function roomOver(below: readonly string[], { title }: Figure): number {
  const notes = below.reduce((sum, text) => sum + linesOf(text, BELOW_SIZE) * BELOW_LINE + BLANK.note, 0);
  return TEXT_HEIGHT - BLANK.caption - linesOf(title, CAPTION_SIZE) * CAPTION_LINE - notes;
}

/**
 * A picture as wide as the text, less high than a page, and so low that what is said below it has room there as far as its letters
 * can still be read.
 */
async function picture(svg: string, { figure, pictures, draw, below }: PicturePlace): Promise<word.Paragraph> {
  const { width, height } = svgSize(svg);
  const lowest = height * LEAST_POINTS / smallestSize(svg);
  const room = Math.min(
    points(PICTURE_ROOM.height),
    Math.max(lowest, below === null ? Infinity : roomOver(below, figure)),
  );
  const shown = Math.min(TEXT_WIDTH.portrait, room * width / height);
  const data = await draw(svg, { scale: PIXELS * shown / width, isPart: true });
  const placeholder = `picture ${pictures.size + 1}`;
  pictures.set(placeholder, data);
  // Pixels of the screen, 96 to the inch.
  const screen = shown / 72 * 96;
  return new word.Paragraph({
    style: "Picture",
    keepNext: below !== null,
    children: [
      new word.ImageRun({
        type: "png",
        data: new TextEncoder().encode(placeholder),
        transformation: { width: screen, height: screen * height / width },
        altText: {
          id: String(pictures.size),
          name: figure.key,
          title: xmlText(figure.title),
          description: xmlText(figure.alternativeText),
        },
      }),
    ],
  });
}

/** A colour as Word writes it. */
export function hex(color: string): string {
  return color.slice(1).toUpperCase();
}
