import { itemAt } from "../data/item_at.ts";
import { numberAt } from "./number_at.ts";
import type { LevelCounts } from "./group_counts.ts";
import { solvePositiveDefinite } from "./solve_positive_definite.ts";
import { sumCounts } from "./sum_counts.ts";

/** A fitted proportional-odds model: logit P(answer ≤ level j) = threshold j − shift of the group. */
export interface ProportionalOddsFit {
  /** Thresholds between neighbouring levels, rising. */
  readonly thresholds: readonly number[];
  /** Shift of each group upwards, the first being 0. */
  readonly shifts: readonly number[];
  /** Standard error of each shift, the first being 0. */
  readonly standardErrors: readonly number[];
  /** Logarithm of the likelihood, without multinomial coefficients. */
  readonly logLikelihood: number;
  /** Thresholds, then the shifts of all groups but the first. */
  readonly parameters: readonly number[];
  /** Covariance of the parameters: inverse of the observed information. */
  readonly covariance: readonly (readonly number[])[];
}

/**
 * Fits the proportional-odds model to groups of counts by maximum likelihood: the arithmetic behind `proportionalOdds`, which
 * first makes sure that there is a maximum.
 *
 * Newton's method on a concave function, with steps halved until they climb.
 *
 * @internal
 * @param groups counts per level, every level used by somebody, at least two levels
 * @returns the fit, or `null` when there is no maximum to find
 */
export function proportionalOddsFit(groups: readonly LevelCounts[]): ProportionalOddsFit | null {
  const cuts = itemAt(groups, 0, "group").length - 1;
  const pooled = Array.from(
    { length: cuts + 1 },
    (_, level) => groups.reduce((sum, counts) => sum + counts[level]!, 0),
  );
  const people = sumCounts(pooled);
  let below = 0;
  const start = pooled.slice(0, -1).map((count) => {
    below += count;
    return Math.log(below / (people - below));
  });
  let parameters = [...start, ...groups.slice(1).map(() => 0)];
  let current = climb(groups, parameters, cuts);
  for (let step = 0; step < 100; step++) {
    const direction = solvePositiveDefinite(current.information, current.gradient);
    if (direction === null) return null;
    // The gain that a full step promises; below rounding there is nothing left to climb.
    const promised = direction.reduce((sum, value, index) => sum + value * current.gradient[index]!, 0);
    if (promised < 1e-20 * Math.max(1, Math.abs(current.logLikelihood))) break;
    let length = 1;
    let next = current;
    let moved = parameters;
    for (; length > 1e-10; length /= 2) {
      moved = parameters.map((value, index) => value + length * direction[index]!);
      next = climb(groups, moved, cuts);
      if (next.logLikelihood >= current.logLikelihood - 1e-12 * Math.abs(current.logLikelihood)) break;
    }
    if (!(length > 1e-10)) break;
    parameters = moved;
    current = next;
    if (parameters.some((value) => Math.abs(value) > 50)) return null;
  }
  const covariance = parameters.map((_, index) =>
    solvePositiveDefinite(current.information, parameters.map((_, other) => Number(other === index))) ??
      parameters.map(() => NaN)
  );
  return {
    thresholds: parameters.slice(0, cuts),
    shifts: [0, ...parameters.slice(cuts)],
    standardErrors: [0, ...covariance.map((row, index) => Math.sqrt(row[index]!)).slice(cuts)],
    logLikelihood: current.logLikelihood,
    parameters,
    covariance,
  };
}

/** Log-likelihood, gradient and observed information at these thresholds and shifts; −∞ where the thresholds do not rise. */
function climb(groups: readonly LevelCounts[], parameters: readonly number[], cuts: number) {
  const size = parameters.length;
  const gradient = Array<number>(size).fill(0);
  const information = Array.from({ length: size }, () => Array<number>(size).fill(0));
  let logLikelihood = 0;
  groups.forEach((counts, group) => {
    counts.forEach((count, level) => {
      if (count === 0) return;
      const { chance, upper, lower, terms } = answerTerms(parameters, { cuts, group, level });
      if (!(chance > 0)) {
        logLikelihood = -Infinity;
        return;
      }
      logLikelihood += count * Math.log(chance);
      for (const one of terms) {
        if (one.at < 0) continue;
        gradient[one.at]! += count * one.first / chance;
        for (const other of terms) {
          if (other.at < 0) continue;
          const curvature = one.both[0] * other.both[0] * upper.slope - one.both[1] * other.both[1] * lower.slope;
          information[one.at]![other.at]! += count * (one.first * other.first / chance - curvature) / chance;
        }
      }
    });
  });
  return { logLikelihood, gradient, information };
}

/** Chance of an answer, and the derivatives of its logarithm by thresholds above and below and the group's shift. */
function answerTerms(
  parameters: readonly number[],
  { cuts, group, level }: { readonly cuts: number; readonly group: number; readonly level: number },
) {
  // The first group is the one that all others are set against: it has no shift of its own.
  const shiftAt = group === 0 ? -1 : cuts + group - 1;
  const shift = group === 0 ? 0 : numberAt(parameters, shiftAt);
  const upper = level < cuts ? logistic(parameters[level]! - shift) : top;
  const lower = level > 0 ? logistic(parameters[level - 1]! - shift) : bottom;
  return {
    // Differences of the smaller tails keep their digits.
    chance: upper.below > 0.5 ? lower.above - upper.above : upper.below - lower.below,
    upper,
    lower,
    // Derivatives of F(upper) − F(lower); over the chance they are those of its logarithm.
    terms: [
      { at: level < cuts ? level : -1, first: upper.density, both: [1, 0] as const },
      { at: level > 0 ? level - 1 : -1, first: -lower.density, both: [0, 1] as const },
      { at: shiftAt, first: lower.density - upper.density, both: [-1, -1] as const },
    ],
  };
}

/** What one person's answer adds to the gradient of the log-likelihood at the fit. */
export function scoreOf(
  { parameters, thresholds }: ProportionalOddsFit,
  { group, level }: { readonly group: number; readonly level: number },
): readonly number[] {
  const { chance, terms } = answerTerms(parameters, { cuts: thresholds.length, group, level });
  return parameters.map((_, at) => (terms.find((term) => term.at === at)?.first ?? 0) / chance);
}

/** The logistic distribution at a point: both tails, density, and the density's slope. */
function logistic(x: number) {
  const below = 1 / (1 + Math.exp(-x));
  const above = 1 / (1 + Math.exp(x));
  const density = below * above;
  return { below, above, density, slope: density * (above - below) };
}

const top = { below: 1, above: 0, density: 0, slope: 0 };
const bottom = { below: 0, above: 1, density: 0, slope: 0 };

/**
 * Whether the likelihood has no maximum. A group that spans the levels from a to b holds the thresholds between them to its
 * own shift. If these spans do not hold all thresholds together, or a group sits wholly on the lowest or highest level, some
 * part can move away without end and the likelihood only grows.
 */
export function isSeparated(groups: readonly LevelCounts[]): boolean {
  const cuts = itemAt(groups, 0, "group").length - 1;
  const spans = groups.map((counts) => ({
    from: counts.findIndex((count) => count > 0),
    to: counts.findLastIndex((count) => count > 0),
  }));
  if (spans.some(({ from, to }) => to === 0 || from === cuts)) return true;
  let held = 0;
  for (const { from, to } of spans.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from)) {
    // Thresholds 0…held − 1 hold together; the next span must share one of them, or be the first.
    if (held === 0 ? from > 0 : from >= held) return true;
    held = Math.max(held, to);
  }
  return held < cuts;
}
