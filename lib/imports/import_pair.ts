import type { ImportPlan, NoPlan } from "./import_plan.ts";

/** The sheets before and after an event, each with its own plan, and what joins them. */
export interface ImportPair {
  readonly before: ImportPlan;
  readonly after: ImportPlan;
  /** Questions that both sheets ask, by their ids. */
  readonly questions: readonly { readonly before: string; readonly after: string }[];
  /** Who is on both sheets; `null` when nothing joins them. */
  readonly link: PairLink | null;
  /** A column of both sheets that could join them, as many values are on both; `null` when there is none, or one is used. */
  readonly offered: { readonly column: string; readonly both: number } | null;
}

/** How many people a column finds on both sheets. */
export interface PairLink {
  readonly column: string;
  readonly both: number;
  readonly beforeOnly: number;
  readonly afterOnly: number;
  /** People who are on one of the sheets more than once: they have no part in the comparison. */
  readonly repeated: number;
  /** Rows without a value in that column: each is somebody of its own. */
  readonly blank: number;
}

/** Why two files are no pair. */
export type NoPair =
  | { readonly reason: "no-plan"; readonly file: string; readonly plan: NoPlan }
  | { readonly reason: "no-link-column"; readonly file: string; readonly column: string }
  | { readonly reason: "nothing-in-common" }
  | { readonly reason: "parted" };
