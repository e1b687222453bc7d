import type { Distribution, ShareBase } from "../counts/distribution.ts";
import type { Origin } from "../data/origin.ts";
import type { Source } from "../data/source.ts";
import type { LevelCounts } from "../statistics/group_counts.ts";
import type { KruskalWallisResult } from "../statistics/kruskal_wallis.ts";
import type { MannWhitneyResult } from "../statistics/mann_whitney.ts";
import type { ShareDifference } from "../statistics/share_difference.ts";
import type { DifferenceTest } from "../statistics/tested_difference.ts";
import type { BrunnerMunzelResult } from "../statistics/brunner_munzel.ts";
import type { ProbabilityOfSuperiority } from "../statistics/probability_of_superiority.ts";
import type { ProportionalOdds } from "../statistics/proportional_odds.ts";
import type { StatedRefusal } from "../statistics/test_result.ts";
import type { Caveat } from "./caveat.ts";
import type { FavourableShare } from "./favourable_share.ts";
import type { SmallDifference } from "./test_equivalence.ts";
import type { Tested, TestFamily } from "./test_family.ts";
import type { VisibleDifference } from "./visible_difference.ts";
import type { Bilingual } from "../data/language.ts";

/** A group of different people: an event, a municipality, or respondents of one kind. */
export interface NamedGroup {
  readonly name: Bilingual;
  readonly distribution: Distribution;
}

/** A group as compared. */
export interface ComparedGroup extends NamedGroup {
  /** Answers as the tests see them, lowest level first, after any mapping. */
  readonly levels: LevelCounts;
  readonly share: FavourableShare;
}

/** Two of the groups against each other. */
export interface GroupPair {
  /** Places of the groups in `groups`. */
  readonly first: number;
  readonly second: number;
  /** Favourable share of the first less that of the second: estimate, interval and p-value of one procedure. */
  readonly difference: Tested<ShareDifference>;
  /** What the test of the shares can show, with so many people and so many tests. */
  readonly visible: VisibleDifference;
  /** Whether the difference of the shares is too small to matter; `null` when the plan does not say what would be. */
  readonly equivalence: SmallDifference | null;
  /**
   * How much higher the first answers as a whole, P(higher) − P(lower), by the Brunner–Munzel test; `null` where that refuses,
   * so that there is no p-value either.
   */
  readonly ranks: Tested<RankDifference> | null;
  /** Chance that somebody of the first group answered higher than somebody of the second, ties half. */
  readonly superiority: ProbabilityOfSuperiority;
  /** The two groups on their own by the exact rank test: for comparison, in no family. */
  readonly mannWhitney: MannWhitneyResult;
}

/** Cliff's delta with the interval and the p-value of the Brunner–Munzel test. */
export interface RankDifference extends DifferenceTest {
  readonly method: "Brunner–Munzel test";
}

/** What every comparison of groups holds. */
export interface GroupComparisonCommon {
  readonly construct: string;
  /** What the construct is called. */
  readonly title: Bilingual;
  /** Whether answers were compared one by one, or joined into favourable, neutral and unfavourable. */
  readonly mapping: "none" | "sides";
  /** What shares and their differences are of. The tests take answers of the scale only. */
  readonly base: ShareBase;
  readonly groups: readonly ComparedGroup[];
  /** Groups in which nobody answered: listed, in no test. */
  readonly empty: readonly Bilingual[];
  readonly confidenceLevel: number;
  readonly caveats: readonly Caveat[];
  readonly origin: Origin;
  readonly sources: readonly Source[];
}

/** One question answered by several groups. */
export interface GroupsCompared extends GroupComparisonCommon {
  readonly kind: "groups";
  /**
   * Proportional-odds model: each group's odds of a higher answer against the first group, alike at every level, with the
   * test of whether they are alike; or why it does not fit.
   */
  readonly proportionalOdds: ProportionalOdds | StatedRefusal;
  /** All groups at once. */
  readonly overall: MannWhitneyResult | BrunnerMunzelResult | KruskalWallisResult;
  /** Every pair once, in order of the groups. */
  readonly pairs: readonly GroupPair[];
  /** `overall`'s p-value. */
  readonly pValue: number;
  /** The same, adjusted within the family of such tests. */
  readonly adjustedPValue: number;
  readonly family: TestFamily;
}

/**
 * Why there are no numbers: fewer than two groups have an answer; the numbers would tell on people; each respondent's answers
 * are needed and there are counts only; all respondents are of one kind; no two events ask the question alike.
 */
export type GroupRefusal =
  | "too-few-groups-with-answers"
  | "withheld"
  | "counts-only"
  | "one-kind"
  | "nobody-asks-alike";

/** No numbers, and why. */
export interface RefusedGroups extends GroupComparisonCommon {
  readonly kind: "refused";
  readonly reason: GroupRefusal;
  /**
   * Of numbers withheld: which categories have a small cell, how many people a cell must have, and whether categories were
   * merged already.
   */
  readonly tooSmall?:
    | { readonly names: readonly Bilingual[]; readonly threshold: number; readonly merged: boolean }
    | null;
}

/** One question answered by several groups, or why they could not be compared. */
export type GroupComparison = GroupsCompared | RefusedGroups;

/** A pair whose tests stand alone: what they can show depends on how many are held together. */
export type PairAlone = Omit<GroupPair, "visible" | "equivalence">;

/** A comparison whose tests stand alone. */
export type GroupsAlone = (Omit<GroupsCompared, "pairs"> & { readonly pairs: readonly PairAlone[] }) | RefusedGroups;
