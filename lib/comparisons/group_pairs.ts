import { dunn } from "../statistics/dunn.ts";
import { holmAdjustment } from "../statistics/holm_adjustment.ts";
import { mannWhitney } from "../statistics/mann_whitney.ts";
import { newcombeInterval } from "../statistics/newcombe_interval.ts";
import { probabilityOfSuperiority } from "../statistics/probability_of_superiority.ts";
import type { ComparedGroup, GroupPair } from "./group_comparison.ts";

/** Every pair of groups once: differences, effects and tests, adjusted for the number of pairs. */
export function groupPairs(groups: readonly ComparedGroup[], confidenceLevel: number): readonly GroupPair[] {
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
