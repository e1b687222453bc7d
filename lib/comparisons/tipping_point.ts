import { lowestFirst, type TransitionMatrix } from "../counts/transition_matrix.ts";
import { rankBiserial } from "../statistics/rank_biserial.ts";
import { isRefusal } from "../statistics/test_result.ts";
import type { Movement, PairedComparison } from "./before_after_comparison.ts";
import { favourableTransitions } from "./favourable_transitions.ts";
import { type PairedTestName, pairedTests } from "./paired_tests.ts";
import { addMoved } from "./supposed_people.ts";

/** How many silent people would have to have moved the other way for the finding to go. */
export interface TippingPoint {
  /** People who applied and are in no pair. */
  readonly silent: number;
  /** Fewest who, each moving one level against the finding, lift the p-value to the threshold; `null`: not even all. */
  readonly needed: number | null;
  readonly threshold: number;
}

/**
 * The fewest silent people who, each moving one level against a finding, lift its p-value to a threshold.
 *
 * Each of them brings the two sides closer to balance and the p-value up, so that it is found by halving, in a dozen exact
 * tests, however many people there are.
 */
export function tippingPoint(
  { transitions, primary, movement }: Pick<PairedComparison, "transitions" | "primary" | "movement">,
  { silent, threshold }: Pick<TippingPoint, "silent" | "threshold">,
): TippingPoint {
  const against = oppositeOf(movement);
  const withMoved = (count: number) => addMoved(transitions, count, against);
  const gone = (count: number) => (pValueOf(withMoved(count), primary) ?? 1) >= threshold;
  // Beyond balance the finding is the opposite one, and p falls again.
  const balanced = (count: number) => {
    const weight = netWeight(withMoved(count), primary);
    return against === "fell" ? weight <= 0 : weight >= 0;
  };
  const most = firstTrue(balanced, silent) ?? silent;
  return { silent, needed: firstTrue(gone, most), threshold };
}

/** Which way is against a finding. */
export function oppositeOf({ rose, fell }: Movement): "rose" | "fell" {
  return rose >= fell ? "fell" : "rose";
}

/** p-value of a test; `null` when it refuses. */
export function pValueOf(people: TransitionMatrix, test: PairedTestName): number | null {
  const [named] = pairedTests({ levels: lowestFirst(people), favourable: favourableTransitions(people) }, [test]);
  return named === undefined || isRefusal(named.result) ? null : named.result.pValue;
}

/** Rise less fall, as the test weighs them. */
function netWeight(people: TransitionMatrix, test: PairedTestName): number {
  if (test === "mcnemar" || test === "mcnemar-mid-p") {
    const [[, gained], [lost]] = favourableTransitions(people);
    return gained - lost;
  }
  return rankBiserial(lowestFirst(people)).estimate;
}

/** The least whole number from 0 to `last` from which on something is true; `null` when it is not true of `last`. */
function firstTrue(isTrue: (value: number) => boolean, last: number): number | null {
  if (!isTrue(last)) return null;
  let [from, to] = [0, last];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isTrue(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}
