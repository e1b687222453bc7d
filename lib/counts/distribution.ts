import type { Source } from "../data/source.ts";
import type { Municipality } from "../study/municipality.ts";
import type { AnswerCounts } from "../survey/answer_counts.ts";
import type { AnswerScale, MissingAnswer, Question, SurveyDesign } from "../survey/codebook.ts";
import type { Bilingual } from "../data/language.ts";

/**
 * How many gave each answer to one question: all that figures, tests and bounds ever see of the answers.
 *
 * Every answer stands with its count, so that none can be without one. Counts stay whole numbers to the last step. Those
 * who gave no answer, and answers beside the scale such as わからない, are kept apart; answers that nobody gave are kept
 * as 0. Answers are in the order of the scale: in a rating the most favourable first.
 */
export interface Distribution extends AnswerCounts {
  /** The questions counted: one, or several when pooled. */
  readonly parts: readonly [DistributionPart, ...DistributionPart[]];
  /** What kind of scale the answers are of. */
  readonly scale: Omit<AnswerScale, "answers" | "otherAnswers">;
  readonly design: SurveyDesign;
  readonly missingAnswer: MissingAnswer;
  /** People who were asked and returned the questionnaire: answers, answers beside the scale and no answer together. */
  readonly respondents: number;
  /** People who had applied; `null` when not known of every part. */
  readonly applicants: number | null;
  /** The answers' file of each part, then the code books. */
  readonly sources: readonly Source[];
}

/** A question at an event. */
export interface DistributionPart {
  readonly surveyId: string;
  readonly eventId: string;
  readonly question: Question;
  /** Municipality and event, short, as a row label. */
  readonly place: string;
  readonly placeEnglish: string;
  /** Municipalities the event was for: they decide what may be published, and what is added up. */
  readonly municipalities: readonly Municipality[];
}

/**
 * What a share is of: `respondents` leaves those without an answer in the denominator, as Japanese reports do; `answered`
 * takes only answers of the scale.
 */
export type ShareBase = "respondents" | "answered";

/** Number of people that shares of a distribution are of. */
export function baseOf(distribution: Pick<Distribution, ShareBase>, base: ShareBase): number {
  return distribution[base];
}

/** Whether answers carry weights, which counts, shares, intervals and tests leave out. */
export function hasWeights({ weighting, weightsLost }: Pick<Distribution, "weighting" | "weightsLost">): boolean {
  return weighting !== null || weightsLost === true;
}

/** The scale of a distribution with the answers it offers. */
export function answerScale({ scale, answers, otherAnswers }: Distribution): AnswerScale {
  return {
    ...scale,
    answers: answers.map(({ answer }) => answer),
    otherAnswers: otherAnswers.map(({ answer }) => answer),
  };
}

/** The counts alone, in the order of the scale. */
export function countsOf({ answers }: Pick<Distribution, "answers">): readonly number[] {
  return answers.map(({ count }) => count);
}

/** Below this many people a share is a reference value (参考値) only. */
export const SMALL_BASE = 30;

/** Event of a distribution in both languages; of a pooled one all its events, each once. */
export function placeOf({ parts }: Pick<Distribution, "parts">): Bilingual {
  return {
    ja: [...new Set(parts.map(({ place }) => place))].join("・"),
    en: [...new Set(parts.map(({ placeEnglish }) => placeEnglish))].join(", "),
  };
}
