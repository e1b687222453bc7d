import { mannWhitney } from "../statistics/mann_whitney.ts";
import type { ComparedGroup, GroupComparison, GroupsAlone, PairAlone, RankDifference } from "./group_comparison.ts";
import { rankDifference } from "./rank_difference.ts";
import { itemAt } from "../data/item_at.ts";
import { type ShareDifference, shareDifference } from "../statistics/share_difference.ts";
import { shareEquivalence } from "../statistics/equivalence.ts";
import type { ShareCounts } from "../statistics/newcombe_interval.ts";
import type { AnalysisPlan } from "../study/analysis_plan.ts";
import { differencesTogether } from "./test_equivalence.ts";
import { testedAlone, type TestFamily, testTogether } from "./test_family.ts";
import { probabilityOfSuperiority } from "../statistics/probability_of_superiority.ts";
import { DEFAULT_VISIBILITY, strictestLevel, type Visibility, type VisibleDifference } from "./visible_difference.ts";
import { detectableShareDifference } from "../statistics/detectable_share_difference.ts";

/** Every pair of groups once; adjusted by `testGroups`. */
export function groupPairs(groups: readonly ComparedGroup[], confidenceLevel: number): readonly PairAlone[] {
  return groups.flatMap((one, first) =>
    groups.slice(first + 1).map((other, offset) => {
      const test = shareTest([one, other], confidenceLevel);
      const ranks = rankDifference([one.levels, other.levels], confidenceLevel);
      return {
        first,
        second: first + 1 + offset,
        difference: testedAlone(test, { id: "difference-shares", confidenceLevel }),
        ranks: ranks === null ? null : testedAlone(ranks, { id: "difference-ranks", confidenceLevel }),
        superiority: probabilityOfSuperiority(one.levels, other.levels, { confidenceLevel }),
        mannWhitney: mannWhitney(one.levels, other.levels),
      };
    })
  );
}

type TwoGroups = readonly [ComparedGroup, ComparedGroup];

function shareTest([one, other]: TwoGroups, confidenceLevel: number): ShareDifference {
  return shareDifference(countsOf(one), countsOf(other), { confidenceLevel });
}

function countsOf({ share: { count, base } }: ComparedGroup): ShareCounts {
  return { count, total: base };
}

/** How {@linkcode testGroups} counts tests together. */
export type TestGroupsOptions = Pick<AnalysisPlan, "adjustment" | "confidenceLevel"> & Partial<Visibility>;

/**
 * Holds comparisons of groups together: shares of all pairs as one family, answers as a whole of all pairs as another, the
 * tests of all groups at once as a third. What comes twice, as two events that are also two municipalities do, is one test.
 */
export function testGroups(
  comparisons: readonly GroupsAlone[],
  options: TestGroupsOptions,
): readonly GroupComparison[] {
  const compared = comparisons.filter((one) => one.kind === "groups");
  const pairs = compared.flatMap(({ groups, pairs, mapping }) =>
    pairs.map((pair) => {
      const two = groupsOf({ groups }, pair);
      return { pair, two, mapping, key: two.map(groupKey).join(" against ") };
    })
  );
  const shares = differencesTogether(
    pairs.map(({ two, key }) => ({
      key: `${key} of ${two.map(({ share }) => share.basis).join()}`,
      at: (level) => shareTest(two, level),
      test: (how) => shareEquivalence(countsOf(two[0]), countsOf(two[1]), how),
    })),
    { id: "difference-shares", ...options },
  );
  const ranked = pairs.filter(({ pair }) => pair.ranks !== null);
  const ranks = testTogether(
    ranked.map(({ two, pair, mapping, key }) => ({
      key: `${key}, ${mapping}`,
      // What refuses at one level refuses at every level.
      at: (level: number): RankDifference =>
        rankDifference([two[0].levels, two[1].levels], level) ?? requireRanks(pair),
    })),
    { id: "difference-ranks", ...options },
  );
  const overall = testTogether(
    compared.map(({ overall, groups, mapping }) => ({
      key: `${groups.map(groupKey).toSorted().join(" against ")}, ${mapping}, ${overall.method}`,
      at: () => overall,
    })),
    { id: "overall-ranks", ...options },
  );
  // By the pair itself: of a hundred groups there are 4,950 pairs, too many to look each up among all.
  const placeOf = new Map(pairs.map(({ pair }, at) => [pair, at]));
  const rankedPlaceOf = new Map(ranked.map(({ pair }, at) => [pair, at]));
  return comparisons.map((one) => {
    if (one.kind !== "groups") return one;
    const whole = itemAt(overall, compared.indexOf(one), "overall test");
    return {
      ...one,
      adjustedPValue: whole.adjustedPValue,
      family: whole.family,
      pairs: one.pairs.map((pair) => {
        const { difference, small } = itemAt(shares, placeOf.get(pair) ?? -1, "tested pair");
        return {
          ...pair,
          difference,
          visible: visibleShares(groupsOf(one, pair), difference.family, { ...DEFAULT_VISIBILITY, ...options }),
          equivalence: small,
          ranks: pair.ranks === null ? null : itemAt(ranks, rankedPlaceOf.get(pair) ?? -1, "ranked pair"),
        };
      }),
    };
  });
}

function groupsOf({ groups }: Pick<GroupComparison, "groups">, { first, second }: PairAlone): TwoGroups {
  return [itemAt(groups, first, "group"), itemAt(groups, second, "group")];
}

/** What the test of two groups' favourable shares can show. */
function visibleShares(
  [one, other]: TwoGroups,
  family: TestFamily,
  { power, against }: Visibility,
): VisibleDifference {
  return {
    detectable: detectableShareDifference({
      groupSizes: [one.share.base, other.share.base],
      confidenceLevel: strictestLevel(family),
      power,
    }),
    power,
    against,
  };
}

/** What a group is made of: a municipality with one event is that event. */
function groupKey({ distribution: { parts } }: ComparedGroup): string {
  return parts.map(({ question }) => question.id).join("+");
}

function requireRanks({ ranks }: PairAlone): RankDifference {
  if (ranks !== null) return ranks;
  throw new TypeError("Cannot adjust a rank test as there must be one: current value is null");
}
