import { alphaOf, isBelow } from "../statistics/alpha.ts";
import { type PairedScore, pairedScore } from "../statistics/paired_score.ts";
import { favourableTransitions, lowestFirst, type TransitionMatrix } from "../counts/transition_matrix.ts";
import type { Movement, PairedComparison } from "./before_after_comparison.ts";
import { type PairedTestName, pairedTests } from "./paired_tests.ts";
import { type KeptResults, keptResults } from "./kept_results.ts";
import type { SensitivityRow, SensitivityVariant, TippingPoint } from "./sensitivity_row.ts";
import { addMoved, fillMissing, movementOf } from "./supposed_people.ts";
import { rankBiserial } from "../statistics/rank_biserial.ts";
import { isRefusal } from "../statistics/test_result.ts";

export type { SensitivityRow, SensitivityVariant, TippingPoint };

/** What a before/after finding owes to choices and to the people of whom nothing is known. */
export interface BeforeAfterSensitivity {
  readonly comparison: PairedComparison;
  readonly rows: readonly SensitivityRow[];
  /** `null` when applicants are not known. */
  readonly tippingPoint: TippingPoint | null;
  /** From all silent people unmoved to all of them against the finding; empty when nobody was silent or nobody knows. */
  readonly curve: readonly NonresponsePoint[];
}

/** What the change would be if so many of the silent people had gone against the finding and the others had not moved. */
export interface NonresponsePoint {
  /** Silent people supposed to have gone against it. */
  readonly against: number;
  /** Of all applicants; not adjusted. */
  readonly change: PairedScore;
}

/** Options of {@linkcode beforeAfterSensitivity}. */
export interface BeforeAfterSensitivityOptions {
  /**
   * p-value from which on a finding is taken to have gone.
   * @default 1 − the comparison's confidence level; of protected counts, what they were found with
   */
  readonly threshold?: number;
}

/**
 * Does a paired comparison again under other treatments of unmoved pairs, of missing answers and of silent people.
 *
 * Missing answers (無回答): people with one answer are taken for unmoved, or for having moved as far as the scale allows, up
 * (best) or down (worst); those with none are, in the last two, taken to have gone all the way. Silent people: all unmoved, or
 * each one level against the finding. These are what-ifs and not estimates: nothing says how those people would have answered.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadSurvey } from "../survey/load_surveys.ts";
 * import { beforeAfterCounts } from "./before_after_counts.ts";
 * import { compareBeforeAfter } from "./compare_before_after.ts";
 * const [work] = compareBeforeAfter(beforeAfterCounts(await loadSurvey("soka-training-1")));
 * assert.ok(work?.kind === "paired");
 * const { tippingPoint } = beforeAfterSensitivity(work);
 * assert.equal((tippingPoint?.silent ?? 0) + work.pairs, 42);
 * ```
 */
export function beforeAfterSensitivity(
  comparison: PairedComparison,
  options: BeforeAfterSensitivityOptions = {},
): BeforeAfterSensitivity {
  const { transitions, counts, primary } = comparison;
  const threshold = options.threshold ?? alphaOf(comparison.confidenceLevel);
  const kept = keptResults(transitions)?.sensitivity ?? null;
  const { applicants, matched } = transitions;
  const silent = applicants === null ? null : Math.max(0, applicants - matched);
  const curve = silent === null || silent === 0 ? [] : nonresponseCurve(comparison, silent);
  if (kept !== null) return { comparison, rows: kept.rows, tippingPoint: keptTippingPoint(kept, options), curve };
  const against = oppositeOf(comparison.movement);
  const row = (variant: SensitivityVariant, people: TransitionMatrix, test = primary) =>
    rowOf(people, { variant, test, supposed: people.matched - matched });
  const rows = [
    row("as-compared", transitions),
    ...OTHER_TESTS.filter(([, test]) => test !== primary).map(([variant, test]) => row(variant, transitions, test)),
    ...(["unchanged", "best", "worst"] as const).map((move) =>
      row(`missing-${move}`, fillMissing(counts, transitions, move))
    ),
    ...silent === null ? [] : [
      { ...row("silent-unchanged", addMoved(transitions, silent, "same")), favourable: null },
      { ...row("silent-against", addMoved(transitions, silent, against)), favourable: null },
    ],
  ];
  return {
    comparison,
    rows,
    tippingPoint: silent === null ? null : tippingPoint(comparison, { silent, threshold }),
    curve,
  };
}

/** Points of the curve at most; more would fall on each other in a picture. */
const CURVE_POINTS = 61;

function nonresponseCurve(comparison: PairedComparison, silent: number): readonly NonresponsePoint[] {
  const { netRise, favourable, outcome, pairs, confidenceLevel } = comparison;
  const { up, down } = outcome === "movement" ? netRise : favourable.change;
  const step = Math.ceil(silent / (CURVE_POINTS - 1));
  const counts = [...Array.from({ length: Math.ceil(silent / step) }, (_, at) => at * step), silent];
  return counts.map((against) => {
    const moves = up >= down ? { up, down: down + against } : { up: up + against, down };
    return { against, change: pairedScore({ ...moves, pairs: pairs + silent }, { confidenceLevel }) };
  });
}

function keptTippingPoint(
  { tippingPoint }: KeptResults["sensitivity"],
  { threshold }: BeforeAfterSensitivityOptions,
): TippingPoint | null {
  if (tippingPoint === null || threshold === undefined || tippingPoint.threshold === threshold) return tippingPoint;
  throw new RangeError(
    `Cannot vary a comparison from protected counts as the threshold must be ${tippingPoint.threshold}: current value is ${threshold}`,
  );
}

const OTHER_TESTS: readonly (readonly [SensitivityVariant, PairedTestName])[] = [
  ["zeros-dropped", "signed-rank"],
  ["zeros-pratt", "signed-rank-pratt"],
  ["signs-only", "sign"],
  ["favourable-only", "mcnemar"],
];

function rowOf(
  people: TransitionMatrix,
  what: Pick<SensitivityRow, "variant" | "test" | "supposed">,
): SensitivityRow {
  const [[, gained], [lost, both]] = favourableTransitions(people);
  return {
    ...what,
    people: people.matched,
    movement: movementOf(people),
    favourable: { before: lost + both, after: gained + both },
    pValue: pValueOf(people, what.test),
  };
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
  const gone = (count: number) => !isBelow(pValueOf(withMoved(count), primary) ?? 1, threshold);
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
  if (test === "favourable-score" || test === "mcnemar" || test === "mcnemar-mid-p") {
    const [[, gained], [lost]] = favourableTransitions(people);
    return gained - lost;
  }
  if (test === "movement-score" || test === "sign") {
    const { rose, fell } = movementOf(people);
    return rose - fell;
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
