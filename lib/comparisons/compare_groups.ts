import { combinedOrigin } from "../data/origin.ts";
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
  GroupPair,
  GroupRefusal,
  NamedGroup,
  RefusedGroups,
} from "./group_comparison.ts";
import { groupCaveats } from "./caveat.ts";
import { levelsOf, sideLevels } from "../counts/side_counts.ts";
import { itemAt } from "../data/item_at.ts";
import { dunn } from "../statistics/dunn.ts";
import { holmAdjustment } from "../statistics/holm_adjustment.ts";
import { newcombeInterval } from "../statistics/newcombe_interval.ts";
import { probabilityOfSuperiority } from "../statistics/probability_of_superiority.ts";

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
}

/**
 * Compares how groups of different people answered one question: events, municipalities, kinds of respondents.
 *
 * Favourable shares with Wilson intervals and non-response bounds; differences in share and the probability of superiority
 * with intervals, for every pair; exact Mann–Whitney test of two groups, Kruskal–Wallis of more, then Dunn's test with Holm's
 * adjustment; a proportional-odds model where it can be fitted. Each event is one cluster of people who chose to come: the tests describe, they do not generalise.
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
  if (filled.length < 2) return { ...common, kind: "refused", reason: "too-few-groups-with-answers" };
  const overall = overallTest(filled, options.monteCarlo ?? { seed: 1 });
  const members = [common.construct];
  return {
    ...common,
    kind: "groups",
    overall,
    proportionalOdds: proportionalOdds(filled.map(({ levels }) => levels), { confidenceLevel }),
    pairs: groupPairs(filled, confidenceLevel),
    pValue: overall.pValue,
    adjustedPValue: overall.pValue,
    family: { adjustment: "none", members, tests: 1 },
  };
}

/** A question that is not compared at all, with the reason and without any number. */
export function refusedAsWhole(
  distribution: Distribution,
  { reason, mapping = "none", base = "respondents", confidenceLevel = 0.95 }: CompareGroupsOptions & {
    readonly reason: GroupRefusal;
  },
): RefusedGroups {
  const { parts: [{ question }], sources } = distribution;
  const origin = combinedOrigin(sources.map((source) => source.origin));
  return {
    kind: "refused",
    reason,
    construct: question.construct,
    title: constructName(question),
    mapping,
    base,
    groups: [],
    empty: [],
    confidenceLevel,
    caveats: groupCaveats([{ name: placeOf(distribution), distribution }], { origin, mapping, differences: [] })
      .filter(({ kind }) => kind === "synthetic"),
    origin,
    sources: distinctSources(sources),
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

function overallTest(groups: readonly ComparedGroup[], monteCarlo: MonteCarloOptions | "chi-square") {
  const [first, second, third] = groups;
  if (first !== undefined && second !== undefined && third === undefined) {
    return mannWhitney(first.levels, second.levels);
  }
  return kruskalWallis(groups.map(({ levels }) => levels), monteCarlo === "chi-square" ? {} : { monteCarlo });
}

/** Every pair of groups once: differences, effects and tests, adjusted for the number of pairs. */
function groupPairs(groups: readonly ComparedGroup[], confidenceLevel: number): readonly GroupPair[] {
  const number = groups.length * (groups.length - 1) / 2;
  const simultaneousLevel = 1 - (1 - confidenceLevel) / number;
  const among = groups.length > 2 ? dunn(groups.map(({ levels }) => levels)).comparisons : [];
  const pairs = groups.flatMap((one, first) =>
    groups.slice(first + 1).map((other, offset) => {
      const second = first + 1 + offset;
      const mannWhitneyResult = mannWhitney(one.levels, other.levels);
      const dunnComparison = among.find((pair) => pair.first === first && pair.second === second) ?? null;
      const counts = ({ share: { count, base } }: ComparedGroup) => ({ count, total: base });
      const difference = (level: number) => newcombeInterval(counts(one), counts(other), { confidenceLevel: level });
      return {
        first,
        second,
        difference: difference(confidenceLevel),
        simultaneous: difference(simultaneousLevel),
        superiority: probabilityOfSuperiority(one.levels, other.levels, { confidenceLevel }),
        mannWhitney: mannWhitneyResult,
        dunn: dunnComparison,
        pValue: dunnComparison?.pValue ?? mannWhitneyResult.pValue,
      };
    })
  );
  const adjusted = holmAdjustment(pairs.map(({ pValue }) => pValue));
  return pairs.map((pair, at) => ({ ...pair, adjustedPValue: adjusted[at] ?? pair.pValue }));
}
