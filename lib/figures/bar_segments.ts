import { itemAt } from "../data/item_at.ts";
import { bilingual, type Language } from "../data/language.ts";
import { answerScale, type Distribution, type ShareBase } from "../counts/distribution.ts";
import { COMMON } from "../wording/common_words.ts";
import { peopleAndShare, peopleText, percentText } from "../wording/number_words.ts";
import { say } from "../wording/say.ts";
import type { Shape } from "./drawing.ts";
import type { LegendItem } from "./figure.ts";
import { answerColors, MISSING, MUTED_INK, OTHER_ANSWER, textColorOn } from "./palette.ts";
import { centredLines } from "./row_chart.ts";
import { barPart } from "./share_marks.ts";
import { textWidth } from "./text_width.ts";

/** How shares are drawn and named. */
export interface ShareBarOptions {
  readonly lang: Language;
  readonly base: ShareBase;
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

/** Where a bar stands, and how it is named. */
interface BarBox extends ShareBarOptions {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Lines of a label: share alone, or share and count. */
  readonly lines: 1 | 2;
}

/** A whole bar with what stands in its parts; words where nobody answered. */
export function barShapes(
  distribution: Distribution,
  { x, y, width, height, lines, ...options }: BarBox,
): readonly Shape[] {
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
