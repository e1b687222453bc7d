import type { Figure, FigurePanel } from "../figures/figure.ts";
import { panelPages } from "../figures/panel_pages.ts";
import { pointsInRoom, pointsOnPaper, smallestSize } from "./figure_pictures.ts";
import { renderSvg } from "./render_svg.ts";
import { svgSize } from "./svg_size.ts";

/** Room for a picture between the margins of A4, under a heading and over its caption, in millimetres. */
export const PICTURE_ROOM = { width: 160, height: 205 } as const;

/** Points of the smallest letters that are still read on paper; what rounding takes off is left to them. */
export const LEAST_POINTS = 6.99;

/**
 * A figure as the pictures that stand in a document: one, or several where one would be so high that its letters, made smaller to
 * fit the page, could not be read.
 *
 * Panels stay together as long as they fit; a panel that is too high by itself goes on in the next picture, rows of a list whole.
 * Each picture has title, mark, notes and source, and says which of how many it is.
 *
 * @param drawn the figure as {@linkcode renderSvg} draws it, where it is drawn already
 * @returns SVG files, from the first to the last
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { chartFigure } from "../figures/chart_figure.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const figure = chartFigure("2-47:soka-training-1", { surveys: await loadSurveys() });
 * assert.equal((await paperPictures(figure)).length, 1);
 * ```
 */
export async function paperPictures(figure: Figure, drawn?: string): Promise<readonly string[]> {
  const whole = drawn ?? await renderSvg(figure);
  if (figure.drawing !== undefined || pointsOnPaper(whole, PICTURE_ROOM) >= LEAST_POINTS) return [whole];
  const letters = smallestSize(whole);
  const parts = await Promise.all(figure.panels.map((panel) => paged(figure, { panel, letters })));
  const groups = await grouped(figure, parts.flat());
  if (groups.length === 1) return [whole];
  return await Promise.all(
    groups.map((panels, at) => renderSvg(partOf(figure, panels, `(${at + 1}/${groups.length})`))),
  );
}

/** A panel, and the size of its smallest letters or of smaller ones. */
interface LetteredPanel {
  readonly panel: FigurePanel;
  readonly letters: number;
}

function partOf(figure: Figure, panels: readonly FigurePanel[], place: string): Figure {
  return { ...figure, subtitle: `${figure.subtitle} ${place}`.trim(), panels };
}

/** Size of the picture that panels would make, and its smallest letters: nothing is drawn in them, which is what takes time. */
async function measured(figure: Figure, panels: readonly LetteredPanel[]) {
  const empty = panels.map(({ panel: { title, plot: { width, height } } }): FigurePanel => ({
    title,
    plot: { width, height, marks: [] },
  }));
  const svg = await renderSvg(partOf(figure, empty, "(9/9)"));
  return { ...svgSize(svg), letters: Math.min(smallestSize(svg), ...panels.map(({ letters }) => letters)) };
}

/** A panel, or the parts of one that is too high by itself. */
async function paged(figure: Figure, alone: LetteredPanel): Promise<readonly LetteredPanel[]> {
  const { panel } = alone;
  const size = await measured(figure, [alone]);
  const points = pointsInRoom(size, PICTURE_ROOM);
  if (points >= LEAST_POINTS) return [alone];
  // Letters are the larger the lower the picture is.
  const highest = size.height * points / LEAST_POINTS;
  const listed = panel.list === undefined && panel.slide !== undefined ? { ...panel, ...panel.slide } : panel;
  const letters = listed === panel ? alone.letters : smallestSize(await renderSvg(partOf(figure, [listed], "(9/9)")));
  return panelPages(listed, Math.floor(highest - (size.height - panel.plot.height)))
    .map((part) => ({ panel: part, letters }));
}

/** Panels one after the other, as many in a picture as fit. */
async function grouped(
  figure: Figure,
  panels: readonly LetteredPanel[],
): Promise<readonly (readonly FigurePanel[])[]> {
  const groups: LetteredPanel[][] = [];
  for (const panel of panels) {
    const last = groups.at(-1);
    const together = last === undefined ? null : await measured(figure, [...last, panel]);
    if (together !== null && pointsInRoom(together, PICTURE_ROOM) >= LEAST_POINTS) last?.push(panel);
    else groups.push([panel]);
  }
  return groups.map((group) => group.map(({ panel }) => panel));
}
