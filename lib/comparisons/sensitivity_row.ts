import type { Movement } from "./before_after_comparison.ts";
import type { PairedTestName } from "./paired_tests.ts";

/** What a variant does otherwise: the test, or what people without an answer are taken for. */
export type SensitivityVariant =
  | "as-compared"
  | "zeros-dropped"
  | "zeros-pratt"
  | "signs-only"
  | "favourable-only"
  | "missing-unchanged"
  | "missing-best"
  | "missing-worst"
  | "silent-unchanged"
  | "silent-against";

/** The comparison again, with one thing done otherwise. */
export interface SensitivityRow {
  readonly variant: SensitivityVariant;
  /** People in the variant, the supposed ones included. */
  readonly people: number;
  /** Of these, people whose answers were not given but supposed. */
  readonly supposed: number;
  readonly movement: Movement;
  /** Favourable before and after, of `people`; `null` where supposed people have a move but no place on the scale. */
  readonly favourable: { readonly before: number; readonly after: number } | null;
  readonly test: PairedTestName;
  /** Not adjusted; `null` when the test refused. */
  readonly pValue: number | null;
}

/** How many silent people would have to have moved the other way for the finding to go. */
export interface TippingPoint {
  /** People who applied and are in no pair. */
  readonly silent: number;
  /** Fewest who, each moving one level against the finding, lift the p-value to the threshold; `null`: not even all. */
  readonly needed: number | null;
  readonly threshold: number;
}
