import { chiSquareUpperTail } from "./distributions.ts";
import type { LevelCounts } from "./group_counts.ts";
import { isSeparated, type ProportionalOddsFit, proportionalOddsFit } from "./proportional_odds_fit.ts";
import { type OddsRatio, oddsRatioOf } from "./odds_ratio.ts";
import type { ModelComparison } from "./proportional_odds.ts";
import type { ConfidenceOptions } from "./proportion_interval.ts";
import { quadraticForm } from "./quadratic_form.ts";
import { requireLevel } from "./require_count.ts";
import type { StatedRefusal } from "./test_result.ts";

/** Result of `proportionalOddsChange`. */
export interface ProportionalOddsChange {
  readonly method: "proportional-odds model, event × time, robust" | "proportional-odds model, event × time";
  readonly exact: false;
  /** Of each event: the odds of a higher answer after, over those before. */
  readonly changes: readonly OddsRatio[];
  /** Of each two events: the ratio of the first's change to the second's, the interaction. */
  readonly interactions: readonly (OddsRatio & { readonly first: number; readonly second: number })[];
  /** Whether the changes differ at all between the events: Wald's chi-square of all interactions. */
  readonly interactionTest: ModelComparison;
  readonly confidenceLevel: number;
  /** People: of a paired design, pairs. */
  readonly sampleSize: number;
}

/** Answers before and after of an event whose questionnaires cannot be joined. */
export interface UnlinkedAnswers {
  readonly before: LevelCounts;
  readonly after: LevelCounts;
}

/** What a design brings: its name, and how answers that belong together go into the standard errors. */
export interface Fitting {
  readonly action: string;
  readonly method: ProportionalOddsChange["method"];
  readonly options: ConfidenceOptions;
  readonly sampleSize: number;
  readonly covariance: (fit: ProportionalOddsFit, used: readonly number[]) => readonly (readonly number[])[];
}

/**
 * The fit itself, of whatever design: odds of a higher answer after over before of each event, their ratios between events, and
 * Wald's test of all of them.
 *
 * @returns why there are no numbers where all answers are alike or separate
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const events = [{ before: [15, 5], after: [6, 14] }, { before: [10, 10], after: [10, 10] }];
 * const model = eventTimeModel(events, {
 *   action: "fit a model",
 *   method: "proportional-odds model, event × time",
 *   options: {},
 *   sampleSize: 80,
 *   covariance: ({ covariance }) => covariance,
 * });
 * // Nobody moved at the second event: its odds after are those before.
 * assert.ok("changes" in model);
 * assert.equal(model.changes[1]?.oddsRatio.toFixed(9), "1.000000000");
 * ```
 */
export function eventTimeModel(
  events: readonly UnlinkedAnswers[],
  { action, method, options, sampleSize, covariance }: Fitting,
): ProportionalOddsChange | StatedRefusal {
  const confidenceLevel = requireLevel(action, options.confidenceLevel ?? 0.95);
  const groups = events.flatMap(({ before, after }) => [before, after]);
  const used = [...(groups[0]?.keys() ?? [])].filter((level) => groups.some((counts) => counts[level]! > 0));
  const counts = groups.map((group) => used.map((level) => group[level]!));
  if (used.length < 2) return { method, refused: "all answers are alike", sampleSize };
  const fit = isSeparated(counts) ? null : proportionalOddsFit(counts);
  if (fit === null) {
    return { method, refused: "separation: the answers overlap too little for a finite odds ratio", sampleSize };
  }
  const spread = covariance(fit, used);
  const cuts = fit.thresholds.length;
  // Weights over the parameters that make an event's change: its shift after less its shift before, which the first has none of.
  const changes = events.map((_, event) =>
    fit.parameters.map((_, at) => Number(at === cuts + 2 * event) - Number(event > 0 && at === cuts + 2 * event - 1))
  );
  const odds = (weights: readonly number[]): OddsRatio =>
    oddsRatioOf({
      logOddsRatio: dot(weights, fit.parameters),
      standardError: Math.sqrt(dot(weights, spread.map((row) => dot(row, weights)))),
    }, confidenceLevel);
  const gap = (first: number, second: number) => changes[first]!.map((value, at) => value - changes[second]![at]!);
  const against = events.slice(1).map((_, at) => gap(0, at + 1));
  const together = against.map((one) => against.map((other) => dot(one, spread.map((row) => dot(row, other)))));
  const estimates = against.map((weights) => dot(weights, fit.parameters));
  const form = quadraticForm(together);
  if (form.rank < against.length || changes.some((weights) => !(odds(weights).standardError > 1e-6))) {
    return { method, refused: "everybody of an event moved alike, so that its change has no spread", sampleSize };
  }
  const statistic = form.of(estimates);
  return {
    method,
    exact: false,
    changes: changes.map(odds),
    interactions: events.flatMap((_, first) =>
      events.slice(first + 1).map((_, offset) => {
        const second = first + 1 + offset;
        return { first, second, ...odds(gap(first, second)) };
      })
    ),
    interactionTest: {
      statistic,
      degreesOfFreedom: against.length,
      pValue: chiSquareUpperTail(statistic, against.length),
    },
    confidenceLevel,
    sampleSize,
  };
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}
