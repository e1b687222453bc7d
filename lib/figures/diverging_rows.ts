import { type Distribution, placeOf } from "../counts/distribution.ts";
import { sideCounts } from "../counts/side_counts.ts";
import { sampleWords } from "../wording/distribution_words.ts";
import { ANSWERS } from "../wording/answer_words.ts";
import { peopleAndShare } from "../wording/number_words.ts";
import { answerBefore } from "../wording/answer_before.ts";
import { say } from "../wording/say.ts";
import { TELEPHONE_SLACK } from "./narrow_rows.ts";
import { INK, MUTED_INK } from "./palette.ts";
import { type BarSegment, barSegments, type ShareBarOptions } from "./bar_segments.ts";
import { wrapText } from "./wrap_text.ts";

/** Where a diverging figure puts neutral answers: half on each side of zero, or in a column of their own at the right. */
export type NeutralPlace = "astride" | "aside";

/** How diverging bars are drawn. */
export interface DivergingBarOptions extends ShareBarOptions {
  readonly neutral: NeutralPlace;
}

/** How wide, and whether what lies beside the scale has columns or is only written. */
export interface DivergingRoom extends DivergingBarOptions {
  readonly width: number;
  readonly columns: boolean;
}

/** A line above a bar. */
export interface WordLine {
  readonly text: string;
  readonly weight: 400 | 700;
  readonly fill: string;
}

/** One bar, counted and worded. */
export interface DivergingRow {
  readonly words: readonly WordLine[];
  readonly whole: number;
  /** The bar about zero, from left to right. */
  readonly main: readonly BarSegment[];
  /** Parts with columns of their own. */
  readonly aside: readonly BarSegment[];
  /** Shares to the left of zero and to the right. */
  readonly before: number;
  readonly after: number;
}

/** The parts of a distribution on either side of zero and apart from them. */
export function rowOf(
  distribution: Distribution,
  { room, single }: { readonly room: DivergingRoom; readonly single: boolean },
): DivergingRow {
  const { base, neutral } = room;
  const whole = distribution[base];
  const segments = barSegments(distribution, room);
  const { answers } = distribution;
  const asideAnswer = (at: number) =>
    at >= answers.length || (neutral === "aside" && answers[at]?.answer.side === "neutral");
  const sides = sideCounts(distribution);
  const astride = neutral === "astride" ? sides.neutral / 2 : 0;
  const share = (count: number) => whole === 0 ? 0 : count / whole;
  const aside = segments.filter((_, at) => asideAnswer(at));
  return {
    words: wordsOf(distribution, { room, single, aside }),
    whole,
    main: segments.filter((_, at) => !asideAnswer(at)),
    aside,
    before: share(sides.favourable + astride),
    after: share(sides.unfavourable + astride),
  };
}

/** The lines above a bar. A single one has place, n and wording in the figure's subtitle. */
function wordsOf(
  distribution: Distribution,
  { room, single, aside }: {
    readonly room: DivergingRoom;
    readonly single: boolean;
    readonly aside: readonly BarSegment[];
  },
): readonly WordLine[] {
  const { lang, base, width, columns } = room;
  const whole = distribution[base];
  const { favourable, unfavourable } = sideCounts(distribution);
  const text = (count: number) => peopleAndShare(count, whole, { lang });
  const maxWidth = columns ? width : width / TELEPHONE_SLACK;
  const lines = (words: string, weight: 400 | 700, fill = INK): readonly WordLine[] =>
    wrapText(words, { maxWidth, weight, fontSize: 12 }).map((text) => ({ text, weight, fill }));
  const apart = columns
    ? []
    : aside.filter(({ count }) => count > 0).map(({ label, count }) =>
      `${answerBefore(label, { lang })} ${text(count)}`
    );
  const sum = [say(lang, ANSWERS.bothSides(text(favourable), text(unfavourable))), ...apart];
  const blank = say(lang, ANSWERS.between);
  if (single) return lines(sum.join(blank), 700);
  const wordings = distribution.parts.map(({ question }) =>
    say(lang, ANSWERS.wording({ ja: question.wording, en: question.wordingEnglish }))
  );
  return [
    ...lines(`${say(lang, placeOf(distribution))}${blank}${sampleWords(distribution, lang)}`, 700),
    ...lines([...new Set(wordings)].join(""), 400, MUTED_INK),
    ...lines(sum.join(blank), 400),
  ];
}
