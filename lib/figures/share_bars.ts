import { itemAt } from "../data/item_at.ts";
import { type Distribution, placeOf } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { ANSWERS } from "../wording/answer_words.ts";
import { AXES } from "../wording/axis_words.ts";
import { smallBaseMark } from "../wording/distribution_words.ts";
import { peopleAndShare } from "../wording/number_words.ts";
import { say } from "../wording/say.ts";
import { AXIS_NAME_ROOM, axisShapes, quarterTicks } from "./axis_shapes.ts";
import { labelsWidth, LEADER_ROOM, leaderShapes } from "./bar_labels.ts";
import { drawBar, type ShareBarOptions } from "./bar_segments.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { NARROW_WIDTH, rowChartForScreens } from "./narrow_rows.ts";
import { INK } from "./palette.ts";
import type { ChartRow } from "./row_chart.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";

/** Width of every figure of answers, in SVG units: with its margins 712, so that a text of 11 has 7 points at 160 mm. */
export const ANSWER_WIDTH = 664;

/** How several bars are drawn and named. */
export interface ShareBarsOptions extends ShareBarOptions {
  /**
   * Name of each bar.
   * @default the event
   */
  readonly labels?: readonly string[];
}

/**
 * Plain 100 % bars: answers side by side from the most favourable, no answer last as an outlined part.
 *
 * A label stands in its part where it fits with room on both sides, else above the bar with a line to its part.
 */
export function shareBarsPanel(distributions: readonly Distribution[], options: ShareBarsOptions): FigurePanel {
  return distributions.length === 1 ? singleBar(distributions, options) : severalBars(distributions, options);
}

const SINGLE = { head: 31, bar: 50, foot: 22 } as const;

function singleBar([distribution]: readonly Distribution[], options: ShareBarOptions): FigurePanel {
  const draw = (width: number) => singleBarOf(distribution, { ...options, width });
  return { ...draw(ANSWER_WIDTH), narrow: draw(NARROW_WIDTH).plot };
}

function singleBarOf(
  distribution: Distribution | undefined,
  { width, ...options }: ShareBarOptions & { readonly width: number },
): FigurePanel {
  const { head: bracketHead, bar, foot } = SINGLE;
  if (distribution === undefined) return drawingPanel([], { width, height: bracketHead + bar + foot + AXIS_NAME_ROOM });
  const whole = distribution[options.base];
  const { favourable } = sideCounts(distribution);
  const end = whole === 0 ? 0 : width * favourable / whole;
  const draw = (y: number) => drawBar(distribution, { ...options, x: 0, y, width, height: bar, lines: 2 });
  const label = `${say(options.lang, ANSWERS.favourableTotalLabel)}${peopleAndShare(favourable, whole, options)}`;
  // Labels stand beside the bracket, or above it where one belongs to a part under it or there is no room beside it.
  const { outside } = draw(0);
  const isAbove = outside.some(({ x }) => x < end) || labelsWidth(outside) > width - end - 6 ||
    (outside.length > 0 && end < textWidth(label, { fontSize: 14, weight: 700 }) + 8);
  const head = bracketHead + (isAbove ? LEADER_ROOM : 0);
  const shapes: Shape[] = [];
  shapes.push({ kind: "text", x: 0, y: 10, text: label, fontSize: 14, weight: 700 });
  if (favourable > 0) shapes.push(...bracketShapes(end, head - 6));
  // The outermost labels stay within the bar's width.
  const ticks = quarterTicks((share) => share * width).map((tick, at, { length }) => ({
    ...tick,
    anchor: at === 0 ? "start" as const : at === length - 1 ? "end" as const : "middle" as const,
  }));
  const labels = {
    y: head + bar + 14,
    name: say(options.lang, AXES.answers(options.base)),
    within: { left: 0, right: width },
  };
  shapes.push(
    ...axisShapes(ticks, { top: head + bar, bottom: head + bar + 5, labels }),
    ...draw(head).shapes,
    ...leaderShapes(outside, {
      edge: isAbove ? head - BRACKET : head,
      from: head,
      left: isAbove ? 0 : end + 6,
      right: width,
    }),
  );
  return drawingPanel(shapes, { width, height: head + bar + foot + AXIS_NAME_ROOM });
}

/** Height of the bracket over the favourable answers. */
const BRACKET = 10;

function bracketShapes(end: number, y: number): readonly Shape[] {
  const look = { kind: "line", stroke: INK, strokeWidth: 1.5 } as const;
  return [
    { ...look, x1: 0.75, y1: y, x2: end - 0.75, y2: y },
    ...[0.75, end - 0.75].map((x): Shape => ({ ...look, x1: x, y1: y - 4, x2: x, y2: y + 4 })),
  ];
}

const SEVERAL = { head: 24, bar: 30, gap: 18, foot: 26, labelWidth: 160 } as const;

function severalBars(distributions: readonly Distribution[], options: ShareBarsOptions): FigurePanel {
  const { lang, base } = options;
  const { head, bar, gap, foot, labelWidth } = SEVERAL;
  const labels = distributions.map((distribution, index) =>
    wrapText(options.labels?.[index] ?? say(lang, placeOf(distribution)), { maxWidth: labelWidth, fontSize: 12 })
  );
  const totals = distributions.map((distribution) =>
    peopleAndShare(sideCounts(distribution).favourable, distribution[base], { lang })
  );
  const sizes = distributions.map((distribution) => `${distribution[base]}${smallBaseMark(distribution, lang)}`);
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text, { fontSize: 12 })));
  const totalHeading = say(lang, ANSWERS.favourableHeading);
  const left = widest(labels.flat()) + 12;
  const totalRight = ANSWER_WIDTH - widest([...sizes, "n"]) - 14;
  const right = totalRight - widest([...totals, totalHeading]) - 14;
  const rows = distributions.map((distribution, index): ChartRow => {
    const label = itemAt(labels, index, "label of a distribution");
    return {
      label,
      height: Math.max(bar, label.length * 16),
      marks: (middle) => {
        const box = { x: left, y: middle - bar / 2, width: right - left, height: bar, lines: 1 } as const;
        const { shapes, outside } = drawBar(distribution, { ...options, ...box });
        return [...shapes, ...leaderShapes(outside, { edge: box.y, left, right, between: 26 })];
      },
      numbers: [totals, sizes].map((texts) => ({ text: itemAt(texts, index, "number of a distribution") })),
    };
  });
  return rowChartForScreens(rows, {
    width: ANSWER_WIDTH,
    ticks: quarterTicks((share) => left + share * (right - left)),
    columns: [{ x: totalRight, heading: totalHeading }, { x: ANSWER_WIDTH, heading: "n" }],
    head,
    headingRise: head - 8,
    foot,
    axis: { above: 6, below: 5, label: 15, name: say(lang, AXES.answers(base)) },
    gap,
    spacing: 16,
  });
}
