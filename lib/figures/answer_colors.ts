import type { AnswerScale } from "../survey/codebook.ts";
import { mixColors } from "./mix_colors.ts";
import { DIVERGING } from "./palette.ts";

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
