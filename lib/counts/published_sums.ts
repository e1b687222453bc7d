/** Unknown whole numbers ≥ 0, and sums of some of them that everybody can see. */
export interface PublishedSums {
  readonly unknowns: number;
  readonly known: readonly KnownSum[];
}

/** A published sum. */
export interface KnownSum {
  /** Places of the unknowns that are added, each once. */
  readonly members: readonly number[];
  readonly total: number;
}

/** Which end of the possible values of a sum is asked for. */
export type Goal = "least" | "greatest";

/** The least or greatest value of a sum, and a set of unknowns, agreeing with everything published, that gives it. */
export interface Extreme {
  readonly value: number;
  readonly unknowns: readonly number[];
}
