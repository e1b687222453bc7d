import type { Language } from "../data/language.ts";
import { COMMON } from "../wording/common_words.ts";
import { EFFECTS } from "../wording/effect_words.ts";
import { say } from "../wording/say.ts";
import { TESTED } from "../wording/tested_words.ts";
import type { EffectBlock, EffectInterval, EffectMeasure, EffectRow } from "./effect_rows.ts";
import type { FigurePanel } from "./figure.ts";
import { rowChartForScreens } from "./narrow_rows.ts";
import { CATEGORICAL, GRID, INK } from "./palette.ts";
import { type ChartRow, whiskerShapes } from "./row_chart.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";

/** Width of the figure, in SVG units. */
export const EFFECTS_WIDTH = 664;
const LEFT = 160;
const RIGHT = 330;
const LABEL_WIDTH = LEFT - 12;
/** Colour of an effect. */
export const [EFFECT_DOT] = CATEGORICAL;

/** The effects of one comparison: a row each, with its numbers at the right. */
export function effectsPanel(
  { title, axis, sides: [left, right], rows }: EffectBlock,
  { measure, lang, reach, last }: EffectsPanelOptions,
): FigurePanel {
  const x: EffectPlace = (effect) => LEFT + (effect / reach + 1) / 2 * (RIGHT - LEFT);
  return rowChartForScreens(rows.map((row) => chartRow(row, x)), {
    width: EFFECTS_WIDTH,
    ticks: [-1, -0.5, 0, 0.5, 1].map((tick) => ({
      x: x(tick * reach),
      text: tickText(measure === "points" ? tick * reach * 100 : tick * reach),
      stroke: tick === 0 ? INK : GRID,
    })),
    columns: [
      { x: 384, heading: say(lang, EFFECTS.differenceHeading) },
      { x: 474, heading: say(lang, EFFECTS.intervalHeading) },
      { x: 518, heading: say(lang, TESTED.levelHeading) },
      { x: 597, heading: say(lang, COMMON.people) },
      { x: EFFECTS_WIDTH, heading: say(lang, COMMON.adjustedP) },
    ],
    head: 24,
    headingRise: 12,
    foot: last ? 40 : 48,
    axis: { above: 2, below: 4, label: 15, name: axis, sides: { x: x(0), left, right } },
    title,
  });
}

/** Place of an effect on the axis. */
type EffectPlace = (effect: number) => number;

/** How {@linkcode effectsPanel} draws. */
export interface EffectsPanelOptions {
  readonly measure: EffectMeasure;
  readonly lang: Language;
  /** How far the axis reaches to either side, the same in all panels. */
  readonly reach: number;
  readonly last: boolean;
}

/** A label on one line when it fits, else broken between its two parts. */
function labelLines(label: readonly [string, string]): readonly string[] {
  const whole = label.join(" ");
  if (textWidth(whole) <= LABEL_WIDTH) return [whole];
  return label.flatMap((part) => wrapText(part, { maxWidth: LABEL_WIDTH }));
}

function tickText(tick: number): string {
  const text = String(Math.round(tick * 100) / 100);
  return tick > 0 ? `+${text}` : text;
}

function chartRow(row: EffectRow, x: EffectPlace): ChartRow {
  const { estimate, interval } = row;
  const label = labelLines(row.label);
  const ends = ({ lower, upper }: EffectInterval) => ({ from: x(lower), to: x(upper) });
  return {
    label,
    height: Math.max(28, label.length * 15 + 10),
    marks: (y) => [
      ...whiskerShapes(ends(interval), { y, stroke: INK, strokeWidth: 2, cap: 5 }),
      { kind: "symbol", x: x(estimate), y, symbol: "square", radius: 5, color: EFFECT_DOT },
    ],
    numbers: [
      { text: row.estimateText, weight: 700 },
      { text: row.intervalText, fontSize: 11 },
      { text: row.levelText },
      { text: row.sampleText },
      { text: row.pValueText },
    ],
  };
}
