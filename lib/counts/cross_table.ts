import type { Source } from "../data/source.ts";
import { type Bilingual, bilingual } from "../data/language.ts";
import type { AnswerScale, MissingAnswer, Question } from "../survey/codebook.ts";
import type { AnswerSide } from "../survey/answer_schemas.ts";

/** Answers to one question by the answers to another, an attribute of the respondents, at one event. */
export interface CrossTable {
  readonly surveyId: string;
  readonly attribute: Question;
  readonly question: Question;
  /** Inhabitants that decide what of it may be published; `null` when not known. */
  readonly population: number | null;
  readonly columns: readonly CrossCategory[];
  readonly rows: readonly CrossRow[];
  readonly sources: readonly Source[];
}

/** What answers that are counted together have in common: the side they are on, or that they are all the others. */
export type JoinedAnswers = AnswerSide | "others";

/** A row or column: an answer, an answer beside the scale, no answer, or several answers joined. */
export interface CrossCategory {
  /** Wording of the answer; of several joined, what they have in common. */
  readonly name: Bilingual | JoinedAnswers;
  readonly kind: "answer" | "other" | "missing" | "joined";
  /** Places of the answers it is made of, on the questionnaire: more than one when joined. */
  readonly members: readonly number[];
}

/** A category that is one answer, beside the scale or not, or no answer. */
export interface AnswerCategory extends CrossCategory {
  readonly name: Bilingual;
}

/** People of one kind, and what they answered. */
export interface CrossRow {
  readonly category: AnswerCategory;
  /** One for each column of the table. */
  readonly cells: readonly CrossCell[];
  /** One for each answer of the questionnaire, before any were joined into columns. */
  readonly answers: readonly CrossCell[];
}

/** People of one kind with one answer. */
export interface CrossCell {
  readonly column: CrossCategory;
  readonly count: number;
}

/** The categories of a question: its answers, those beside the scale, and no answer. */
export function crossCategories(scale: AnswerScale, missing: MissingAnswer): readonly AnswerCategory[] {
  return [
    ...scale.answers.map((answer) => ({ ...answer, kind: "answer" as const })),
    ...scale.otherAnswers.map((answer) => ({ ...answer, kind: "other" as const })),
    { ...missing, kind: "missing" as const },
  ].map(({ kind, ...answer }, place) => ({ name: bilingual(answer, "label"), kind, members: [place] }));
}

/** The same cells with some joined: every column adds up its members. */
export function joinCells(answers: readonly CrossCell[], columns: readonly CrossCategory[]): readonly CrossCell[] {
  return columns.map((column) => ({
    column,
    count: answers.reduce((sum, { count }, place) => column.members.includes(place) ? sum + count : sum, 0),
  }));
}
