import { requireOptions } from "../data/check_call.ts";
import { chiSquareUpperTail } from "./distributions.ts";
import type { LevelCounts } from "./group_counts.ts";
import { isSeparated, type ProportionalOddsFit, proportionalOddsFit, scoreOf } from "./proportional_odds_fit.ts";
import { type OddsRatio, oddsRatioOf } from "./odds_ratio.ts";
import type { ModelComparison } from "./proportional_odds.ts";
import { CONFIDENCE_OPTIONS, type ConfidenceOptions } from "./proportion_interval.ts";
import { quadraticForm } from "./quadratic_form.ts";
import { requireCount, requireLevel, requireSquareCounts } from "./require_count.ts";
import { sumCounts } from "./sum_counts.ts";
import type { StatedRefusal } from "./test_result.ts";
import type { TransitionCounts } from "./transition_counts.ts";

/** Result of {@linkcode proportionalOddsChange}. */
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

/**
 * Fits an ordinal logit with event × time of the same people before and after at several events: did the odds of a higher
 * answer grow more at one event than at another?
 *
 * The model-based second beside `changeDifference`. One odds ratio for all steps of the scale is supposed. It is the model of
 * the margins: that both answers are one person's goes into the standard errors (sandwich, people as clusters, times
 * n/(n − 1)), not into the estimates, so that no distribution of personal levels need be supposed, as a random effect would
 * with two answers a person. Wald's approximation throughout;
 * simulated with two events alike it rejected 4 to 6 % at 12 to 124 people each.
 *
 * Where an event before or after lies wholly at one end, or the answers overlap too little, there is no maximum (separation): a
 * refusal is returned, and no numbers.
 *
 * Source: McCullagh (1980); Liang & Zeger (1986), Biometrika 73:13–22, with independence as working correlation; estimates as
 * R `ordinal::clm(answer ~ event * time)`.
 *
 * @param events `transitions[before][after]` of each event, square, over the same levels, lowest first
 * @param options confidence level
 * @returns odds ratios of change and their ratios between events, or why there are none
 * @throws {TypeError} if there are fewer than two events, or the tables are not square or differ in levels
 * @throws {RangeError} if a cell is not a count, an event has no pair, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { proportionalOddsChange } from "./proportional_odds_change.ts";
 * import { isRefusal } from "./test_result.ts";
 * const model = proportionalOddsChange([[[5, 10], [1, 4]], [[6, 4], [3, 7]]]);
 * assert.ok(!isRefusal(model));
 * // With two levels each odds ratio is that of its table of margins: (14 / 6) / (5 / 15).
 * assert.equal(model.changes[0]?.oddsRatio.toFixed(9), "7.000000000");
 * ```
 */
export function proportionalOddsChange(
  events: readonly TransitionCounts[],
  options: ConfidenceOptions = {},
): ProportionalOddsChange | StatedRefusal {
  const action = "fit the proportional-odds model of a change";
  requireOptions(action, options, CONFIDENCE_OPTIONS);
  requireEvents(action, events.map((table) => table.length));
  const pairs = events.map((table, at) =>
    requireSquareCounts(action, { name: `transitions of event ${at + 1}`, table })
  );
  pairs.forEach((value, at) => requireCount(action, { name: `the pairs of event ${at + 1}`, value, minimum: 1 }));
  const margins = events.map((table): UnlinkedAnswers => ({
    before: table.map((row) => sumCounts(row)),
    after: table.map((_, after) => sumCounts(table.map((row) => row[after] ?? NaN))),
  }));
  const people = sumCounts(pairs);
  const method = "proportional-odds model, event × time, robust";
  return fitted(margins, {
    action,
    method,
    options,
    sampleSize: people,
    covariance: (fit, used) => {
      const size = fit.parameters.length;
      const scores = Array.from({ length: size }, () => Array<number>(size).fill(0));
      events.forEach((table, event) =>
        table.forEach((row, before) =>
          row.forEach((count, after) => {
            if (count === 0) return;
            const one = scoreOf(fit, { group: 2 * event, level: used.indexOf(before) });
            const other = scoreOf(fit, { group: 2 * event + 1, level: used.indexOf(after) });
            const both = one.map((value, at) => value + other[at]!);
            both.forEach((first, i) => both.forEach((second, j) => scores[i]![j]! += count * first * second));
          })
        )
      );
      const scale = people > 1 ? people / (people - 1) : 1;
      return times(times(fit.covariance, scores), fit.covariance).map((row) => row.map((value) => scale * value));
    },
  });
}

/**
 * The same for questionnaires that cannot be joined: all answers are taken to be of different people.
 *
 * Source: McCullagh (1980); R `ordinal::clm(answer ~ event * time)`.
 *
 * @param events answers before and after of each event, over the same levels, lowest first
 * @param options confidence level
 * @returns odds ratios of change and their ratios between events, or why there are none
 * @throws {TypeError} if there are fewer than two events, or they differ in levels
 * @throws {RangeError} if a number is not a count, nobody answered on a side, or the level is not in (0, 1)
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { unlinkedProportionalOddsChange } from "./proportional_odds_change.ts";
 * import { isRefusal } from "./test_result.ts";
 * const model = unlinkedProportionalOddsChange([
 *   { before: [15, 5], after: [6, 14] },
 *   { before: [10, 10], after: [10, 10] },
 * ]);
 * assert.ok(!isRefusal(model));
 * assert.equal(model.interactions[0]?.oddsRatio.toFixed(9), "7.000000000");
 * ```
 */
export function unlinkedProportionalOddsChange(
  events: readonly UnlinkedAnswers[],
  options: ConfidenceOptions = {},
): ProportionalOddsChange | StatedRefusal {
  const action = "fit the proportional-odds model of a change";
  requireOptions(action, options, CONFIDENCE_OPTIONS);
  requireEvents(action, events.flatMap(({ before, after }) => [before.length, after.length]), 4);
  for (const { before, after } of events) {
    for (const counts of [before, after]) {
      counts.forEach((value) => requireCount(action, { name: "a level", value }));
      requireCount(action, { name: "the people of a side", value: sumCounts(counts), minimum: 1 });
    }
  }
  return fitted(events, {
    action,
    method: "proportional-odds model, event × time",
    options,
    sampleSize: sumCounts(events.flatMap(({ before, after }) => [...before, ...after])),
    covariance: ({ covariance }) => covariance,
  });
}

interface Fitting {
  readonly action: string;
  readonly method: ProportionalOddsChange["method"];
  readonly options: ConfidenceOptions;
  readonly sampleSize: number;
  readonly covariance: (fit: ProportionalOddsFit, used: readonly number[]) => readonly (readonly number[])[];
}

function fitted(
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

function requireEvents(action: string, levels: readonly number[], fewest = 2): void {
  if (levels.length < fewest) {
    throw new TypeError(
      `Cannot ${action} as there must be at least 2 events: current value is ${levels.length * 2 / fewest}`,
    );
  }
  if (new Set(levels).size > 1) {
    throw new TypeError(
      `Cannot ${action} as all events must have the same levels: current value is ${levels.join(", ")}`,
    );
  }
}

function times(one: readonly (readonly number[])[], other: readonly (readonly number[])[]): number[][] {
  return one.map((row) => row.map((_, column) => row.reduce((sum, value, at) => sum + value * other[at]![column]!, 0)));
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}
