import type { Figure } from "../figures/figure.ts";
import { pointsOnPaper } from "../rendering/figure_pictures.ts";
import { renderSvg } from "../rendering/render_svg.ts";

/** What paper shows of a figure. */
export type PaperDrawings =
  /** The drawing of the screen: its letters are large enough there. */
  | { readonly kind: "same" }
  /** The drawing of the screen over the whole height of a page. */
  | { readonly kind: "tall" }
  /** A drawing for each panel, one below the other: as one they would be too small to be read. */
  | { readonly kind: "parts"; readonly svgs: readonly string[] };

/** Breadth and height that the style sheet gives a drawing on paper, in millimetres. */
const ROOM = { width: 160, height: 218 } as const;
/** Nothing on paper is smaller, in points. */
const SMALLEST = 7;

/**
 * Which drawings of a figure paper needs, so that no letter is under seven points.
 *
 * A high drawing is made smaller until it fits a page; where that makes its letters too small, its panels stand one by one, and
 * one that has a single panel takes the room of its notes, which then follow it on the next page.
 *
 * @param whole the figure as the screen shows it
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { chartFigure } from "../figures/chart_figure.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * import { renderSvg } from "../rendering/render_svg.ts";
 * const figure = chartFigure("2-47:soka-training-1", { surveys: await loadSurveys() });
 * assert.deepEqual(await paperDrawings(figure, await renderSvg(figure)), { kind: "same" });
 * ```
 */
export async function paperDrawings(figure: Figure, whole: string): Promise<PaperDrawings> {
  if (figure.drawing !== undefined || pointsOnPaper(whole, ROOM) >= SMALLEST) return { kind: "same" };
  const { panels, key } = figure;
  if (panels.length < 2) return { kind: "tall" };
  const svgs = await Promise.all(panels.map((panel, at) =>
    // Names within a drawing are made from its key; notes stand in the last one, as they stand below all of them.
    renderSvg({ ...figure, key: `${key}-part-${at + 1}`, panels: [panel] }, {
      ...(at < panels.length - 1 ? { notesInside: 0 } : {}),
    })
  ));
  return { kind: "parts", svgs };
}
