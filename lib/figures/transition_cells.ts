import type { Movement } from "../comparisons/before_after_comparison.ts";
import { SMALL_BASE } from "../counts/distribution.ts";
import type { Language } from "../data/language.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import { COMMON } from "../wording/common_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import type { Shape } from "./drawing.ts";
import { GRID, GROUND, INK, mixColors, MUTED_INK } from "./palette.ts";
import { textWidth } from "./text_width.ts";

/** Full colours of a cell; light, so that ink stays readable on every mixture with white. */
export const CELL_COLORS: Readonly<Record<keyof Movement, string>> = {
  rose: "#6ba3dc",
  same: "#b4bac2",
  fell: "#f6a94f",
};

/** Where a cell stands. */
export interface CellBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lang: Language;
  /** Of the smallest letters. */
  readonly small: number;
}

/** A cell whose people are not told. */
export function withheldShapes({ x, y, width, height, lang, small }: CellBox): readonly Shape[] {
  const middle = { x: x + width / 2, y: y + height / 2 };
  return [
    { kind: "rect", x, y, width, height, fill: GROUND, stroke: GRID },
    { kind: "text", ...middle, text: say(lang, COMMON.withheld), anchor: "middle", fontSize: small, fill: MUTED_INK },
  ];
}

/** A cell with its people, and their share of the row where that has enough. */
export function cellShapes(
  { count, total, most, way }: {
    readonly count: number;
    /** Of the row. */
    readonly total: number;
    /** Of the fullest cell. */
    readonly most: number;
    readonly way: keyof Movement;
  },
  { x, y, width, height, lang, small }: CellBox,
): readonly Shape[] {
  const fill = count === 0 ? GROUND : mixColors([GROUND, CELL_COLORS[way]], 0.15 + 0.85 * count / most);
  const field: Shape = { kind: "rect", x, y, width, height, fill, stroke: GRID };
  const middle = { x: x + width / 2, y: y + height / 2 };
  if (count === 0) return [field, { kind: "text", ...middle, text: "0", anchor: "middle", fill: MUTED_INK }];
  const percent = `${percentHalfUp(count, total)}${say(lang, PUNCTUATION.percent)}`;
  const wide = total >= SMALL_BASE && textWidth(percent, { fontSize: small }) + 6 < width;
  return [
    field,
    peopleText(`${count}`, { x: middle.x, y: middle.y - (wide ? 8 : 0), weight: 700 }),
    ...wide
      ? [{ kind: "text", x: middle.x, y: middle.y + 11, text: percent, anchor: "middle", fontSize: small } as const]
      : [],
  ];
}

/** People, in the middle of a cell. */
export function peopleText(
  text: string,
  place: { readonly x: number; readonly y: number; readonly weight: 400 | 700 },
): Shape {
  return { kind: "text", ...place, text, anchor: "middle", fontSize: 14, fill: INK };
}
