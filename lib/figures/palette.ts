import { color, interpolateLab, rgb } from "d3";
import type { AnswerScale } from "../survey/codebook.ts";

/**
 * Colours of all figures.
 *
 * Blue against orange, which people of every kind of colour vision tell apart; within a scale every colour has its own
 * lightness, so that a grey print keeps them apart too. Text on each of them has a contrast of at least 4.5 (WCAG 2.2 AA),
 * measured in the comments and proved by the test. Contrast is of the better of white and `INK`.
 */

/** Text, and marks that carry the message. Contrast 15.8 on white. */
export const INK = "#1f2328";
/** Notes and axis labels. Contrast 7.6 on white. */
export const MUTED_INK = "#4d555e";
/** Lines that only guide the eye. */
export const GRID = "#d5d9de";
/** Ground of every figure: a figure stays readable in a dark editor. */
export const GROUND = "#ffffff";
/** Mark of synthetic data, text on white. Contrast 7.5. */
export const WARNING = "#a61b1b";

/**
 * Answers from favourable to unfavourable: two blues, grey, two oranges. No two have the same lightness.
 *
 * | | L* | contrast of text |
 * |---|---|---|
 * | strongly favourable | 31 | 8.9 white |
 * | favourable | 61 | 5.1 ink |
 * | neutral | 92 | 12.9 ink |
 * | unfavourable | 80 | 9.4 ink |
 * | strongly unfavourable | 45 | 5.3 white |
 */
export const DIVERGING = {
  stronglyFavourable: "#0a4a8c",
  favourable: "#5b97d6",
  neutral: "#e6e8eb",
  unfavourable: "#f6bd76",
  stronglyUnfavourable: "#ab5300",
} as const;

/** No answer: white with an outline, never one of the scale's colours. */
export const MISSING = { fill: "#ffffff", stroke: "#6b7280" } as const;

/** Colour of an answer beside the scale, such as わからない: outside blue, orange and the scale's grey. */
export const OTHER_ANSWER = "#b4bac2";

/** Colour of a share, and of all else that carries a chart's message. */
export const ACCENT = "#0a4a8c";

/** The range that non-response leaves open: lighter than a share and its interval. */
export const BAND = "#d6e4f2";
/** Line round that range: its ends are seen on white. */
export const BAND_EDGE = "#6f8cae";

/** People who rose, stayed and fell; light, so that numbers on them can be read. */
export const MOVEMENT_COLORS = { rose: "#a3c8eb", same: "#dfe2e6", fell: "#f6bd76" } as const;

/**
 * Kinds that have no order, at most six, each of another lightness: L* 31, 58, 46, 79, 19, 90. Give the two light ones an
 * outline where they lie on the white ground.
 */
export const CATEGORICAL = ["#0a4a8c", "#d2741a", "#2f7a4d", "#a3c8eb", "#4a1f3d", "#dfe2e6"] as const;

/**
 * Better readable of white and ink on a colour.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(textColorOn(DIVERGING.stronglyFavourable), "#ffffff");
 * assert.equal(textColorOn(DIVERGING.neutral), INK);
 * ```
 */
export function textColorOn(fill: string): string {
  return contrastRatio(fill, "#ffffff") >= contrastRatio(fill, INK) ? "#ffffff" : INK;
}

/**
 * The second tone of a field that is hatched: as far from the field's colour as a hatching needs to be seen, and still a
 * ground on which the field's label has a contrast of 4.5.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const tone = hatchTone(DIVERGING.neutral);
 * assert.ok(contrastRatio(tone, DIVERGING.neutral) > 1.4);
 * assert.ok(contrastRatio(tone, textColorOn(DIVERGING.neutral)) >= 4.5);
 * ```
 */
export function hatchTone(fill: string): string {
  const text = textColorOn(fill);
  const tones = ["#ffffff", INK].flatMap((end) => SHARES.map((share) => mixColors([fill, end], share)));
  const readable = tones.filter((tone) => contrastRatio(tone, text) >= LABEL_CONTRAST);
  const distance = (tone: string) => Math.abs(contrastRatio(tone, fill) - HATCH_CONTRAST);
  const nearest = (some: readonly string[]) =>
    some.reduce((best, tone) => distance(tone) < distance(best) ? tone : best, fill);
  // Under dark text towards white where that is seen as well: shades of one colour are hatched alike and keep their order.
  const light = nearest(readable.filter((tone) => relativeLuminance(tone) > relativeLuminance(fill)));
  return text === INK && distance(light) <= HATCH_SLACK ? light : nearest(readable);
}

/** Least contrast of small text (WCAG 2.2 AA). */
const LABEL_CONTRAST = 4.5;
/** Of the lines of a hatching with what they lie on: seen in grey print, quieter than the border of two answers. */
const HATCH_CONTRAST = 1.6;
const HATCH_SLACK = 0.15;
const SHARES = Array.from({ length: 19 }, (_, at) => (at + 1) / 20);

/**
 * Contrast of two colours, from 1 (the same) to 21 (black on white).
 *
 * Source: WCAG 2.2, "contrast ratio" and "relative luminance".
 *
 * @param one colour as `#rrggbb`
 * @throws {SyntaxError} for any other form of colour
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(contrastRatio("#000000", "#ffffff"), 21);
 * ```
 */
export function contrastRatio(one: string, other: string): number {
  const [a, b] = [relativeLuminance(one), relativeLuminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Relative luminance of a colour in [0, 1] (WCAG 2.2). */
export function relativeLuminance(color: string): number {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) {
    throw new SyntaxError(`Cannot read a colour as it must be #rrggbb: current value is ${color}`);
  }
  const linear = (hexadecimal: string) => {
    const value = parseInt(hexadecimal, 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * A tone between two colours, mixed in CIELAB so that equal steps look equal, as `#rrggbb`: the one form in which figures
 * write colours.
 *
 * @param ends the colours at shares 0 and 1
 * @param share how far from the first to the second, in [0, 1]
 * @throws {SyntaxError} if one of the colours is none that CSS knows
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(mixColors(["#0a4a8c", "#ffffff"], 0), "#0a4a8c");
 * assert.equal(mixColors(["#000000", "#ffffff"], 0.5), "#777777");
 * ```
 */
export function mixColors(ends: readonly [string, string], share: number): string {
  const strange = ends.find((end) => color(end) === null);
  if (strange !== undefined) {
    throw new SyntaxError(`Cannot mix colours as each must be one of CSS: current value is ${strange}`);
  }
  return rgb(interpolateLab(...ends)(share)).formatHex();
}

/**
 * Colours of a rating's answers, in the order of the scale: blues for, grey between, oranges against.
 *
 * The stronger the answer the darker; with three or more on a side the tones between are mixed in CIELAB.
 *
 * @throws {TypeError} when the scale is no rating: kinds and ages have one colour, as their bars have labels
 */
export function answerColors({ id, kind, answers }: AnswerScale): readonly string[] {
  if (kind !== "rating") {
    throw new TypeError(
      `Cannot colour answers by side as the scale must be a rating: current value is ${id} (${kind})`,
    );
  }
  const favourable = answers.filter(({ side }) => side === "favourable").length;
  const unfavourable = answers.filter(({ side }) => side === "unfavourable").length;
  const first = answers.findIndex(({ side }) => side === "unfavourable");
  return answers.map(({ side }, place) => {
    if (side === "favourable") return tone("favourable", place, favourable);
    if (side === "unfavourable") return tone("unfavourable", unfavourable - 1 - (place - first), unfavourable);
    return DIVERGING.neutral;
  });
}

/** The tone of the answer at a place counted from the strongest, of so many on its side. */
function tone(side: "favourable" | "unfavourable", place: number, count: number): string {
  const [strong, weak] = side === "favourable"
    ? [DIVERGING.stronglyFavourable, DIVERGING.favourable]
    : [DIVERGING.stronglyUnfavourable, DIVERGING.unfavourable];
  if (count === 1) return side === "favourable" ? strong : weak;
  return mixColors([strong, weak], place / (count - 1));
}
