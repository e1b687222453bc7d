import { itemAt } from "../data/item_at.ts";
import { valueAt } from "../data/value_at.ts";
import { type ChangeDifference, changeDifference } from "../statistics/change_difference.ts";
import { detectableChangeDifference } from "../statistics/detectable_change_difference.ts";
import { detectableUnlinkedDifference } from "../statistics/detectable_unlinked_difference.ts";
import {
  changeEquivalence,
  type EquivalenceOptions,
  type EquivalenceTest,
  unlinkedChangeEquivalence,
} from "../statistics/equivalence.ts";
import {
  type UnlinkedChange,
  type UnlinkedChangeDifference,
  unlinkedChangeDifference,
} from "../statistics/unlinked_change_difference.ts";
import type { AnalysisPlan } from "../study/analysis_plan.ts";
import type { KnownChange, PairedComparison } from "./before_after_comparison.ts";
import type { ChangePair } from "./changes_comparison.ts";
import { type DeclaredDifference, differencesTogether } from "./test_equivalence.ts";
import type { TestFamily } from "./test_family.ts";
import { strictestLevel, type Visibility, type VisibleDifference } from "./visible_difference.ts";

/**
 * Tests every two changes of each set against each other, all as one family.
 *
 * @param sets changes of which each may be compared with each of its set
 * @returns the pairs of a set
 */
export function changePairs(
  sets: readonly (readonly KnownChange[])[],
  plan: Visibility & Pick<AnalysisPlan, "adjustment">,
): (set: readonly KnownChange[]) => readonly ChangePair[] {
  const { adjustment, confidenceLevel, equivalence } = plan;
  const pairs = sets.flatMap((set) => pairsOf(set));
  const declared = pairs.flatMap(({ one, other, key }): readonly Declared[] => [
    {
      key: `${key}, favourable`,
      at: (level) => favourableDifference(one, other, level),
      test: (how) => favourableEquivalence(one, other, how),
    },
    ...one.kind === "paired" && other.kind === "paired"
      ? [{
        key: `${key}, movement`,
        at: (level: number) => riseDifference(one, other, level),
        test: (how: EquivalenceOptions) => changeEquivalence(one.netRise, other.netRise, how),
      }]
      : [],
  ]);
  const held = differencesTogether(declared, { id: "change-difference", adjustment, confidenceLevel, equivalence });
  const heldOf = new Map(declared.map(({ key }, at) => [key, itemAt(held, at, "tested difference")]));
  const found = (key: string) => valueAt(heldOf, key, "tested difference");
  return (set) =>
    pairsOf(set).map(({ first, second, one, other, key }) => {
      const rise = one.kind === "paired" && other.kind === "paired" ? found(`${key}, movement`) : null;
      const { difference: favourable, small } = found(`${key}, favourable`);
      return {
        first,
        second,
        netRise: rise === null || !("permutationPValue" in rise.difference) ? null : rise.difference,
        favourable,
        visible: visibleChanges([one, other], favourable.family, plan),
        equivalence: small === null ? null : { netRise: rise?.small ?? null, favourable: small },
      };
    });
}

type Declared = DeclaredDifference<ChangeDifference | UnlinkedChangeDifference>;

function pairsOf(set: readonly KnownChange[]) {
  const keyOf = ({ counts }: KnownChange) =>
    [counts.before, counts.after].map(({ parts }) => parts[0].question.id).join("→");
  return set.flatMap((one, first) =>
    set.slice(first + 1).map((other, offset) => (
      { one, other, first, second: first + 1 + offset, key: `${keyOf(one)} against ${keyOf(other)}` }
    ))
  );
}

function riseDifference(one: PairedComparison, other: PairedComparison, confidenceLevel: number): ChangeDifference {
  return changeDifference(one.netRise, other.netRise, { confidenceLevel });
}

function favourableDifference(one: KnownChange, other: KnownChange, confidenceLevel: number) {
  if (one.kind === "paired" && other.kind === "paired") {
    return changeDifference(one.favourable.change, other.favourable.change, { confidenceLevel });
  }
  return unlinkedChangeDifference(sharesOf(one), sharesOf(other), { confidenceLevel });
}

function favourableEquivalence(one: KnownChange, other: KnownChange, how: EquivalenceOptions): EquivalenceTest {
  return one.kind === "paired" && other.kind === "paired"
    ? changeEquivalence(one.favourable.change, other.favourable.change, how)
    : unlinkedChangeEquivalence(sharesOf(one), sharesOf(other), how);
}

function sharesOf({ respondents: { before, after } }: KnownChange): UnlinkedChange {
  return {
    before: { count: before.count, total: before.base },
    after: { count: after.count, total: after.base },
  };
}

/** What the test of two changes can show: of pairs, or of four samples of different people. */
function visibleChanges(
  [one, other]: readonly [KnownChange, KnownChange],
  family: TestFamily,
  { power, against }: Visibility,
): VisibleDifference {
  const held = { confidenceLevel: strictestLevel(family), power };
  const sides = ({ respondents: { before, after } }: KnownChange) => ({ before: before.base, after: after.base });
  const detectable = one.kind === "paired" && other.kind === "paired"
    ? detectableChangeDifference({ ...held, pairs: [one.pairs, other.pairs], against })
    : detectableUnlinkedDifference({ ...held, people: [sides(one), sides(other)] });
  return { detectable, power, against };
}
