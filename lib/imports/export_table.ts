import type { GridRow } from "./export_grid.ts";

/** Programs whose exports are told apart, because each writes in a way of its own. */
export const EXPORT_PROGRAMS = [
  "google-forms",
  "google-sheets",
  "microsoft-forms",
  "qualtrics",
  "limesurvey",
  "kobotoolbox",
  "surveymonkey",
  "e-application",
  "long",
  "plain",
] as const;
/** See {@linkcode EXPORT_PROGRAMS}. */
export type ExportProgram = typeof EXPORT_PROGRAMS[number];

/** One column of an export. */
export interface ExportColumn {
  /** Place in the file, from 0. */
  readonly at: number;
  /** Name that the program gives the question, such as `Q1` or `G01Q02[SQ001]`, beside its wording; `null` without one. */
  readonly name: string | null;
  /** The whole heading, as it is told. */
  readonly heading: string;
  /** The heading without the part of it that is a row of a grid or an answer of a check box. */
  readonly stem: string;
  /** The row of a grid, or the answer of a check box, that has this column of its own; `null` for a question of one column. */
  readonly part: string | null;
}

/** Why a row of the file is no answer: nothing is wrong with it. */
export type RowLeftOut =
  | "title"
  | "blank"
  | "repeated-heading"
  | "total"
  | "preview"
  | "unfinished"
  | "same-respondent";

/** A row that is no answer, and why. */
export interface LeftOutRow {
  readonly line: number;
  readonly why: RowLeftOut;
}

/** An export with what is heading and what is an answer told apart. */
export interface ExportTable {
  readonly program: ExportProgram;
  readonly headingLines: readonly number[];
  readonly columns: readonly ExportColumn[];
  /** Answers, a row a respondent, in the order of the file. */
  readonly rows: readonly GridRow[];
  readonly leftOut: readonly LeftOutRow[];
}

/** Whether a row that was left out counts as one: titles and blank rows are nobody's. */
export function isCounted({ why }: LeftOutRow): boolean {
  return why !== "title" && why !== "blank";
}
