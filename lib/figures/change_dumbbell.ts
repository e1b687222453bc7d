import type { BeforeAfterComparison, KnownChange } from "../comparisons/before_after_comparison.ts";
import type { Language } from "../data/language.ts";
import { formatNumber } from "../data/format_number.ts";
import { smallBaseStar } from "../wording/distribution_words.ts";
import { AXES } from "../wording/axis_words.ts";
import { PICTURE } from "../wording/change_picture_words.ts";
import { MATRIX } from "../wording/favourable_matrix_words.ts";
import {
  comparisonPresentation,
  type ComparisonPresentationOptions,
  constructTitle,
} from "../wording/comparison_presentation.ts";
import { effectOrNot } from "../wording/left_out.ts";
import { percentText, pointsBetween, pValueText, signedPoints } from "../wording/number_words.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { FIGURE, type Figure, type FigurePanel } from "./figure.ts";
import { ACCENT, INK } from "./palette.ts";
import { rowChartForScreens } from "./narrow_rows.ts";
import { quarterTicks } from "./axis_shapes.ts";
import { type ChartRow } from "./row_chart.ts";
import { sentencePanel } from "./sentence_panel.ts";
import { wrapText } from "./wrap_text.ts";
import { CHANGE_FIGURES } from "../wording/change_figure_words.ts";
import { comparedPairs } from "./compared_pairs.ts";
import { foundInChanges } from "../wording/found_comparisons.ts";

const WIDTH = 664;
const LEFT = 150;
const RIGHT = 262;

/**
 * Favourable shares before and after as two dots on one line, a row for each question and event.
 *
 * For seeing at once how far favourable answers moved, from where, at every event that asked before and after.
 *
 * @param comparisons what `compareBeforeAfter` gave; those without numbers are sentences
 * @throws {RangeError} without a comparison
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { beforeAfterCounts } from "../comparisons/before_after_counts.ts";
 * import { compareBeforeAfter } from "../comparisons/compare_before_after.ts";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * const changes = compareBeforeAfter(beforeAfterCounts(await loadSurvey("soka-training-1")));
 * assert.match(changeDumbbellFigure(changes, { key: "example" }).alternativeText, /→/);
 * ```
 */
export function changeDumbbellFigure(
  comparisons: readonly BeforeAfterComparison[],
  options: ComparisonPresentationOptions,
): Figure {
  const { key, lang, title } = comparedPairs("draw changes", { comparisons, options });
  const shown = comparisons.filter((one) => one.kind !== "refused");
  const { leftOut } = effectOrNot(comparisons, lang);
  const totals = shown.filter((one) => one.kind === "margins");
  return {
    ...comparisonPresentation(comparisons, {
      key,
      lang,
      title: title ?? say(lang, PICTURE.dumbbellTitle),
      found: foundInChanges(shown, { outcome: "favourable" }),
      notes: [
        ...shown.length === totals.length ? [] : [say(lang, PICTURE.dumbbellNote)],
        ...totals.length === 0 ? [] : [say(lang, PICTURE.dumbbellTotals)],
        ...shown.some((one) => peopleOf(one).some((people) => smallBaseStar(people, lang) !== ""))
          ? [say(lang, MATRIX.starExplained)]
          : [],
      ],
    }),
    ...FIGURE,
    subtitle: say(lang, totals.length === 0 ? PICTURE.dumbbellSubtitle : PICTURE.dumbbellTotalsSubtitle),
    alternativeText: [...shown.map((one) => words(one, lang)), ...leftOut].join(say(lang, PUNCTUATION.sentence)),
    legend: [
      { label: say(lang, PICTURE.before), color: ACCENT, symbol: "outline-dot" },
      { label: say(lang, PICTURE.after), color: ACCENT, symbol: "dot" },
    ],
    panels: [
      ...shown.length === 0 ? [] : [panelOf(shown, lang)],
      ...leftOut.map((sentence) => sentencePanel(sentence, { width: WIDTH })),
    ],
  };
}

function panelOf(comparisons: readonly KnownChange[], lang: Language): FigurePanel {
  return rowChartForScreens(comparisons.map((one) => chartRow(one, lang)), {
    width: WIDTH,
    ticks: quarterTicks(placeOf).map((tick, at) => at % 2 === 0 ? tick : { ...tick, text: "" }),
    columns: [
      { x: 300, heading: say(lang, PICTURE.beforeHeading) },
      { x: 352, heading: say(lang, PICTURE.afterHeading) },
      { x: 433, heading: say(lang, PICTURE.changeHeading) },
      { x: 528, heading: say(lang, PICTURE.intervalHeading) },
      { x: 580, heading: say(lang, PICTURE.levelHeading) },
      { x: 614, heading: "n" },
      { x: WIDTH, heading: "p" },
    ],
    head: 24,
    headingRise: 12,
    foot: 24,
    axis: { above: 0, below: 4, label: 15, name: say(lang, AXES.favourable) },
  });
}

function placeOf(share: number): number {
  return LEFT + share * (RIGHT - LEFT);
}

/** Of pairs one number; of two totals those before and after, where they differ. */
function peopleOf({ kind, favourable: { before, after } }: KnownChange): readonly number[] {
  return kind === "paired" || before.base === after.base ? [after.base] : [before.base, after.base];
}

function chartRow(comparison: KnownChange, lang: Language): ChartRow {
  const { favourable: { before, after, change }, counts, place } = comparison;
  const label = [constructTitle(counts.after, lang), say(lang, place)]
    .flatMap((text) => wrapText(text, { maxWidth: LEFT - 24 }));
  if (before.share === null || after.share === null) {
    throw new RangeError(`Cannot draw the change of ${say(lang, place)} as there must be pairs: there are none`);
  }
  const [from, to] = [placeOf(before.share), placeOf(after.share)];
  return {
    label,
    height: Math.max(40, label.length * 15 + 12),
    marks: (y) => [
      { kind: "line", x1: from, y1: y, x2: to, y2: y, stroke: INK, strokeWidth: 3 },
      { kind: "symbol", x: from, y, symbol: "circle", radius: 6, color: ACCENT, outlined: true },
      { kind: "symbol", x: to, y, symbol: "circle", radius: 6, color: ACCENT },
    ],
    numbers: [
      { text: percentText(before.count, before.base) },
      { text: percentText(after.count, after.base) },
      { text: pointsBetween({ from: before, to: after }), weight: 700 },
      { text: `${signedPoints(change.lower)}${say(lang, PUNCTUATION.to)}${signedPoints(change.upper)}`, fontSize: 11 },
      { text: formatNumber(100 * change.confidenceLevel, { decimals: 1 }) },
      { text: peopleOf(comparison).map((people) => `${people}${smallBaseStar(people, lang)}`).join("→") },
      { text: pValueText(change.adjustedPValue).replace("p", "").replace("=", "") },
    ],
  };
}

function words(comparison: KnownChange, lang: Language): string {
  const { counts, place, favourable: { before, after, change } } = comparison;
  const name = constructTitle(counts.after, lang);
  const [from, to] = [before, after].map(({ count, base }) => percentText(count, base));
  const points = pointsBetween({ from: before, to: after });
  const p = pValueText(change.adjustedPValue);
  const people = peopleOf(comparison).join("→");
  return say(lang, CHANGE_FIGURES.changeInWords({ name, place, people, from, to, points, p }));
}
