import { itemAt } from "../data/item_at.ts";
import type { NumberSummary } from "./number_summary.ts";
import type { WeightedAnswers } from "./weighted_answers.ts";
import type { Answer, AnswerScale, OtherAnswer } from "./codebook.ts";

/** An answer and how many people gave it. */
export interface CountedAnswer<Kind = Answer> {
  readonly answer: Kind;
  readonly count: number;
}

/** How many gave each answer to one question. */
export interface AnswerCounts {
  /** Every answer of the scale, in its order; those that nobody gave with 0. */
  readonly answers: readonly CountedAnswer[];
  /** Every answer beside the scale, such as わからない. */
  readonly otherAnswers: readonly CountedAnswer<OtherAnswer>[];
  /** People who gave an answer of the scale: the sum of `answers`, or less where one may give several. */
  readonly answered: number;
  /** People who were asked and gave no answer. */
  readonly missing: number;
  /** People who were not asked (非該当), as an earlier answer of theirs leads past the question: in no base. */
  readonly notAsked: number;
  /** Of a number question where the numbers lie; `null` of any other, and when that is not known. */
  readonly numbers: NumberSummary | null;
  /** Where answers carry weights, their weighted shares. */
  readonly weighting: WeightedAnswers | null;
  /**
   * Counts were added up of answers that carry weights, whose weighted shares are not known of the sum.
   * @default `weighting` says whether there are weights
   */
  readonly weightsLost?: true;
  /**
   * Too few people answered for any counts: those here are empty and say nothing.
   * @default the counts are what they say
   */
  readonly withheld?: true;
}

/**
 * Counts put to the answers they are of, one answer each, everybody having been asked.
 *
 * @param counts one for each answer of the scale, then one for each beside it, then those who gave none
 * @throws {RangeError} when there are more or fewer counts than answers
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const yes = { code: 1, label: "はい", labelEnglish: "Yes" };
 * const scale = { id: "yes", kind: "nominal", family: null, basis: "assumed", reason: "example", otherAnswers: [] } as const;
 * const counted = answerCounts({ ...scale, answers: [yes] }, [3, 1]);
 * assert.deepEqual([counted.answers, counted.answered, counted.missing], [[{ answer: yes, count: 3 }], 3, 1]);
 * ```
 */
export function answerCounts({ id, answers, otherAnswers }: AnswerScale, counts: readonly number[]): AnswerCounts {
  const needed = answers.length + otherAnswers.length + 1;
  if (counts.length !== needed) {
    throw new RangeError(
      `Cannot put counts to the answers of scale ${id} as there must be ${needed}, no answer included: current number is ${counts.length}`,
    );
  }
  const counted = <Kind>(kinds: readonly Kind[], from: number) =>
    kinds.map((answer, at) => ({ answer, count: itemAt(counts, from + at, `count of scale ${id}`) }));
  const given = counted(answers, 0);
  return {
    answers: given,
    answered: peopleIn(given),
    numbers: null,
    weighting: null,
    otherAnswers: counted(otherAnswers, answers.length),
    missing: itemAt(counts, needed - 1, `count of scale ${id}`),
    notAsked: 0,
  };
}

/** People behind a list of counted answers. */
export function peopleIn(counted: readonly { readonly count: number }[]): number {
  return counted.reduce((sum, { count }) => sum + count, 0);
}

/**
 * How many gave an answer, found by its code.
 *
 * @throws {RangeError} when the answer is not among those counted
 */
export function countOf(
  counted: readonly CountedAnswer<{ readonly code: number; readonly label: string }>[],
  { code, label }: { readonly code: number; readonly label: string },
): number {
  const found = counted.find(({ answer }) => answer.code === code);
  if (found === undefined) {
    throw new RangeError(
      `Cannot tell how many answered ${label} as it must be counted: current answers are ${
        counted.map(({ answer }) => answer.label).join(", ")
      }`,
    );
  }
  return found.count;
}
