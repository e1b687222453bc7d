import { itemAt } from "../data/item_at.ts";
import { bilingual, type Language } from "../data/language.ts";
import { answerScale, type Distribution, placeOf, type ShareBase } from "../counts/distribution.ts";
import { smallBaseMark } from "../wording/distribution_words.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { answerColors, INK, MISSING, MUTED_INK, OTHER_ANSWER, textColorOn } from "./palette.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { FigurePanel, LegendItem } from "./figure.ts";
import { NARROW_WIDTH, rowChartForScreens } from "./narrow_rows.ts";
import { AXIS_NAME_ROOM, axisShapes, quarterTicks } from "./axis_shapes.ts";
import { centredLines, type ChartRow } from "./row_chart.ts";
import { barPart } from "./share_marks.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";
import { say } from "../wording/say.ts";
import { peopleAndShare, peopleText, percentText } from "../wording/number_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { ANSWERS } from "../wording/answer_words.ts";
import { AXES } from "../wording/axis_words.ts";

/** Width of every figure of answers, in SVG units: with its margins 712, so that a text of 11 has 7 points at 160 mm. */
export const ANSWER_WIDTH = 664;

/** How shares are drawn and named. */
export interface ShareBarOptions {
  readonly lang: Language;
  readonly base: ShareBase;
}

/** How several bars are drawn and named. */
export interface ShareBarsOptions extends ShareBarOptions {
  /**
   * Name of each bar.
   * @default the event
   */
  readonly labels?: readonly string[];
}

/** A part of a bar: an answer, one beside the scale, or no answer. */
export interface BarSegment {
  readonly label: string;
  readonly count: number;
  readonly fill: string;
  /** Outlined, as no colour of the scale: no answer. */
  readonly outlined: boolean;
}

/** The parts of a distribution's bar, from the most favourable answer to no answer. */
export function barSegments(distribution: Distribution, { lang, base }: ShareBarOptions): readonly BarSegment[] {
  const { answers, otherAnswers, missing, missingAnswer } = distribution;
  const colors = answerColors(answerScale(distribution));
  const name = (answer: { readonly label: string; readonly labelEnglish: string }) =>
    say(lang, bilingual(answer, "label"));
  const segments = answers.map(({ answer, count }, at) => (
    { label: name(answer), count, fill: itemAt(colors, at, "colour of an answer"), outlined: false }
  ));
  if (base === "answered") return segments;
  return [
    ...segments,
    ...otherAnswers.map(({ answer, count }) => ({ label: name(answer), count, fill: OTHER_ANSWER, outlined: false })),
    { label: name(missingAnswer), count: missing, fill: MISSING.fill, outlined: true },
  ];
}

/** Legend of the answers, unused ones too; with counts when there is one distribution. */
export function answerLegend(distributions: readonly Distribution[], options: ShareBarOptions): readonly LegendItem[] {
  const [first] = distributions;
  if (first === undefined) return [];
  return barSegments(first, options).map(({ label, count, fill, outlined }) => ({
    label: distributions.length === 1 ? `${label} ${peopleAndShare(count, first[options.base], options)}` : label,
    color: outlined ? MISSING.stroke : fill,
    ...(outlined ? { symbol: "dashed-outline" as const } : {}),
  }));
}

/**
 * Plain 100 % bars: answers side by side from the most favourable, no answer last as an outlined part.
 *
 * A label stands in its part only where it fits with room on both sides; what does not fit is in the legend of a single
 * bar, and in the table of several.
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
  const { head, bar, foot } = SINGLE;
  const shapes: Shape[] = [];
  if (distribution !== undefined) {
    const whole = distribution[options.base];
    const { favourable } = sideCounts(distribution);
    const end = width * favourable / whole;
    const label = `${say(options.lang, ANSWERS.favourableTotalLabel)}${peopleAndShare(favourable, whole, options)}`;
    shapes.push({ kind: "text", x: 0, y: 10, text: label, fontSize: 14, weight: 700 });
    if (favourable > 0) {
      shapes.push({
        kind: "line",
        x1: 0.75,
        y1: head - 6,
        x2: end - 0.75,
        y2: head - 6,
        stroke: INK,
        strokeWidth: 1.5,
      });
      for (const x of [0.75, end - 0.75]) {
        shapes.push({ kind: "line", x1: x, y1: head - 10, x2: x, y2: head - 2, stroke: INK, strokeWidth: 1.5 });
      }
    }
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
    shapes.push(...axisShapes(ticks, { top: head + bar, bottom: head + bar + 5, labels }));
    shapes.push(...barShapes(distribution, { ...options, x: 0, y: head, width, height: bar, lines: 2 }));
  }
  return drawingPanel(shapes, { width, height: head + bar + foot + AXIS_NAME_ROOM });
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
      marks: (middle) =>
        barShapes(distribution, {
          ...options,
          x: left,
          y: middle - bar / 2,
          width: right - left,
          height: bar,
          lines: 1,
        }),
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

interface BarBox extends ShareBarOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Lines of a label: share alone, or share and count. */
  readonly lines: 1 | 2;
}

function barShapes(distribution: Distribution, { x, y, width, height, lines, ...options }: BarBox): readonly Shape[] {
  const whole = distribution[options.base];
  const middle = y + height / 2;
  if (whole === 0) {
    return [{
      kind: "text",
      x: x + 6,
      y: middle,
      text: say(options.lang, COMMON.noAnswers),
      fill: MUTED_INK,
      halo: true,
    }];
  }
  const rects: Shape[] = [];
  const texts: Shape[] = [];
  let before = 0;
  for (const segment of barSegments(distribution, options)) {
    const box = { x: x + width * before / whole, y, width: width * segment.count / whole, height };
    before += segment.count;
    if (segment.count === 0) continue;
    rects.push(barPart(segment, box));
    texts.push(...segmentLabels(segment, { ...box, whole, lines, lang: options.lang }));
  }
  return [...rects, ...texts];
}

interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly whole: number;
  readonly lines: 1 | 2;
  readonly lang: Language;
}

/**
 * Share and count inside a part of a bar: on two lines where they fit, else the share alone, smaller; nothing when even that
 * would touch the sides.
 */
export function segmentLabels(
  { count, fill }: BarSegment,
  { x, y, width, height, whole, lines, lang }: LabelBox,
): readonly Shape[] {
  const share = `${percentText(count, whole)}%`;
  const large = [
    { text: share, fontSize: 14, weight: 700 },
    { text: peopleText(count, { lang }), fontSize: 12, weight: 400 },
  ] as const;
  const choices = [
    ...(lines === 2 ? [large] : []),
    [{ text: share, fontSize: 12, weight: 400 }] as const,
    [{ text: share, fontSize: 11, weight: 400 }] as const,
  ];
  const texts = choices.find((texts) => texts.every(({ text, ...style }) => textWidth(text, style) + 8 <= width)) ?? [];
  return centredLines(texts.map(({ text }) => text), {
    x: x + width / 2,
    middle: y + height / 2,
    spacing: 18,
    anchor: "middle",
    fill: textColorOn(fill),
  }).map((line, at) => ({ ...line, ...texts[at] }));
}
