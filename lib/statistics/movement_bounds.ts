import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import type { LevelCounts } from "./group_counts.ts";
import { requireCount } from "./require_count.ts";
import { numberAt } from "./number_at.ts";
import { valueKind } from "./value_kinds.ts";

/** People whose answer on one side is not known. */
export interface MovementBoundsOptions {
  /**
   * People, among the same ones, who gave no answer before.
   * @default {0}
   */
  readonly beforeMissing?: number;
  /**
   * People, among the same ones, who gave no answer after.
   * @default {0}
   */
  readonly afterMissing?: number;
}

/** The kind of each of these options. */
export const MOVEMENT_BOUNDS_OPTIONS: OptionKinds<MovementBoundsOptions> = {
  beforeMissing: kind.number,
  afterMissing: kind.number,
};

/** Between how many people something must be true of. */
export interface PeopleRange {
  /** Fewest people possible. */
  readonly lower: number;
  /** Most people possible. */
  readonly upper: number;
  /** `lower` as a share of all people. */
  readonly lowerShare: number;
  /** `upper` as a share of all people. */
  readonly upperShare: number;
}

/** What two margins let us say about the people behind them. */
export interface MovementBounds {
  readonly method: "bounds from margins";
  /** People who answered higher after than before. */
  readonly rose: PeopleRange;
  /** People who answered lower after than before. */
  readonly fell: PeopleRange;
  /** All people, the base of the shares. */
  readonly sampleSize: number;
}

/**
 * Bounds how many people rose and how many fell when only the distributions before and after are known.
 *
 * What a reader of two printed bar charts can know for certain: the charts fix the margins and not who moved. The bounds are
 * sharp: some way of pairing the answers reaches each of them. They are no confidence interval and involve no chance.
 *
 * Valid only for the same people on both sides. Somebody who left one question out may have stood on any level there: give
 * them as missing and the bounds widen by what they might have answered; the totals must then agree.
 *
 * With cumulative counts F before and G after: rose ∈ [max(0, max (Fⱼ − Gⱼ)), n − max(0, max (Gⱼ − Fⱼ₋₁))]; fell by swapping.
 *
 * Source: Lu, Ding & Dasgupta (2018), Journal of Educational and Behavioral Statistics 43:540–567 (sharp bounds on ordinal
 * treatment effects); a transport problem, hence whole people.
 *
 * @param before people per level before, lowest level first
 * @param after people per level after, over the same levels
 * @param options people missing on either side
 * @returns people and shares of all people
 * @throws {TypeError} if the levels differ in number
 * @throws {RangeError} if a count is not a whole number ≥ 0, there is nobody, or the totals differ
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { movementBounds } from "./movement_bounds.ts";
 * const { rose } = movementBounds([5, 10, 20, 6, 1], [0, 2, 12, 20, 8]);
 * assert.deepEqual([rose.lower, rose.upper], [21, 41]);
 * assert.equal(rose.lowerShare, 0.5);
 * ```
 */
export function movementBounds(
  before: LevelCounts,
  after: LevelCounts,
  options: MovementBoundsOptions = {},
): MovementBounds {
  requireOptions("compute bounds", options, MOVEMENT_BOUNDS_OPTIONS);
  const action = "bound how many rose";
  requireKind(action, before, { name: "before", kind: valueKind.levelCounts });
  requireKind(action, after, { name: "after", kind: valueKind.levelCounts });
  const { beforeMissing = 0, afterMissing = 0 } = options;
  if (before.length !== after.length) {
    throw new TypeError(
      `Cannot ${action} as before and after must have the same levels: current value is ${before.length} and ${after.length}`,
    );
  }
  const total = (counts: LevelCounts, name: string, missing: number) =>
    counts.reduce(
      (sum, value, level) => sum + requireCount(action, { name: `${name}, level ${level + 1}`, value }),
      requireCount(action, { name: `${name}, missing`, value: missing }),
    );
  const sampleSize = total(before, "before", beforeMissing);
  const afterSize = total(after, "after", afterMissing);
  if (sampleSize !== afterSize) {
    throw new RangeError(
      `Cannot ${action} as before and after must be the same people: current value is ${sampleSize} and ${afterSize} people`,
    );
  }
  requireCount(action, { name: "the number of people", value: sampleSize, minimum: 1 });
  requireCount(action, { name: "the number of levels", value: before.length, minimum: 1 });
  const [lowBefore, highBefore] = extremes(before, beforeMissing);
  const [lowAfter, highAfter] = extremes(after, afterMissing);
  const range = (lower: number, upper: number) => ({
    lower,
    upper,
    lowerShare: lower / sampleSize,
    upperShare: upper / sampleSize,
  });
  return {
    method: "bounds from margins",
    rose: range(fewestRose(highBefore, lowAfter), sampleSize - fewestNotRose(lowBefore, highAfter)),
    fell: range(fewestRose(highAfter, lowBefore), sampleSize - fewestNotRose(lowAfter, highBefore)),
    sampleSize,
  };
}

/** The same people with everybody missing on the lowest, and on the highest level. */
function extremes(counts: LevelCounts, missing: number): [LevelCounts, LevelCounts] {
  const last = counts.length - 1;
  const withMissing = (at: number) => counts.map((count, level) => level === at ? count + missing : count);
  return [withMissing(0), withMissing(last)];
}

/** max(0, max (Fⱼ − Gⱼ)): those who must have left the levels up to j, upwards. */
function fewestRose(before: LevelCounts, after: LevelCounts): number {
  let [difference, most] = [0, 0];
  before.forEach((count, level) => {
    difference += count - numberAt(after, level);
    most = Math.max(most, difference);
  });
  return most;
}

/** max(0, max (Gⱼ − Fⱼ₋₁)): those who are up to j after, more than there were below j before. */
function fewestNotRose(before: LevelCounts, after: LevelCounts): number {
  let [difference, most] = [0, 0];
  after.forEach((count, level) => {
    // Nobody stood below the lowest level.
    difference += count - (before[level - 1] ?? 0);
    most = Math.max(most, difference);
  });
  return most;
}
