import type { Study } from "../study/study.ts";
import type { Codebook } from "../survey/codebook.ts";
import type { KnownSurvey, NearSurvey } from "./choose_form.ts";
import type { ExportFormat, Unusable } from "./export_grid.ts";
import type { ExportColumn, ExportProgram, LeftOutRow } from "./export_table.ts";
import type { FormMapping, MappedColumn } from "./form_mapping.ts";
import type { GivenEvent, ImportEvent } from "./import_event.ts";
import type { FormGuess, ImportForm } from "./import_form.ts";
import type { SurveyRows } from "./part_surveys.ts";
import type { RefusedRow, RowsReading } from "./read_rows.ts";

/** What becomes of an export, before anything is written. */
export interface ImportPlan {
  /** Name of the file, without its folder. */
  readonly file: string;
  readonly format: ExportFormat;
  readonly program: ExportProgram;
  readonly headingLines: readonly number[];
  readonly columns: readonly PlannedColumn[];
  /** Rows below the headings that are not blank: as many as are kept, left out and refused. */
  readonly rowsIn: number;
  readonly surveys: readonly PlannedSurvey[];
  /** Rows that are no answers of any survey; blank rows and titles among them. */
  readonly leftOut: readonly LeftOutRow[];
  readonly refused: readonly RefusedRow[];
  readonly form: ImportForm;
  /** A survey of the project that asks some of the questions; `null` when none does or one has been taken. */
  readonly nearest: NearSurvey | null;
  /** What the user must say before anything can be written. */
  readonly needed: readonly ImportEvent["needed"][number][];
}

/** A column and what becomes of it. */
export interface PlannedColumn {
  readonly column: ExportColumn;
  readonly mapped: MappedColumn | null;
}

/** One survey of a plan. */
export interface PlannedSurvey extends RowsReading {
  readonly id: string;
  readonly isNew: boolean;
  /** Value of the column that parts surveys; `null` when none does. */
  readonly value: string | null;
  readonly codebook: Codebook;
  readonly mapping: FormMapping;
  /** The event of a new survey; `null` for one that the project knows. */
  readonly event: ImportEvent | null;
  readonly leftOut: readonly LeftOutRow[];
  readonly alike: SurveyRows["alike"];
  readonly times: SurveyRows["times"];
  /** Numbers of those whose answers are kept, where another file has the same people. @default from 1, as they come */
  readonly respondents?: readonly string[];
}

/** Why there is no plan. */
export type NoPlan =
  | Unusable
  | { readonly reason: "several-surveys"; readonly ids: readonly string[] }
  | { readonly reason: "one-of-two-sheets"; readonly id: string; readonly partner: string };

/** Options of `planImport`. */
export interface PlanImportOptions {
  /** Name of the file, without its folder. */
  readonly file: string;
  /** Surveys of the project. @default none */
  readonly surveys?: readonly KnownSurvey[];
  readonly study: Study;
  /** Names in Latin letters, for ids. @default they stay empty, and surveys are numbered */
  readonly latin?: (name: string) => string;
  /** Id of the survey; with `by` what the ids of all of them begin with. @default told by the columns, else the file's name */
  readonly survey?: string;
  /** Heading of the column whose values are surveys of their own. */
  readonly by?: string;
  /** Heading of the column that tells who answered. */
  readonly unique?: string;
  /** Which answer of somebody who answered more than once is kept. @default "first" */
  readonly keep?: "first" | "last";
  readonly sheet?: string;
  /** Decisions, instead of those of an earlier import. */
  readonly mapping?: FormMapping;
  /** A code book that somebody has settled, for a survey that is new; with `mapping`. */
  readonly codebook?: Codebook;
  /** What of that code book is still a guess. @default nothing */
  readonly guesses?: readonly FormGuess[];
  readonly event?: GivenEvent;
  /** Why there are not as many answers as a report prints; for a survey that a report prints. */
  readonly reason?: string;
  /** The sheet of the other side comes along, so that people keep one number on both. @default false */
  readonly isOfPair?: boolean;
}

/** The questions of a survey under the names that the form has for them: those of all surveys of one file together. */
export function formQuestions({ codebook }: PlannedSurvey, { form }: ImportPlan): ReadonlyMap<string, string> {
  return new Map(codebook.questions.map(({ id }, at) => [id, form.codebook.questions[at]?.id ?? id]));
}
