import { ALL_PAIRED_TESTS, type PairedTestName, STANDARD_PAIRED_TESTS } from "./paired_tests.ts";
import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { combinedOrigin } from "../data/origin.ts";
import { shownAs, shownList } from "../data/shown_value.ts";
import { distinctSources } from "../data/source.ts";
import { beforeAfterCaveats } from "./caveat.ts";
import { placeOfBoth } from "./group_caveats.ts";
import type {
  BeforeAfterCommon,
  BeforeAfterComparison,
  BeforeAfterOutcome,
  PairedComparison,
} from "./before_after_comparison.ts";
import { type BeforeAfterCounts, requireBeforeAfter } from "./before_after_counts.ts";
import { favourableShare, shareOf } from "./favourable_share.ts";
import { marginFindings, peopleBehindMargins } from "./favourable_margins.ts";
import { type FamilyAdjustment, testedAlone } from "./test_family.ts";
import { type ComparisonAlone, type PairedAlone, testOutcomes } from "./tested_outcomes.ts";
import { keptResults } from "./kept_results.ts";
import { favourableTransitions, lowestFirst } from "../counts/transition_matrix.ts";
import { nonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import { type PairedMoves, pairedScore } from "../statistics/paired_score.ts";
import { wilsonInterval } from "../statistics/wilson_interval.ts";
import { type AnalysisPlan, DEFAULT_ANALYSIS_PLAN, type FamilyId } from "../study/analysis_plan.ts";
import { fromCells, fromKept, fromMargins } from "./paired_findings.ts";

/** How `compareBeforeAfter` compares; decide before looking at the answers. */
export interface CompareBeforeAfterOptions {
  /**
   * What the first of the listed tests and the sensitivity look at: who rose and fell on the scale, or who turned favourable
   * and away. Both outcomes are always tested, each in its family.
   * @default "movement"
   */
  readonly outcome?: BeforeAfterOutcome;
  /**
   * Tests to list besides the standard ones.
   * @default none
   */
  readonly also?: readonly PairedTestName[];
  /**
   * How p-values are adjusted for the number of questions compared in this call.
   * @default "holm"
   */
  readonly adjustment?: FamilyAdjustment;
  /** @default 0.95 */
  readonly confidenceLevel?: number;
  /**
   * Probability with which a change must be found to call it visible, the share taken to move against the rest, and, where the
   * plan names it, how large a change would not matter.
   * @default those of the default analysis plan
   */
  readonly visibility?: Pick<AnalysisPlan, "power" | "against" | "equivalence">;
  /**
   * For margins of two questionnaires: how many different people are behind both together, so that those of one side may be
   * among those missing on the other.
   * @default the respondents, when one questionnaire asked both; else the margins are refused
   */
  readonly people?: number;
}

/** The kind of each of these options. */
export const COMPARE_BEFORE_AFTER_OPTIONS: OptionKinds<CompareBeforeAfterOptions> = {
  outcome: kind.oneOf("movement", "favourable"),
  visibility: kind.record("{ power, against }", "power", "against"),
  also: kind.listOf("names of tests", kind.oneOf(...ALL_PAIRED_TESTS)),
  adjustment: kind.oneOf("holm", "none"),
  confidenceLevel: kind.number,
  people: kind.wholeNumber(0),
};

/**
 * Compares how the same people answered before and after, for a declared family of questions.
 *
 * With the pairs: how many rose, stayed and fell, the favourable share before and after each change with the interval and
 * the p-value of one score test. From margins alone: the sharp bounds on how many rose and fell,
 * as people. The questions given in one call are the family that Holm's adjustment is for.
 *
 * @param family counts of each question, as `beforeAfterCounts` gives them
 * @returns one comparison a question, in the same order; one without anybody to compare says so and has no numbers
 * @throws {ComparisonError} when pairs are claimed of questionnaires that are not joined, when designs are mixed, when
 * two sides do not ask the same, or when it is not known how many people are behind two margins
 * @throws {RangeError} when the confidence level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * import { beforeAfterCounts } from "./before_after_counts.ts";
 * const [work] = compareBeforeAfter(beforeAfterCounts(await loadSurvey("soka-training-1")));
 * assert.ok(work?.kind === "paired");
 * const { rose, same, fell } = work.movement;
 * assert.equal(rose + same + fell, work.pairs);
 * ```
 */
export function compareBeforeAfter(
  family: readonly BeforeAfterCounts[],
  options: CompareBeforeAfterOptions = {},
): readonly BeforeAfterComparison[] {
  const action = "compare before and after";
  requireKind(action, family, { name: "family", kind: dataKind.countsOfFamily });
  requireOptions(action, options, COMPARE_BEFORE_AFTER_OPTIONS);
  const { adjustment = "holm", confidenceLevel = 0.95, visibility = DEFAULT_ANALYSIS_PLAN } = options;
  const alone = family.map((counts) => compareOne(counts, options));
  return shownList(testOutcomes(alone, { adjustment, confidenceLevel, visibility }));
}

function compareOne(counts: BeforeAfterCounts, options: CompareBeforeAfterOptions): ComparisonAlone {
  requireBeforeAfter(counts);
  const { before, after, transitions } = counts;
  const { confidenceLevel = 0.95 } = options;
  const sources = [...before.sources, ...after.sources, ...transitions?.sources ?? []];
  const distinct = distinctSources(sources);
  const origin = combinedOrigin(distinct.map((source) => source.origin));
  const share = { base: "respondents", confidenceLevel } as const;
  const people = peopleBehindMargins(counts, options.people ?? counts.people);
  const common: BeforeAfterCommon = {
    ...shownAs("comparison"),
    construct: after.parts[0].question.construct,
    place: placeOfBoth(counts),
    design: after.design,
    counts,
    respondents: { before: favourableShare(before, share), after: favourableShare(after, share) },
    confidenceLevel,
    caveats: beforeAfterCaveats(counts, { origin, people }),
    origin,
    sources: distinct,
  };
  if (before.withheld === true || after.withheld === true) return { ...common, kind: "refused", reason: "withheld" };
  if (transitions !== null) {
    if (transitions.matched === 0) return { ...common, kind: "refused", reason: "nobody-answered-both" };
    return pairedComparison({ ...common, transitions, people }, options);
  }
  return fromMargins(common, people);
}

/** The comparison of people whose answers on both sides are known; not yet adjusted within a family. */
function pairedComparison(
  { people, ...common }: BeforeAfterCommon & Pick<PairedComparison, "transitions"> & { readonly people: number | null },
  options: CompareBeforeAfterOptions,
): PairedAlone {
  const { transitions, confidenceLevel, counts } = common;
  const { outcome = "movement", also = [] } = options;
  const kept = keptResults(transitions);
  const favourable = kept?.favourableTransitions ?? favourableTransitions(transitions);
  const [[, gained], [lost, both]] = favourable;
  const primary: PairedTestName = `${outcome}-score`;
  const names = [primary, ...STANDARD_PAIRED_TESTS, ...also];
  const { movement, atCeiling, tests } = kept === null
    ? fromCells({ levels: lowestFirst(transitions), favourable }, names)
    : fromKept(kept, transitions, names);
  const { rose, fell } = movement;
  const { matched: pairs, applicants } = transitions;
  const share = (count: number) =>
    shareOf({ count, base: pairs, basis: "pairs", responses: pairs, applicants, confidenceLevel });
  const alone = (id: FamilyId, moves: PairedMoves) =>
    testedAlone(pairedScore(moves, { confidenceLevel }), { id, confidenceLevel });
  return {
    ...common,
    kind: "paired",
    pairs,
    movement,
    roseShare: wilsonInterval(rose, pairs, { confidenceLevel }),
    atCeiling,
    netRise: alone("change-movement", { up: rose, down: fell, pairs }),
    favourableTransitions: favourable,
    favourable: {
      before: share(lost + both),
      after: share(gained + both),
      change: alone("change-favourable", { up: gained, down: lost, pairs }),
    },
    outcome,
    primary,
    tests,
    roseAmongApplicants: applicants === null || applicants < pairs
      ? null
      : nonresponseBounds({ count: rose, responses: pairs, population: applicants }),
    fromMargins: people === null ? null : marginFindings(counts, people),
  };
}
