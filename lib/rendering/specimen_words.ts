import type { Box } from "../figures/drawing.ts";
import { GRID, MUTED_INK, textColorOn, WARNING } from "../figures/palette.ts";
import {
  childWith,
  drawnLines,
  type DrawnMark,
  type DrawnText,
  drawnTexts,
  inkedElements,
  markOf,
  type MeasureText,
  OVERLAY,
} from "./drawn_boxes.ts";
import { boxesByHeight } from "./boxes_by_height.ts";
import { svgElement } from "./svg_element.ts";

const WEIGHT = 700;
const GAP = 4;
/** How far round the marks somebody cuts who wants the bars alone. */
const CROP_ROOM = { across: 40, up: 18 };

/** How {@linkcode specimenWords} writes. */
export interface SpecimenWordsOptions {
  readonly document: Document;
  /** 見本, in the reader's language. */
  readonly word: string;
  readonly measure: MeasureText;
  readonly width: number;
  readonly height: number;
  /** Of the word, in SVG units. @default 11 */
  readonly wordSize?: number;
}

interface PlacedWord extends Box {
  readonly fill: string;
  /** The field that it lies in. */
  readonly home: DrawnMark | null;
}

/**
 * Writes 見本 beside the value labels of a drawing of synthetic data, so that a crop to its bars still says what they are.
 *
 * A word lies in the field of its label or on free ground, never on another text, dot or line; where labels stand close, as
 * in a table of cells or in flows, one word serves its neighbours. A drawing whose marks have no label gets one beside its
 * first mark that has room.
 *
 * @param panel a drawing before it is hatched; the words are added to it
 * @returns how many were written
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { svgDocument } from "./svg_elements.ts";
 * import { svgElement } from "./svg_element.ts";
 * const document = await svgDocument();
 * const bar = svgElement(document, "rect", { attributes: { width: 90, height: 30, fill: "#0a4a8c" } });
 * const panel = svgElement(document, "g", { children: [bar] });
 * const measure = (text: string) => text.length * 11;
 * const written = specimenWords(panel, { document, word: "見本", measure, width: 200, height: 60 });
 * assert.equal(written, 1);
 * ```
 */
export function specimenWords(panel: Element, options: SpecimenWordsOptions): number {
  const { document, word, measure, width, height, wordSize = 11 } = options;
  const marks = inkedElements(panel).map((element) => markOf(element, panel));
  if (marks.length === 0) return 0;
  const texts = drawnTexts(panel, measure);
  const lines = drawnLines(panel, [GRID]);
  const size = { width: measure(word, { fontSize: wordSize, weight: WEIGHT }), height: 0.87 * wordSize };
  const near = { marks: boxesByHeight(marks), texts: boxesByHeight(texts), lines: boxesByHeight(lines) };
  const words: PlacedWord[] = [];
  const place = (candidates: readonly Box[], home: DrawnMark | null): boolean => {
    const free = candidates.find((box) =>
      box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height &&
      [near.texts(box, 3), words].every((others) => others.every((other) => !overlap(box, other, 3))) &&
      (home === null
        ? near.marks(box, 1).every((mark) => !overlap(box, mark, 1)) &&
          near.lines(box, 1.5).every((line) => !overlap(box, line, 1.5))
        : within(box, home, 2) &&
          near.marks(box, 1).every((mark) => mark === home || mark.shape !== "dot" || !overlap(box, mark, 1)))
    );
    if (free === undefined) return false;
    words.push({ ...free, fill: home === null ? WARNING : textColorOn(home.fill), home });
    return true;
  };
  for (const label of texts.filter(isValue)) {
    const home = near.marks(label).findLast((mark) => mark.shape !== "dot" && within(label, mark, 0)) ?? null;
    if (home === null && !near.marks(label, 14).some((mark) => overlap(label, mark, 14))) continue;
    if (words.some((other) => isNeighbour(label, other))) continue;
    place(besideLabel(label, size), home);
  }
  const crop = around(marks);
  if (!words.some((word) => within(word, crop, 0))) {
    marks.some((mark) => place(besideMark(mark, size), null) || place([inside(mark, size)], mark));
  }
  layPlates(panel, { document, marksNear: near.marks, texts });
  panel.append(svgElement(document, "g", {
    attributes: { ...OVERLAY, "text-anchor": "start", "font-size": wordSize, "font-weight": WEIGHT },
    children: words.flatMap(({ fill, home, ...box }) => [
      ...home === null ? [] : [plate(document, box, home)],
      svgElement(document, "text", {
        attributes: { x: box.left, y: box.top + 0.8 * wordSize, fill },
        children: [word],
      }),
    ]),
  }));
  return words.length;
}

function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)) - CROP_ROOM.across,
    right: Math.max(...boxes.map(({ right }) => right)) + CROP_ROOM.across,
    top: Math.min(...boxes.map(({ top }) => top)) - CROP_ROOM.up,
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)) + CROP_ROOM.up,
  };
}

/** A label in a hatched field stands on the field's plain colour: no line of the hatching runs through a digit. */
function layPlates(
  panel: Element,
  { document, marksNear, texts }: {
    readonly document: Document;
    readonly marksNear: (box: Box) => readonly DrawnMark[];
    readonly texts: readonly DrawnText[];
  },
): void {
  for (const [group, labels] of Map.groupBy(texts, ({ element }) => childWith(element, panel))) {
    const plates = labels.flatMap((text) => {
      const home = marksNear(text).findLast((mark) => mark.shape !== "dot" && within(text, mark, 0));
      return home === undefined ? [] : [plate(document, text, home)];
    });
    if (plates.length > 0) group.before(svgElement(document, "g", { attributes: OVERLAY, children: plates }));
  }
}

function plate(document: Document, { left, right, top, bottom }: Box, home: DrawnMark): Element {
  const [x, y] = [Math.max(left - 2, home.left), Math.max(top - 2, home.top)];
  const [width, height] = [Math.min(right + 2, home.right) - x, Math.min(bottom + 2, home.bottom) - y];
  return svgElement(document, "rect", { attributes: { x, y, width, height, fill: home.fill } });
}

/** A number that is read off the picture: not a tick of an axis, not a name with a number in it. */
function isValue({ text, fill }: DrawnText): boolean {
  if (fill.toLowerCase() === MUTED_INK && /^[-+−]?\d+%?$/.test(text)) return false;
  return /\d(?:人| ?%| people| person)/.test(text) || /^[-+−]?\d+(?:\.\d+)?$/.test(text);
}

/** Whether one word serves both: in a row of cells, or one below the other. */
function isNeighbour(label: Box, word: Box): boolean {
  const dx = Math.abs((label.left + label.right) / 2 - (word.left + word.right) / 2);
  const dy = Math.abs((label.top + label.bottom) / 2 - (word.top + word.bottom) / 2);
  return (dx < 140 && dy < 20) || (dx < 60 && dy < 40);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function boxAt(left: number, top: number, { width, height }: Size): Box {
  return { left, top, right: left + width, bottom: top + height };
}

/** Right of a label, below it, above it, left of it. */
function besideLabel(label: Box, size: Size): readonly Box[] {
  const middle = (label.left + label.right - size.width) / 2;
  const level = label.bottom - size.height;
  return [
    boxAt(label.right + GAP, level, size),
    boxAt(middle, label.bottom + GAP, size),
    boxAt(middle, label.top - GAP - size.height, size),
    boxAt(label.left - GAP - size.width, level, size),
  ];
}

/** Places above and below a mark and beside it, the nearest first. */
function besideMark(mark: Box, size: Size): readonly Box[] {
  const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
  const heights = [mark.top - GAP - size.height, mark.bottom + GAP, y - size.height / 2];
  const reach = CROP_ROOM.across - size.width / 2 + 5;
  const steps = Array.from({ length: 21 }, (_, at) => (at / 10 - 1) * reach)
    .sort((one, other) => Math.abs(one) - Math.abs(other));
  return heights.flatMap((top) => steps.map((step) => boxAt(x + step - size.width / 2, top, size)));
}

function inside(mark: Box, size: Size): Box {
  return boxAt((mark.left + mark.right - size.width) / 2, (mark.top + mark.bottom - size.height) / 2, size);
}

function overlap(one: Box, other: Box, room: number): boolean {
  return one.left < other.right + room && other.left < one.right + room &&
    one.top < other.bottom + room && other.top < one.bottom + room;
}

function within(one: Box, other: Box, room: number): boolean {
  return one.left >= other.left + room && one.right <= other.right - room &&
    one.top >= other.top + room && one.bottom <= other.bottom - room;
}
