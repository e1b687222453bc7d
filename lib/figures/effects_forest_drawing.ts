import type { Language } from "../data/language.ts";
import type { EffectBlock, EffectInterval, EffectMeasure, EffectRow } from "./effect_rows.ts";
import type { FigurePanel } from "./figure.ts";
import { CATEGORICAL, GRID, INK } from "./palette.ts";
import { type ChartRow, rowChart, whiskerShapes } from "./row_chart.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";
import { say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";
import { GROUPS } from "../wording/group_words.ts";

/** Width of the figure, in SVG units. */
export const EFFECTS_WIDTH = 960;
const LEFT = 250;
const RIGHT = 560;
const LABEL_WIDTH = LEFT - 12;
/** Colour of an effect. */
export const [EFFECT_DOT] = CATEGORICAL;
/** Colour of the interval that holds for all pairs at once. */
export const THIN = "#8fa3b8";

/** The effects of one comparison: a row each, with its numbers at the right. */
export function effectsPanel(
  { title, rows }: EffectBlock,
  { measure, lang, last }: { readonly measure: EffectMeasure; readonly lang: Language; readonly last: boolean },
): FigurePanel {
  return rowChart(rows.map(chartRow), {
    width: EFFECTS_WIDTH,
    ticks: [-1, -0.5, 0, 0.5, 1].map((tick) => ({
      x: xOf(tick),
      text: tickText(measure === "points" ? tick * 100 : tick),
      stroke: tick === 0 ? INK : GRID,
    })),
    columns: [
      { x: 620, heading: say(lang, GROUPS.differenceHeading) },
      { x: 746, heading: say(lang, GROUPS.intervalHeading) },
      { x: 876, heading: say(lang, COMMON.people) },
      { x: EFFECTS_WIDTH, heading: say(lang, COMMON.adjustedP) },
    ],
    head: 24,
    headingRise: 12,
    foot: last ? 24 : 6,
    axis: { above: 2, below: 4, label: last ? 15 : null },
    title,
  });
}

function xOf(effect: number): number {
  return LEFT + (effect + 1) / 2 * (RIGHT - LEFT);
}

/** A label on one line when it fits, else broken between its two parts. */
function labelLines(label: readonly [string, string]): readonly string[] {
  const whole = label.join(" ");
  if (textWidth(whole) <= LABEL_WIDTH) return [whole];
  return label.flatMap((part) => wrapText(part, { maxWidth: LABEL_WIDTH }));
}

function tickText(tick: number): string {
  return tick > 0 ? `+${tick}` : `${tick}`;
}

function chartRow(row: EffectRow): ChartRow {
  const { estimate, interval, simultaneous } = row;
  const label = labelLines(row.label);
  const ends = ({ lower, upper }: EffectInterval) => ({ from: xOf(lower), to: xOf(upper) });
  return {
    label,
    height: Math.max(28, label.length * 15 + 10),
    marks: (y) => [
      ...simultaneous === null ? [] : whiskerShapes(ends(simultaneous), { y, stroke: THIN, strokeWidth: 1, cap: 3 }),
      ...whiskerShapes(ends(interval), { y, stroke: INK, strokeWidth: 2, cap: 5 }),
      { kind: "symbol", x: xOf(estimate), y, symbol: "square", radius: 5, color: EFFECT_DOT },
    ],
    numbers: [
      { text: row.estimateText, weight: 700 },
      { text: row.intervalText },
      { text: row.sampleText },
      { text: row.pValueText },
    ],
  };
}
