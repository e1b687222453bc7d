import type { Origin } from "../data/origin.ts";
import type { Bilingual } from "../data/language.ts";
import type { Source } from "../data/source.ts";
import type { ChangeDifference } from "../statistics/change_difference.ts";
import type { UnlinkedChangeDifference } from "../statistics/unlinked_change_difference.ts";
import type { KruskalWallisResult } from "../statistics/kruskal_wallis.ts";
import type { MannWhitneyResult } from "../statistics/mann_whitney.ts";
import type { StratifiedSignedRankResult } from "../statistics/stratified_signed_rank.ts";
import type { KnownChange } from "./before_after_comparison.ts";
import type { BeforeAfterCounts } from "./before_after_counts.ts";
import type { ChangeModels } from "./change_models.ts";
import type { Caveat } from "./caveat.ts";
import type { SmallDifference } from "./test_equivalence.ts";
import type { Tested } from "./test_family.ts";
import type { VisibleDifference } from "./visible_difference.ts";

/** One construct asked before and after at several events, or why its changes cannot be set against each other. */
export type ChangesComparison = ChangesCompared | ChangesAlone;

/** What every comparison of changes holds. */
export interface ChangesCommon {
  readonly construct: string;
  readonly title: Bilingual;
  readonly confidenceLevel: number;
  readonly caveats: readonly Caveat[];
  readonly origin: Origin;
  readonly sources: readonly Source[];
}

/** Changes of several events against each other. */
export interface ChangesCompared extends ChangesCommon {
  readonly kind: "changes";
  /** The events, in the order given; all paired, or all without pairs. */
  readonly changes: readonly KnownChange[];
  readonly pairs: readonly ChangePair[];
  /**
   * One change common to all events, ranked within each, and whether the events differ in how people moved: of two events by
   * counting out every way of dealing the people to them, of more by drawing some; `null` without pairs.
   */
  readonly together: {
    readonly common: StratifiedSignedRankResult;
    readonly heterogeneity: KruskalWallisResult | MannWhitneyResult;
  } | null;
  /** The same question put to models, as a second view. */
  readonly models: ChangeModels;
}

/** The changes of two events against each other. */
export interface ChangePair {
  /** Places of the events in `changes`. */
  readonly first: number;
  readonly second: number;
  /** P(rise) − P(fall) of the first less that of the second; `null` without pairs. */
  readonly netRise: Tested<ChangeDifference> | null;
  /** Change of the favourable share of the first less that of the second. */
  readonly favourable: Tested<ChangeDifference | UnlinkedChangeDifference>;
  /** What either test can show, with so many people and so many tests: they are of one kind, and one family. */
  readonly visible: VisibleDifference;
  /** Whether the difference in change is too small to matter; `null` when the plan does not say what would be. */
  readonly equivalence: {
    /** `null` without pairs. */
    readonly netRise: SmallDifference | null;
    readonly favourable: SmallDifference;
  } | null;
}

/** A construct whose change is set against no other. */
export interface ChangesAlone extends ChangesCommon {
  readonly kind: "alone";
  readonly place: Bilingual;
  readonly counts: BeforeAfterCounts;
  /** No other event asked it in a way that may be compared; or nobody answered, so that there is no change. */
  readonly reason: "asked-alone" | "nobody-answered";
}
