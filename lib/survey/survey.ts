import type { AnswerCounts } from "./answer_counts.ts";
import type { ObservedCounts } from "./observed_counts.ts";
import type { Origin } from "../data/origin.ts";
import type { Source } from "../data/source.ts";
import type { Bilingual } from "../data/language.ts";
import type { Municipality } from "../study/municipality.ts";
import type { StudyEvent } from "../study/study_event.ts";
import type { Codebook } from "./codebook.ts";

/** Answers of every respondent, as columns; the same place in every column is the same respondent. */
export interface Responses {
  /** Who answered, each once. A number of the sheet, never a name. */
  readonly respondents: readonly string[];
  /** For each single and scale question the codes of the answers, as the code book has them; its missing code for no answer. */
  readonly codes: ReadonlyMap<string, readonly (number | NotAsked)[]>;
  /** For each multiple question the codes of all answers given, in the order of the scale; an empty list for no answer. */
  readonly choices: ReadonlyMap<string, readonly (readonly number[] | NotAsked)[]>;
  /** For each number question the numbers. */
  readonly numbers: ReadonlyMap<string, readonly (number | "missing" | NotAsked)[]>;
  /**
   * For each free question that was collected the answers, and for each closed question with words of the respondents' own
   * (`withText`) those words; `null` for none.
   */
  readonly texts: ReadonlyMap<string, readonly (string | null)[]>;
  /** Weights of the respondents, where the code book names their column; of a row of several people their sum. */
  readonly weights: readonly number[] | null;
  /**
   * Where rows stand for several people with the same answers, as a database that groups them gives: how many, row by row.
   * @default every row is one respondent
   */
  readonly groups?: RespondentGroups;
}

/** What is known of the people behind rows that stand for several. */
export interface RespondentGroups {
  /** For each row how many people. */
  readonly people: readonly number[];
  /** For each row the sum of their squared weights; `null` without weights. */
  readonly weightSquares: readonly number[] | null;
}

/** For each row of answers the number of people it stands for. */
export function peopleInRows({ respondents, groups }: Responses): readonly number[] {
  return groups?.people ?? respondents.map(() => 1);
}

/** Somebody whom a question did not reach (非該当): in no base, and not the same as no answer. */
export type NotAsked = "not-asked";

/** What every survey has, wherever its answers come from. */
export interface SurveyDescription {
  readonly id: string;
  readonly codebook: Codebook;
  /** What it asks about. */
  readonly event: StudyEvent;
  /** Municipalities the event was for. */
  readonly municipalities: readonly Municipality[];
  /** Municipality and event, short: the one name of the survey's event. */
  readonly place: Bilingual;
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
  /**
   * Which of the respondents these are.
   * @default all of them
   */
  readonly subset?: Subset;
}

/** Some of a survey's respondents. Whatever is counted of them is held against the disclosure rule. */
export interface Subset {
  /** Who they are, as titles and row labels say it. */
  readonly words: Bilingual;
  /** The survey they are taken from, and what that was taken from; of each others can know the counts. */
  readonly within: readonly RespondentSurvey[];
  /** Questions that they are chosen by. */
  readonly by: readonly string[];
}

/** A survey of which only numbers of people are known: read off printed charts, or counted where the answers are. */
export interface CountedSurvey extends SurveyDescription {
  readonly form: "counts";
  /** For each question that can be counted, by its id. */
  readonly counts: ReadonlyMap<string, AnswerCounts>;
  /** Protected counts of respondents' answers beyond single questions; `null` of counts that were printed. */
  readonly observed: ObservedCounts | null;
}

/** A questionnaire and its answers. */
export type Survey = RespondentSurvey | CountedSurvey;

/**
 * The codes of everybody's answers to a closed question: one for each respondent, in their order.
 *
 * @throws {RangeError} when the survey has no column of it, or not a code for everybody
 */
export function codesOf(
  { id, responses }: RespondentSurvey,
  questionId: string,
): readonly (number | NotAsked)[] {
  const codes = responses.codes.get(questionId);
  const respondents = responses.respondents.length;
  if (codes?.length !== respondents) {
    throw new RangeError(
      `Cannot count ${questionId} of ${id} as there must be a code for each of ${respondents} respondents: current value is ${
        codes === undefined ? "no column" : `${codes.length} codes`
      }`,
    );
  }
  return codes;
}
