import type { Figure, FigurePanel } from "../figures/figure.ts";
import { panelPages } from "../figures/panel_pages.ts";
import { pointsOnPaper } from "./figure_pictures.ts";
import { renderSvg } from "./render_svg.ts";
import { svgSize } from "./svg_size.ts";

/** Room for a picture between the margins of A4, under a heading and over its caption, in millimetres. */
export const PICTURE_ROOM = { width: 160, height: 205 } as const;

/** Points of the smallest letters that are still read on paper; what rounding takes off is left to them. */
const LEAST_POINTS = 6.99;

/**
 * A figure as the pictures that stand in a document: one, or several where one would be so high that its letters, made smaller to
 * fit the page, could not be read.
 *
 * Panels stay together as long as they fit; a panel that is too high by itself goes on in the next picture, rows of a list whole.
 * Each picture has title, mark, notes and source, and says which of how many it is.
 *
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
export async function paperPictures(figure: Figure): Promise<readonly string[]> {
  const whole = await renderSvg(figure);
  if (figure.drawing !== undefined || fits(whole)) return [whole];
  const groups = await grouped(figure, (await Promise.all(figure.panels.map((panel) => paged(figure, panel)))).flat());
  if (groups.length === 1) return [whole];
  return await Promise.all(
    groups.map((panels, at) => renderSvg(partOf(figure, panels, `(${at + 1}/${groups.length})`))),
  );
}

function fits(svg: string): boolean {
  return pointsOnPaper(svg, PICTURE_ROOM) >= LEAST_POINTS;
}

function partOf(figure: Figure, panels: readonly FigurePanel[], place: string): Figure {
  return { ...figure, subtitle: `${figure.subtitle} ${place}`.trim(), panels };
}

/** A panel, or the parts of one that is too high by itself. */
async function paged(figure: Figure, panel: FigurePanel): Promise<readonly FigurePanel[]> {
  const alone = await renderSvg(partOf(figure, [panel], "(9/9)"));
  if (fits(alone)) return [panel];
  const { height } = svgSize(alone);
  // Letters are the larger the lower the picture is.
  const highest = height * pointsOnPaper(alone, PICTURE_ROOM) / LEAST_POINTS;
  const { slide, ...drawn } = panel;
  const listed = panel.list === undefined ? { ...drawn, ...slide } : panel;
  return panelPages(listed, Math.floor(highest - (height - panel.plot.height)));
}

/** Panels one after the other, as many in a picture as fit. */
async function grouped(figure: Figure, panels: readonly FigurePanel[]): Promise<readonly (readonly FigurePanel[])[]> {
  const groups: FigurePanel[][] = [];
  for (const panel of panels) {
    const last = groups.at(-1);
    const together = last === undefined ? [] : [...last, panel];
    if (last !== undefined && fits(await renderSvg(partOf(figure, together, "(9/9)")))) last.push(panel);
    else groups.push([panel]);
  }
  return groups;
}
