import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { combinedOrigin } from "../data/origin.ts";
import { shownAs } from "../data/shown_value.ts";
import { distinctSources } from "../data/source.ts";
import { type Distribution, placeOf, type ShareBase } from "../counts/distribution.ts";
import { kruskalWallis } from "../statistics/kruskal_wallis.ts";
import { mannWhitney } from "../statistics/mann_whitney.ts";
import type { MonteCarloOptions } from "../statistics/monte_carlo.ts";
import { proportionalOdds } from "../statistics/proportional_odds.ts";
import { comparability, type QuestionDifference } from "./comparability.ts";
import { ComparisonError, notComparable } from "./comparison_error.ts";
import { constructName } from "./construct_name.ts";
import { favourableShare } from "./favourable_share.ts";
import type {
  ComparedGroup,
  GroupComparison,
  GroupComparisonCommon,
  GroupsAlone,
  NamedGroup,
} from "./group_comparison.ts";
import { groupCaveats } from "./group_caveats.ts";
import { levelsOf, sideLevels } from "../counts/side_counts.ts";
import { itemAt } from "../data/item_at.ts";
import { brunnerMunzel } from "../statistics/brunner_munzel.ts";
import { isRefusal } from "../statistics/test_result.ts";
import { testedAlone } from "./test_family.ts";
import { groupPairs, testGroups } from "./test_groups.ts";

/** How {@linkcode compareGroups} compares. */
export interface CompareGroupsOptions {
  /**
   * `"sides"`: join the answers into favourable, neutral and unfavourable, so that different scales can be compared. A choice
   * to be stated: it hides how strongly people agreed.
   * @default "none", which refuses different scales
   */
  readonly mapping?: "none" | "sides";
  /**
   * What favourable shares and their differences are of. The tests take answers of the scale only.
   * @default "respondents"
   */
  readonly base?: ShareBase;
  /** @default 0.95 */
  readonly confidenceLevel?: number;
  /**
   * How the test of three or more groups finds its p-value: by seeded random dealing, as small groups with ties need it, or
   * by the chi-square approximation.
   * @default { seed: 1, replicates: 9999 }
   */
  readonly monteCarlo?: MonteCarloOptions | "chi-square";
  /**
   * How two groups are tested as wholes. Mann–Whitney also reacts when one group is merely more divided (it rejected 15 % at
   * 5 % under unequal spread); `"brunner-munzel"` does not, and gives way to Mann–Whitney only where groups do not overlap.
   * @default "mann-whitney"
   */
  readonly twoGroups?: "mann-whitney" | "brunner-munzel";
}

/** The kind of each of these options. */
export const COMPARE_GROUPS_OPTIONS: OptionKinds<CompareGroupsOptions> = {
  mapping: kind.oneOf("none", "sides"),
  base: kind.oneOf("respondents", "answered"),
  confidenceLevel: kind.number,
  monteCarlo: kind.either(kind.record("how to simulate, { seed }", "seed"), kind.oneOf("chi-square")),
  twoGroups: kind.oneOf("mann-whitney", "brunner-munzel"),
};

/**
 * Compares how groups of different people answered one question: events, municipalities, kinds of respondents.
 *
 * Favourable shares with Wilson intervals and non-response bounds; for every pair the difference in share by a score test and
 * the answers as a whole by the Brunner–Munzel test, each with estimate, interval and p-value of one procedure, adjusted for
 * all pairs; exact Mann–Whitney test of two groups, Kruskal–Wallis of more; a proportional-odds model where it can be fitted. Each event is one cluster of people who chose to come: the tests describe, they do not generalise.
 *
 * @param groups distributions, or distributions with names of their own, in the order to show
 * @returns the comparison; groups in which nobody answered are listed and left out
 * @throws {ComparisonError} for fewer than two groups, for questions that must not be compared, and for different scales
 * unless the mapping is stated
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * import { chartDistribution } from "../counts/chart_distribution.ts";
 * const surveys = await loadSurveys();
 * const first = chartDistribution("2-22:gyoda-training-1", surveys);
 * const comparison = compareGroups([first, chartDistribution("2-32:gyoda-training-2", surveys)]);
 * assert.ok(comparison.kind === "groups" && comparison.overall.exact);
 * assert.throws(() => compareGroups([first, chartDistribution("2-23:gyoda-training-1", surveys)]));
 * ```
 */
export function compareGroups(
  groups: readonly (Distribution | NamedGroup)[],
  options: CompareGroupsOptions = {},
): GroupComparison {
  const action = "compare groups";
  requireKind(action, groups, { name: "groups", kind: dataKind.groupsToCompare });
  requireOptions(action, options, COMPARE_GROUPS_OPTIONS);
  const { confidenceLevel = 0.95 } = options;
  return itemAt(testGroups([groupsAlone(groups, options)], { adjustment: "holm", confidenceLevel }), 0, "comparison");
}

/** The same with each test by itself: for who holds them together in a family, with those of other comparisons. */
export function groupsAlone(
  groups: readonly (Distribution | NamedGroup)[],
  options: CompareGroupsOptions,
): GroupsAlone {
  const { mapping = "none", base = "respondents", confidenceLevel = 0.95 } = options;
  const named = groups.map((group): NamedGroup =>
    "distribution" in group ? group : { name: placeOf(group), distribution: group }
  );
  const differences = requireComparable(named, mapping);
  const compared = named.map(({ name, distribution }): ComparedGroup => ({
    name,
    distribution,
    levels: mapping === "sides" ? sideLevels(distribution) : levelsOf(distribution),
    share: favourableShare(distribution, { base, confidenceLevel }),
  }));
  const sources = named.flatMap(({ distribution }) => distribution.sources);
  const origin = combinedOrigin(sources.map((source) => source.origin));
  const filled = compared.filter(({ distribution }) => distribution.answered > 0);
  const { question } = itemAt(named, 0, "group").distribution.parts[0];
  const common: GroupComparisonCommon = {
    ...shownAs("comparison"),
    construct: question.construct,
    title: constructName(question),
    mapping,
    base,
    groups: filled,
    empty: compared.filter(({ distribution }) => distribution.answered === 0).map(({ name }) => name),
    confidenceLevel,
    caveats: groupCaveats(named, { origin, mapping, differences }),
    origin,
    sources: distinctSources(sources),
  };
  // Beside the others and the whole, one group left out could be worked out.
  if (named.some(({ distribution }) => distribution.withheld === true)) {
    return { ...common, kind: "refused", reason: "withheld", groups: [], empty: [] };
  }
  if (filled.length < 2) return { ...common, kind: "refused", reason: "too-few-groups-with-answers" };
  const overall = overallTest(filled, options);
  return {
    ...common,
    kind: "groups",
    overall,
    proportionalOdds: proportionalOdds(filled.map(({ levels }) => levels), { confidenceLevel }),
    pairs: groupPairs(filled, confidenceLevel),
    ...testedAlone({ pValue: overall.pValue }, { id: "overall-ranks", confidenceLevel }),
  };
}

function requireComparable(
  groups: readonly NamedGroup[],
  mapping: "none" | "sides",
): readonly QuestionDifference[] {
  if (groups.length < 2) {
    throw new ComparisonError(`Cannot compare groups as at least 2 are needed: current value is ${groups.length}`, {
      fault: "too-few-groups",
    });
  }
  return groups.flatMap((one, at) =>
    groups.slice(at + 1).flatMap((other) => {
      const found = comparability(one.distribution, other.distribution);
      if (found.level === "scale" || (found.level === "sides" && mapping === "sides")) return found.differences;
      const ids = [one.distribution.parts[0].question.id, other.distribution.parts[0].question.id] as const;
      throw notComparable(ids, found);
    })
  );
}

function overallTest(groups: readonly ComparedGroup[], { monteCarlo = { seed: 1 }, twoGroups }: CompareGroupsOptions) {
  const [first, second, third] = groups;
  if (first !== undefined && second !== undefined && third === undefined) {
    const spread = twoGroups === "brunner-munzel" ? brunnerMunzel(first.levels, second.levels) : null;
    return spread === null || isRefusal(spread) ? mannWhitney(first.levels, second.levels) : spread;
  }
  return kruskalWallis(groups.map(({ levels }) => levels), monteCarlo === "chi-square" ? {} : { monteCarlo });
}
