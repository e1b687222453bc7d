import type { Origin } from "../data/origin.ts";
import type { Source } from "../data/source.ts";
import type { FavourableTransitions } from "../statistics/collapse_transitions.ts";
import type { MarginsScore } from "../statistics/margins_score.ts";
import type { PairedScore } from "../statistics/paired_score.ts";
import type { ProportionInterval } from "../statistics/proportion_interval.ts";
import type { NonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import type { ShareDifference } from "../statistics/share_difference.ts";
import type { DifferenceTest } from "../statistics/tested_difference.ts";
import type { SurveyDesign } from "../survey/codebook.ts";
import type { TransitionMatrix } from "../counts/transition_matrix.ts";
import type { BeforeAfterCounts } from "./before_after_counts.ts";
import type { Caveat } from "./caveat.ts";
import type { MarginFindings } from "./favourable_margins.ts";
import type { FavourableShare } from "./favourable_share.ts";
import type { NamedTest, PairedTestName } from "./paired_tests.ts";
import type { SmallDifference } from "./test_equivalence.ts";
import type { Tested } from "./test_family.ts";
import type { VisibleDifference } from "./visible_difference.ts";
import type { Bilingual } from "../data/language.ts";

/** One question before and after: what the answers of the same people, or two margins, allow to say. */
export type BeforeAfterComparison = PairedComparison | MarginsComparison | RefusedBeforeAfter;

/** A change with numbers. */
export type KnownChange = PairedComparison | MarginsComparison;

/** What every before/after comparison holds. */
export interface BeforeAfterCommon {
  readonly construct: string;
  /** Event, or both when two questionnaires are set against each other. */
  readonly place: Bilingual;
  readonly design: SurveyDesign;
  readonly counts: BeforeAfterCounts;
  /** Favourable answers of all who returned the questionnaire, no answer in the base: as on a printed chart. */
  readonly respondents: { readonly before: FavourableShare; readonly after: FavourableShare };
  readonly confidenceLevel: number;
  readonly caveats: readonly Caveat[];
  readonly origin: Origin;
  readonly sources: readonly Source[];
}

/** What is asked of pairs: who rose and fell on the scale, or who turned favourable and away. */
export type BeforeAfterOutcome = "movement" | "favourable";

/** What a number of pairs can show. */
export interface VisibleChange {
  /**
   * Smallest P(rise) − P(fall) that the test finds with the planned probability, every test of its family allowed for; `null`
   * when it would miss even the largest.
   */
  readonly detectable: number | null;
  /** The planned probability. */
  readonly power: number;
  /** Share taken to move against the rest. */
  readonly against: number;
  /** The change is not larger than this, either way (both one-sided tests at α): the largest limit of the 1 − 2α interval. */
  readonly atMost: number;
}

/** People by which way they moved; they stand beside every p-value. */
export interface Movement {
  readonly rose: number;
  readonly same: number;
  readonly fell: number;
}

/** Favourable shares, and their change: estimate, interval and p-value of one procedure. */
export interface FavourableChange<Result extends DifferenceTest> {
  readonly before: FavourableShare;
  readonly after: FavourableShare;
  readonly change: Tested<Result>;
}

/** The same people before and after. */
export interface PairedComparison extends BeforeAfterCommon {
  readonly kind: "paired";
  readonly transitions: TransitionMatrix;
  /** Pairs: people with an answer on both sides. The sample size of everything below. */
  readonly pairs: number;
  readonly movement: Movement;
  /** Share of the pairs that rose, with Wilson's interval. */
  readonly roseShare: ProportionInterval;
  /** Of the pairs that did not move, those who stood at the most favourable answer already and could not rise; `null` when withheld. */
  readonly atCeiling: number | null;
  /** Share that rose minus share that fell: estimate, interval and p-value of one procedure, adjusted within its family. */
  readonly netRise: Tested<PairedScore>;
  /** `[[neither, gained], [lost, both]]` in favourable answers. */
  readonly favourableTransitions: FavourableTransitions;
  /** Favourable shares of the pairs, and their change as tested. */
  readonly favourable: FavourableChange<PairedScore>;
  /** Which of the two sensitivity and tests take as the comparison's own. */
  readonly outcome: BeforeAfterOutcome;
  /** The score test of that outcome, the first of `tests`. */
  readonly primary: PairedTestName;
  /** Every test for those who ask what another would have given; none but the first is adjusted. */
  readonly tests: readonly NamedTest<PairedTestName>[];
  /** What this many pairs could show, and could not. */
  readonly visible: VisibleChange;
  /** Whether either change is too small to matter; `null` when the plan does not say what would be. */
  readonly equivalence: {
    readonly netRise: SmallDifference;
    readonly favourable: SmallDifference;
  } | null;
  /** Between which shares of all applicants those who rose must lie; `null` when applicants are not known. */
  readonly roseAmongApplicants: NonresponseBounds | null;
  /** What the two margins alone would have allowed to say; `null` when they are not of one set of people. */
  readonly fromMargins: MarginFindings | null;
}

/** Two margins, as on two printed charts: nobody can say who moved. */
export interface MarginsComparison extends BeforeAfterCommon {
  readonly kind: "margins";
  readonly people: number;
  readonly findings: MarginFindings;
  /** Whether the very same people are behind both margins. */
  readonly samePeople: boolean;
  /**
   * Favourable shares of the respondents, and their change as tested: of the same people by the pairing that is least sure; of
   * others as if nobody had answered both times.
   */
  readonly favourable: FavourableChange<MarginsScore | ShareDifference>;
  /** What so many answers could show of the favourable share. */
  readonly visible: VisibleDifference;
  /** Whether the change is too small to matter; `null` when the plan does not say what would be. */
  readonly equivalence: { readonly favourable: SmallDifference } | null;
}

/** No numbers, because there is nobody to compute them from. */
export interface RefusedBeforeAfter extends BeforeAfterCommon {
  readonly kind: "refused";
  readonly reason: "nobody-answered-both" | "nobody-answered" | "withheld";
}
