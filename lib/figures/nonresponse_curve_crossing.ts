import type { BeforeAfterSensitivity } from "../comparisons/before_after_sensitivity.ts";
import type { Language } from "../data/language.ts";
import { alphaOf, isBelow } from "../statistics/alpha.ts";
import { PICTURE } from "../wording/change_picture_words.ts";
import { say } from "../wording/say.ts";
import type { Shape } from "./drawing.ts";
import { TELEPHONE_SLACK } from "./narrow_rows.ts";
import { WARNING } from "./palette.ts";
import { wrapText } from "./wrap_text.ts";

/** How many against bring the interval to 0, as text. */
export function crossing({ curve }: BeforeAfterSensitivity, lang: Language): string {
  const met = metAt(curve);
  return say(lang, met === undefined ? PICTURE.curveNever : PICTURE.curveCross(met.against));
}

/** Where a curve stands, and the space that words have beside it. */
export interface CrossingPlace {
  readonly curve: BeforeAfterSensitivity["curve"];
  readonly x: (against: number) => number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

const CROSSING_SIZE = 12;

/** Where the interval first reaches 0, and what is said of it; the words stand where there is room. */
export function crossingShapes({ curve, x, left, right, top, height }: CrossingPlace, text: string): readonly Shape[] {
  const met = metAt(curve);
  const at = met === undefined ? left : x(met.against);
  const isRight = met !== undefined && at > (left + right) / 2;
  const start = met === undefined ? left + 8 : at + (isRight ? -6 : 6);
  const maxWidth = (isRight ? start - left : right - start) / TELEPHONE_SLACK;
  return [
    ...(met === undefined
      ? []
      : [{ kind: "line", x1: at, y1: top, x2: at, y2: top + height, stroke: WARNING, dashed: true } as const]),
    ...wrapText(text, { maxWidth, fontSize: CROSSING_SIZE, weight: 700 }).map((line, place): Shape => ({
      kind: "text",
      x: start,
      y: top + 10 + 16 * place,
      text: line,
      anchor: isRight ? "end" : "start",
      halo: true,
      weight: 700,
    })),
  ];
}

/** The fewest against with which the interval holds or touches 0: the p of the same procedure is not below alpha. */
function metAt(curve: BeforeAfterSensitivity["curve"]): BeforeAfterSensitivity["curve"][number] | undefined {
  return curve.find(({ change: { pValue, confidenceLevel } }) => !isBelow(pValue, alphaOf(confidenceLevel)));
}
