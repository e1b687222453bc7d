import type { Origin } from "../data/origin.ts";
import type { Source } from "../data/source.ts";
import type { FavourableTransitions } from "../statistics/collapse_transitions.ts";
import type { DifferenceInterval } from "../statistics/newcombe_interval.ts";
import type { NonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import type { RankBiserial } from "../statistics/rank_biserial.ts";
import type { SurveyDesign } from "../survey/codebook.ts";
import type { TransitionMatrix } from "../counts/transition_matrix.ts";
import type { BeforeAfterCounts } from "./before_after_counts.ts";
import type { Caveat } from "./caveat.ts";
import type { MarginFindings } from "./favourable_margins.ts";
import type { FavourableShare } from "./favourable_share.ts";
import type { NamedTest, PairedTestName } from "./paired_tests.ts";
import type { TestFamily } from "./test_family.ts";
import type { Bilingual } from "../data/language.ts";

/** One question before and after: what the answers of the same people, or two margins, allow to say. */
export type BeforeAfterComparison = PairedComparison | MarginsComparison | RefusedBeforeAfter;

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

/** People by which way they moved; they stand beside every p-value. */
export interface Movement {
  readonly rose: number;
  readonly same: number;
  readonly fell: number;
}

/** The same people before and after. */
export interface PairedComparison extends BeforeAfterCommon {
  readonly kind: "paired";
  readonly transitions: TransitionMatrix;
  /** Pairs: people with an answer on both sides. The sample size of everything below. */
  readonly pairs: number;
  readonly movement: Movement;
  /** `[[neither, gained], [lost, both]]` in favourable answers. */
  readonly favourableTransitions: FavourableTransitions;
  /** Favourable shares of the pairs, and their change with Newcombe's paired interval. */
  readonly favourable: {
    readonly before: FavourableShare;
    readonly after: FavourableShare;
    readonly change: DifferenceInterval;
  };
  /** Matched-pairs rank-biserial correlation, of those who moved. */
  readonly effect: RankBiserial;
  /** The test declared as the comparison's own; only its p-value is adjusted within the family. */
  readonly primary: PairedTestName;
  /** The primary test first. */
  readonly tests: readonly NamedTest<PairedTestName>[];
  /** p-value of the primary test; `null` when that test refused. */
  readonly pValue: number | null;
  /** The same, adjusted within the family. */
  readonly adjustedPValue: number | null;
  readonly family: TestFamily;
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
}

/** No numbers, because there is nobody to compute them from. */
export interface RefusedBeforeAfter extends BeforeAfterCommon {
  readonly kind: "refused";
  readonly reason: "nobody-answered-both" | "nobody-answered";
}
