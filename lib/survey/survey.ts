import type { Origin } from "../data/origin.ts";
import type { Source } from "../data/source.ts";
import type { Codebook } from "./codebook.ts";

/** Answers of every respondent, as columns; the same place in every column is the same respondent. */
export interface Responses {
  /** Who answered, each once. A number of the sheet, never a name. */
  readonly respondents: readonly string[];
  /** For each closed question the codes of the answers, as the code book has them; its missing code for no answer. */
  readonly codes: ReadonlyMap<string, readonly number[]>;
  /** For each free question that was collected the answers; `null` for no answer. */
  readonly texts: ReadonlyMap<string, readonly (string | null)[]>;
}

/** How many gave each answer to one question. */
export interface AnswerCounts {
  /** One count an answer, in the order of the scale. */
  readonly counts: readonly number[];
  /** One count an answer beside the scale, such as わからない. */
  readonly otherCounts: readonly number[];
  /** People who gave no answer. */
  readonly missing: number;
}

/** What every survey has, wherever its answers come from. */
export interface SurveyDescription {
  readonly id: string;
  readonly codebook: Codebook;
  readonly codebookSource: Source;
  /** Where the answers come from: the best there is. */
  readonly origin: Origin;
  /** The file that holds the answers. */
  readonly source: Source;
}

/** A survey of which every respondent's answers are known: observed or synthetic. */
export interface RespondentSurvey extends SurveyDescription {
  readonly form: "responses";
  readonly responses: Responses;
}

/** A survey of which only the number of people an answer is known: read off printed charts. */
export interface CountedSurvey extends SurveyDescription {
  readonly form: "counts";
  /** For each closed question, by its id. */
  readonly counts: ReadonlyMap<string, AnswerCounts>;
}

/** A questionnaire and its answers. */
export type Survey = RespondentSurvey | CountedSurvey;
