import { itemAt } from "../data/item_at.ts";
import { bilingual, type Language } from "../data/language.ts";
import { answerScale, type Distribution, type ShareBase } from "../counts/distribution.ts";
import { COMMON } from "../wording/common_words.ts";
import { peopleAndShare } from "../wording/number_words.ts";
import { answerBefore } from "../wording/answer_before.ts";
import { say } from "../wording/say.ts";
import { labelledSegment, type OutsideLabel } from "./bar_labels.ts";
import type { Shape } from "./drawing.ts";
import type { LegendItem } from "./figure.ts";
import { answerColors, MISSING, MUTED_INK, OTHER_ANSWER } from "./palette.ts";
import { barPart } from "./share_marks.ts";

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
    label: distributions.length === 1
      ? `${answerBefore(label, options)} ${peopleAndShare(count, first[options.base], options)}`
      : label,
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

/** A bar, and the labels that have no room in it. */
export interface DrawnBar {
  readonly shapes: readonly Shape[];
  readonly outside: readonly OutsideLabel[];
}

/** A whole bar with what stands in its parts; words where nobody answered. */
export function drawBar(distribution: Distribution, { x, y, width, height, lines, ...options }: BarBox): DrawnBar {
  const whole = distribution[options.base];
  const middle = y + height / 2;
  if (whole === 0) {
    const text = say(options.lang, COMMON.noAnswers);
    return { shapes: [{ kind: "text", x: x + 6, y: middle, text, fill: MUTED_INK, halo: true }], outside: [] };
  }
  const rects: Shape[] = [];
  const texts: Shape[] = [];
  const missed: OutsideLabel[] = [];
  let before = 0;
  for (const segment of barSegments(distribution, options)) {
    const box = { x: x + width * before / whole, y, width: width * segment.count / whole, height };
    before += segment.count;
    if (segment.count === 0) continue;
    rects.push(barPart(segment, box));
    const { inside, outside } = labelledSegment(segment, { ...box, whole, lines, lang: options.lang });
    texts.push(...inside);
    missed.push(...outside);
  }
  return { shapes: [...rects, ...texts], outside: missed };
}
