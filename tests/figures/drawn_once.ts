import type { Figure } from "../../lib/figures/figure.ts";
import { renderSvg, type RenderSvgOptions } from "../../lib/rendering/render_svg.ts";

const pictures = new Map<Figure, Map<string, Promise<string>>>();

/**
 * A figure as {@linkcode renderSvg} draws it, once for all tests of a process: the figures of `everySaved` are the same
 * objects for every file of laws, and nobody changes them.
 */
export function drawnOnce(figure: Figure, options: RenderSvgOptions = {}): Promise<string> {
  const known = pictures.get(figure) ?? new Map<string, Promise<string>>();
  pictures.set(figure, known);
  const key = JSON.stringify(options);
  const drawn = known.get(key) ?? renderSvg(figure, options);
  known.set(key, drawn);
  return drawn;
}
