import { ACCENT, BAND, GRID, GROUND, INK, MUTED_INK, WARNING } from "../figures/palette.ts";

/** Colours that page and figures share, by the name that the page's style sheet knows them under. */
export const PAGE_COLORS: Readonly<Record<string, string>> = {
  card: GROUND,
  ink: INK,
  quiet: MUTED_INK,
  line: GRID,
  accent: ACCENT,
  band: BAND,
  warn: WARNING,
  /** Lines over a picture, which is light on a dark screen too. */
  "figure-ink": INK,
};

/**
 * The start of the page's style sheet: its colours on a light ground and on paper, from the palette of the figures.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.match(pageColors(), /^:root\{--card:#ffffff;--ink:#1f2328;/);
 * ```
 */
export function pageColors(): string {
  return `:root{${Object.entries(PAGE_COLORS).map(([name, color]) => `--${name}:${color}`).join(";")}}`;
}
