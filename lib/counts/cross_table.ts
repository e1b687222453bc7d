import type { Source } from "../data/source.ts";
import type { AnswerScale, MissingAnswer, Question } from "../survey/codebook.ts";

/** Answers to one question by the answers to another, an attribute of the respondents, at one event. */
export interface CrossTable {
  readonly surveyId: string;
  readonly attribute: Question;
  readonly question: Question;
  readonly rows: readonly CrossCategory[];
  readonly columns: readonly CrossCategory[];
  /** `counts[row][column]` in people. */
  readonly counts: readonly (readonly number[])[];
  /** The same before any columns were joined. */
  readonly answerCounts: readonly (readonly number[])[];
  readonly sources: readonly Source[];
}

/** A row or column: an answer, an answer beside the scale, no answer, or several answers joined. */
export interface CrossCategory {
  readonly label: string;
  readonly labelEnglish: string;
  readonly kind: "answer" | "other" | "missing" | "joined";
  /** Places of the answers it is made of, on the questionnaire: more than one when joined. */
  readonly members: readonly number[];
}

/** The categories of a question: its answers, those beside the scale, and no answer. */
export function crossCategories(scale: AnswerScale, missing: MissingAnswer): readonly CrossCategory[] {
  return [
    ...scale.answers.map((answer) => ({ ...answer, kind: "answer" as const })),
    ...scale.otherAnswers.map((answer) => ({ ...answer, kind: "other" as const })),
    { ...missing, kind: "missing" as const },
  ].map(({ label, labelEnglish, kind }, place) => ({ label, labelEnglish, kind, members: [place] }));
}
