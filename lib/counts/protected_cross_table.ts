import type { Source } from "../data/source.ts";
import type { Question } from "../survey/codebook.ts";
import type { AuditInterval } from "./audit_intervals.ts";
import type { AnswerCategory, CrossCategory } from "./cross_table.ts";
import type { DisclosureRule } from "./disclosure_rule.ts";

/** A cross table that may be shown: small cells are gone, not hidden. */
export interface ProtectedCrossTable {
  readonly surveyId: string;
  readonly attribute: Question;
  readonly question: Question;
  readonly rows: readonly ProtectedRow[];
  /** The one-way table of the question, which is shown. */
  readonly columns: readonly { readonly category: CrossCategory; readonly total: number }[];
  readonly respondents: number;
  readonly rule: DisclosureRule;
  /** Number of cells withheld. */
  readonly withheld: number;
  /** Whether every cell with people in it is withheld, so that there is nothing to show. */
  readonly empty: boolean;
  /** Small cells that the one-way tables alone give away: nothing can protect them but leaving those out too. */
  readonly exposed: number;
  readonly sources: readonly Source[];
}

/** People of one kind: what may be shown of their answers. */
export interface ProtectedRow {
  readonly category: AnswerCategory;
  /** One for each column. */
  readonly cells: readonly ProtectedCell[];
  /** People in the row: the one-way table of the attribute, which is shown. */
  readonly total: number;
}

/** A cell that is shown, or one that is not, and how closely it can be worked out all the same. */
export type ProtectedCell =
  | { readonly count: number; readonly withheld: null; readonly interval: null }
  | { readonly count: null; readonly withheld: "primary" | "secondary"; readonly interval: AuditInterval };
