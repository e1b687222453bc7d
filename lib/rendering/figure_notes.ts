import type { Figure } from "../figures/figure.ts";
import { textWidth } from "../figures/text_width.ts";
import { wrapText } from "../figures/wrap_text.ts";
import { noteHeads, sourceLine } from "../wording/source_line.ts";
import { LINE_HEIGHT } from "./svg_elements.ts";

/** Most notes inside a picture: the rest belongs under it and into its file. */
export const NOTES_INSIDE = 3;
/** Most of a picture's height that its notes take. */
const NOTES_SHARE = 0.28;
/** A picture that is no list is at most so high, as a share of its width. */
export const HIGHEST = 0.8;
/** A list is at most as high as a page of A4 with its caption: 237 mm of 160. */
const HIGHEST_LIST = 1.48;
/** Size of notes and source, in SVG units. */
export const NOTE_SIZE = 12;
/** A picture's edges, its title and what stands between its parts, in SVG units. */
const ROUND_PANELS = 96;
const PANEL_TITLE = 31;
const LEGEND_LINE = 30;
const MARGINS = 48;

/** Notes of a figure that stand in its picture, and those that stand under it. */
export interface PlacedNotes {
  readonly inside: readonly string[];
  readonly below: readonly string[];
}

/**
 * Which notes of a figure stand in the picture itself: of the first three, as a figure names the weightiest first, as many as
 * leave the picture to what is drawn: they take little more than a quarter of its height, and do not make it too high for a page.
 *
 * The rest stands under the picture wherever it is shown, and in the metadata of its file, so that nothing is lost with it.
 *
 * @param figure whose panels have their sizes; a picture that was drawn before keeps what stands in it
 * @param most notes that may stand inside
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { chartFigure } from "../figures/chart_figure.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const figure = chartFigure("2-47:soka-training-1", { surveys: await loadSurveys() });
 * const { inside, below } = placedNotes(figure);
 * assert.deepEqual([...inside, ...below], figure.notes);
 * assert.ok(inside.length <= 3);
 * ```
 */
export function placedNotes(figure: Figure, most: number = NOTES_INSIDE): PlacedNotes {
  const { notes } = figure;
  const count = figure.drawing === undefined ? insideOf(figure, most) : headsIn(figure.drawing);
  return { inside: notes.slice(0, count), below: notes.slice(count) };
}

/** From the left edge to the words of the notes. */
export function noteIndent({ language, notes }: Pick<Figure, "language" | "notes">): number {
  const heads = noteHeads(language, notes.length);
  return Math.max(0, ...heads.map((head) => textWidth(`${head} `, { fontSize: NOTE_SIZE })));
}

function insideOf(figure: Figure, most: number): number {
  const { panels, notes, legend, subtitle } = figure;
  const width = Math.max(0, ...panels.map(({ plot }) => plot.width));
  const lines = (text: string, fontSize: number, indent = 0) =>
    text === "" || width <= indent ? 0 : wrapText(text, { maxWidth: width - indent, fontSize }).length;
  const indent = noteIndent(figure);
  const counts = notes.map((note) => lines(note, NOTE_SIZE, indent));
  const drawn = panels.reduce((sum, { plot, title }) => sum + plot.height + (title === null ? 10 : PANEL_TITLE), 0) +
    lines(sourceLine(figure), NOTE_SIZE) * NOTE_SIZE * LINE_HEIGHT + lines(subtitle, 13) * 13 * LINE_HEIGHT +
    (legend.length === 0 ? 0 : LEGEND_LINE) + ROUND_PANELS;
  const isList = panels.some(({ list, slide }) => (list ?? slide?.list) !== undefined);
  const room = Math.min(
    drawn * NOTES_SHARE / (1 - NOTES_SHARE),
    // Several panels are cut where they are too high for a page.
    panels.length > 1 ? Infinity : (isList ? HIGHEST_LIST : HIGHEST) * (width + MARGINS) - drawn,
  );
  const heightOf = (inside: number) =>
    NOTE_SIZE * LINE_HEIGHT *
    (counts.slice(0, inside).reduce((sum, count) => sum + count, 0) + (inside < notes.length ? 1 : 0));
  let inside = Math.min(most, notes.length);
  while (inside > 0 && heightOf(inside) > room) inside--;
  return inside;
}

/** How many notes stand in a picture that was drawn before. */
function headsIn(drawing: string): number {
  return drawing.match(/>(?:注|Note )\d*:</g)?.length ?? 0;
}
