import { itemAt } from "../data/item_at.ts";
import { pairedEquivalence } from "../statistics/equivalence.ts";
import { type PairedMoves, pairedScore } from "../statistics/paired_score.ts";
import type { AnalysisPlan, FamilyId } from "../study/analysis_plan.ts";
import type { BeforeAfterComparison, PairedComparison } from "./before_after_comparison.ts";
import { visibleChange } from "./paired_findings.ts";
import { differencesTogether } from "./test_equivalence.ts";
import type { FamilyAdjustment } from "./test_family.ts";
import { strictestLevel } from "./visible_difference.ts";

/** A comparison whose tests stand alone: what they can show depends on how many are held together. */
export type PairedAlone = Omit<PairedComparison, "visible" | "equivalence">;

/** One of a family that was not yet tested together. */
export type ComparisonAlone = PairedAlone | Exclude<BeforeAfterComparison, PairedComparison>;

/** How a family is held together; each as in `compareBeforeAfter`. */
export interface TestOutcomesOptions {
  readonly adjustment: FamilyAdjustment;
  readonly confidenceLevel: number;
  readonly visibility: Pick<AnalysisPlan, "power" | "against" | "equivalence">;
}

/** Holds rises and falls together as one family, favourable answers as another. */
export function testOutcomes(
  found: readonly ComparisonAlone[],
  { adjustment, confidenceLevel, visibility }: TestOutcomesOptions,
): readonly BeforeAfterComparison[] {
  const paired = found.filter((one) => one.kind === "paired");
  const held = (id: FamilyId, movesOf: (one: PairedAlone) => PairedMoves) =>
    differencesTogether(
      paired.map((one, place) => ({
        key: String(place),
        at: (level) => pairedScore(movesOf(one), { confidenceLevel: level }),
        test: (how) => pairedEquivalence(movesOf(one), how),
      })),
      { id, adjustment, confidenceLevel, equivalence: visibility.equivalence },
    );
  const movement = held("change-movement", ({ netRise }) => netRise);
  const favourable = held("change-favourable", ({ favourable: { change } }) => change);
  return found.map((one) => {
    if (one.kind !== "paired") return one;
    const place = paired.indexOf(one);
    const { difference: netRise, small: rise } = itemAt(movement, place, "tested rise");
    const { difference: change, small: turn } = itemAt(favourable, place, "tested change");
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
