import type { AnswerSide } from "../survey/answer_schemas.ts";
import type { NumberRange } from "../survey/codebook.ts";
import type { ExportColumn } from "./export_table.ts";
import type { FormGuess } from "./import_form.ts";

/** A question as the columns of an export show it, before it has a scale, a construct or a partner. */
export interface ProposedQuestion {
  readonly wording: string;
  /** Heading of the grid whose row it is; `null` outside grids. */
  readonly grid: string | null;
  readonly type: "closed" | "multiple" | "number" | "free";
  /** Answers of a closed or multiple question, in any order. */
  readonly labels: readonly string[];
  /** Whether `labels` already are in the questionnaire's order. */
  readonly isOrdered: boolean;
  /** The one column, or one for each answer. */
  readonly columns: readonly QuestionColumn[];
  readonly numbers: NumberRange | null;
  /** Numbers that are steps of a rating, from the most favourable to the least. @default `labels` are no steps */
  readonly steps?: readonly { readonly label: string; readonly side: AnswerSide }[];
  /** Answers that are not among `labels` are その他 with words. */
  readonly hasUnlisted: boolean;
  readonly guesses: readonly FormGuess["what"][];
}

/** A column and what of its question it holds: all of it, one answer, the words of その他, one answer or all of it a second time. */
export interface QuestionColumn {
  readonly column: ExportColumn;
  readonly holds: "answers" | "words" | "repeat" | { readonly option: string } | { readonly copyOf: string };
}
