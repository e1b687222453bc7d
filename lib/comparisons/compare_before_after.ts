import { combinedOrigin } from "../data/origin.ts";
import { distinctSources } from "../data/source.ts";
import { beforeAfterCaveats, placeOfBoth } from "./caveat.ts";
import type {
  BeforeAfterCommon,
  BeforeAfterComparison,
  MarginsComparison,
  PairedComparison,
  RefusedBeforeAfter,
} from "./before_after_comparison.ts";
import { type BeforeAfterCounts, requireBeforeAfter } from "./before_after_counts.ts";
import { favourableShare, shareOf } from "./favourable_share.ts";
import { marginFindings, peopleBehindMargins } from "./favourable_margins.ts";
import { adjustFamily, type FamilyAdjustment, type TestFamily } from "./test_family.ts";
import { type PairedTestName, pairedTests, STANDARD_PAIRED_TESTS } from "./paired_tests.ts";
import { favourableTransitions, lowestFirst } from "../counts/transition_matrix.ts";
import { newcombePairedInterval } from "../statistics/newcombe_paired_interval.ts";
import { nonresponseBounds } from "../statistics/nonresponse_bounds.ts";
import { pairedSigns } from "../statistics/paired_signs.ts";
import { rankBiserial } from "../statistics/rank_biserial.ts";
import { isRefusal } from "../statistics/test_result.ts";

/** How `compareBeforeAfter` compares; decide before looking at the answers. */
export interface CompareBeforeAfterOptions {
  /**
   * What the comparison's own test looks at: moves on the whole scale (exact signed-rank test), or turns between favourable
   * and not (exact McNemar test).
   * @default "scale"
   */
  readonly outcome?: "scale" | "favourable";
  /**
   * What the signed-rank test does with pairs that did not move, when it is the comparison's own. Both are always listed.
   * @default "drop"
   */
  readonly zeros?: "drop" | "pratt";
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
   * For margins of two questionnaires: how many different people are behind both together, so that those of one side may be
   * among those missing on the other.
   * @default the respondents, when one questionnaire asked both; else the margins are refused
   */
  readonly people?: number;
}

/**
 * Compares how the same people answered before and after, for a declared family of questions.
 *
 * With the pairs: how many rose, stayed and fell, the favourable share before and after with the paired interval of its
 * change, the rank-biserial effect with interval, exact tests. From margins alone: the sharp bounds on how many rose and fell,
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
  const { adjustment = "holm" } = options;
  const found = family.map((counts) => compareOne(counts, options));
  const members = found.map(({ construct }) => construct);
  const pValues = found.map((one) => one.kind === "paired" ? one.pValue : null);
  const adjusted = adjustFamily(pValues, { members, adjustment });
  return found.map((one, place) =>
    one.kind === "paired" ? { ...one, adjustedPValue: adjusted.adjusted[place] ?? null, family: adjusted.family } : one
  );
}

function compareOne(counts: BeforeAfterCounts, options: CompareBeforeAfterOptions): BeforeAfterComparison {
  requireBeforeAfter(counts);
  const { before, after, transitions } = counts;
  const { confidenceLevel = 0.95 } = options;
  const sources = [...before.sources, ...after.sources, ...transitions?.sources ?? []];
  const distinct = distinctSources(sources);
  const origin = combinedOrigin(distinct.map((source) => source.origin));
  const share = { base: "respondents", confidenceLevel } as const;
  const people = peopleBehindMargins(counts, options.people);
  const common: BeforeAfterCommon = {
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
  if (transitions !== null) {
    if (transitions.matched === 0) return { ...common, kind: "refused", reason: "nobody-answered-both" };
    return pairedComparison({ ...common, transitions, people }, options);
  }
  return fromMargins(common, people);
}

function fromMargins(common: BeforeAfterCommon, people: number | null): MarginsComparison | RefusedBeforeAfter {
  const { counts } = common;
  if (counts.before.answered === 0 || counts.after.answered === 0) {
    return { ...common, kind: "refused", reason: "nobody-answered" };
  }
  const findings = marginFindings(counts, people);
  return { ...common, kind: "margins", people: findings.people, findings };
}

/** The comparison of people whose answers on both sides are known; not yet adjusted within a family. */
function pairedComparison(
  { people, ...common }: BeforeAfterCommon & Pick<PairedComparison, "transitions"> & { readonly people: number | null },
  options: CompareBeforeAfterOptions,
): PairedComparison {
  const { transitions, confidenceLevel, counts } = common;
  const { outcome = "scale", zeros = "drop", also = [] } = options;
  const levels = lowestFirst(transitions);
  const favourable = favourableTransitions(transitions);
  const [[, gained], [lost, both]] = favourable;
  const ranks = zeros === "pratt" ? "signed-rank-pratt" : "signed-rank";
  const primary: PairedTestName = outcome === "favourable" ? "mcnemar" : ranks;
  const tests = pairedTests({ levels, favourable }, [primary, ...STANDARD_PAIRED_TESTS, ...also]);
  const [first] = tests;
  const pValue = first === undefined || isRefusal(first.result) ? null : first.result.pValue;
  const { rose, same, fell } = pairedSigns(levels);
  const { matched: pairs, applicants } = transitions;
  const share = (count: number) =>
    shareOf({ count, base: pairs, basis: "pairs", responses: pairs, applicants, confidenceLevel });
  const family: TestFamily = { adjustment: "none", members: [common.construct], tests: pValue === null ? 0 : 1 };
  return {
    ...common,
    kind: "paired",
    pairs,
    movement: { rose, same, fell },
    favourableTransitions: favourable,
    favourable: {
      before: share(lost + both),
      after: share(gained + both),
      change: newcombePairedInterval(favourable, { confidenceLevel }),
    },
    effect: rankBiserial(levels, { confidenceLevel }),
    primary,
    tests,
    pValue,
    adjustedPValue: pValue,
    family,
    roseAmongApplicants: applicants === null || applicants < pairs
      ? null
      : nonresponseBounds({ count: rose, responses: pairs, population: applicants }),
    fromMargins: people === null ? null : marginFindings(counts, people),
  };
}
