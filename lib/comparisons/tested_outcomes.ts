import { itemAt } from "../data/item_at.ts";
import { pairedEquivalence } from "../statistics/equivalence.ts";
import type { MarginsScore } from "../statistics/margins_score.ts";
import { type PairedMoves, type PairedScore, pairedScore } from "../statistics/paired_score.ts";
import type { ShareDifference } from "../statistics/share_difference.ts";
import type { DifferenceTest } from "../statistics/tested_difference.ts";
import type { AnalysisPlan, FamilyId } from "../study/analysis_plan.ts";
import type { BeforeAfterComparison, PairedComparison, RefusedBeforeAfter } from "./before_after_comparison.ts";
import { type MarginsAlone, marginsChange, visibleMargins } from "./margins_change.ts";
import { visibleChange } from "./paired_findings.ts";
import { type DeclaredDifference, differencesTogether } from "./test_equivalence.ts";
import type { FamilyAdjustment, Tested } from "./test_family.ts";
import { strictestLevel } from "./visible_difference.ts";

/** A comparison whose tests stand alone: what they can show depends on how many are held together. */
export type PairedAlone = Omit<PairedComparison, "visible" | "equivalence">;

/** One of a family that was not yet tested together. */
export type ComparisonAlone = PairedAlone | MarginsAlone | RefusedBeforeAfter;

/** How a family is held together; each as in `compareBeforeAfter`. */
export interface TestOutcomesOptions {
  readonly adjustment: FamilyAdjustment;
  readonly confidenceLevel: number;
  readonly visibility: Pick<AnalysisPlan, "power" | "against" | "equivalence">;
}

/** Holds rises and falls together as one family, favourable answers, with pairs or without, as another. */
export function testOutcomes(
  found: readonly ComparisonAlone[],
  { adjustment, confidenceLevel, visibility }: TestOutcomesOptions,
): readonly BeforeAfterComparison[] {
  const held = <Alone, Result extends DifferenceTest>(
    id: FamilyId,
    { of, as }: { readonly of: readonly Alone[]; readonly as: (one: Alone) => Undeclared<Result> },
  ) => {
    const declared = of.map((one, place) => ({ key: String(place), ...as(one) }));
    const together = { id, adjustment, confidenceLevel, equivalence: visibility.equivalence };
    const tested = differencesTogether(declared, together);
    return (one: Alone) => itemAt(tested, of.indexOf(one), "tested change");
  };
  const known = found.filter((one) => one.kind !== "refused");
  const paired = known.filter((one) => one.kind === "paired");
  const movement = held("change-movement", { of: paired, as: ({ netRise }) => ofMoves(netRise) });
  const favourable = held<PairedAlone | MarginsAlone, PairedScore | MarginsScore | ShareDifference>(
    "change-favourable",
    { of: known, as: (one) => one.kind === "paired" ? ofMoves(one.favourable.change) : marginsChange(one) },
  );
  return found.map((one): BeforeAfterComparison => {
    if (one.kind === "refused") return one;
    const { difference: change, small: turn } = favourable(one);
    if (one.kind === "margins") {
      if (isOfPairs(change)) throw new TypeError(`Cannot hold ${change.method} as a test of two margins`);
      return {
        ...one,
        favourable: { ...one.favourable, change },
        visible: visibleMargins(one, change.family, visibility),
        equivalence: turn === null ? null : { favourable: turn },
      };
    }
    if (!isOfPairs(change)) throw new TypeError(`Cannot hold ${change.method} as a test of pairs`);
    const { difference: netRise, small: rise } = movement(one);
    const testLevel = strictestLevel(netRise.family);
    return {
      ...one,
      netRise,
      favourable: { ...one.favourable, change },
      visible: visibleChange(netRise, { ...visibility, confidenceLevel, testLevel }),
      equivalence: rise === null || turn === null ? null : { netRise: rise, favourable: turn },
    };
  });
}

type Undeclared<Result extends DifferenceTest> = Omit<DeclaredDifference<Result>, "key">;

function ofMoves(moves: PairedMoves): Undeclared<PairedScore> {
  return {
    at: (confidenceLevel) => pairedScore(moves, { confidenceLevel }),
    test: (how) => pairedEquivalence(moves, how),
  };
}

function isOfPairs(test: Tested<PairedScore | MarginsScore | ShareDifference>): test is Tested<PairedScore> {
  return test.method === "paired score, Tango";
}
