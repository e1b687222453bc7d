/**
 * Tables of the sums of scores that a number of people can reach: the parts `rankSumTails` is made of. Not for use elsewhere.
 *
 * @internal
 */
import { greatestCommonDivisor } from "./greatest_common_divisor.ts";

/** A level with the weight of giving 0, 1, 2, … of its people. */
export interface WeightedLevel {
  readonly score: number;
  readonly weights: Float64Array;
}

/** The sums that a given number of people can reach, and their weights. */
export interface Row {
  readonly sums: Float64Array;
  readonly weights: Float64Array;
}

/**
 * C(count, a) · odds^a for each a, scaled so that the largest is 1: any scale will do because the result is a ratio, and
 * this one neither overflows nor underflows where it matters.
 */
export function levelWeights(count: number, odds: number): Float64Array {
  const weights = new Float64Array(count + 1);
  const mode = Math.min(count, Math.floor((count + 1) * odds / (1 + odds)));
  weights[mode] = 1;
  for (let a = mode; a < count; a++) weights[a + 1] = weights[a]! * (count - a) / (a + 1) * odds;
  for (let a = mode; a > 0; a--) weights[a - 1] = weights[a]! * a / (count - a + 1) / odds;
  return weights;
}

/** The distance between neighbouring sums of a fixed number of people. */
export function stepOf(levels: readonly WeightedLevel[]): number {
  const first = levels[0]?.score ?? 0;
  return levels.reduce((step, { score }) => greatestCommonDivisor(step, Math.abs(score - first)), 0) || 1;
}

/** For 0, 1, 2, … people: the sums they can reach from these levels. */
export function tabulateSums(levels: readonly WeightedLevel[], most: number): readonly Row[] {
  let rows: readonly Row[] = [{ sums: Float64Array.of(0), weights: Float64Array.of(1) }];
  levels.forEach((level, index) => {
    const step = stepOf(levels.slice(0, index + 1));
    const people = Math.min(most, rows.length - 1 + level.weights.length - 1);
    const body = rows;
    rows = Array.from({ length: people + 1 }, (_, drawn) => compressRow(denseRow(body, level, { drawn, step }), step));
  });
  return rows;
}

/** Adds a level to a table, for one number of people, as an array over evenly spaced sums. */
export function denseRow(body: readonly Row[], level: WeightedLevel, row: { drawn: number; step: number }): DenseRow {
  const { drawn, step } = row;
  let [start, end] = [Infinity, -Infinity];
  const least = Math.max(0, drawn - body.length + 1);
  const most = Math.min(drawn, level.weights.length - 1);
  for (let last = least; last <= most; last++) {
    const { sums } = body[drawn - last]!;
    // Weights that underflowed (far more than 1,000 people) leave a row without sums.
    if (sums.length === 0) continue;
    start = Math.min(start, sums[0]! + last * level.score);
    end = Math.max(end, sums[sums.length - 1]! + last * level.score);
  }
  if (end < start) return { start: 0, weights: new Float64Array(1) };
  const weights = new Float64Array((end - start) / step + 1);
  for (let last = least; last <= most; last++) {
    const from = body[drawn - last]!;
    const weight = level.weights[last]!;
    const shift = last * level.score - start;
    for (let index = 0; index < from.sums.length; index++) {
      weights[(from.sums[index]! + shift) / step]! += from.weights[index]! * weight;
    }
  }
  return { start, weights };
}

/** Weights of the sums `start`, `start + step`, …. */
export interface DenseRow {
  readonly start: number;
  readonly weights: Float64Array;
}

/** Keeps the sums that can be reached. */
export function compressRow({ start, weights }: DenseRow, step: number): Row {
  let reached = 0;
  for (let index = 0; index < weights.length; index++) if (weights[index]! > 0) reached++;
  const row = { sums: new Float64Array(reached), weights: new Float64Array(reached) };
  for (let index = 0, at = 0; index < weights.length; index++) {
    if (weights[index] === 0) continue;
    row.sums[at] = start + index * step;
    row.weights[at++] = weights[index]!;
  }
  return row;
}

/** Adds a level to a table, for one number of people, leaving equal sums apart: cheaper where few are equal. */
export function expandRow(body: readonly Row[], level: WeightedLevel, drawn: number): Row {
  const least = Math.max(0, drawn - body.length + 1);
  const most = Math.min(drawn, level.weights.length - 1);
  let size = 0;
  for (let last = least; last <= most; last++) size += body[drawn - last]!.sums.length;
  const row = { sums: new Float64Array(size), weights: new Float64Array(size) };
  for (let last = least, at = 0; last <= most; last++) {
    const from = body[drawn - last]!;
    const weight = level.weights[last]!;
    const shift = last * level.score;
    for (let index = 0; index < from.sums.length; index++, at++) {
      row.sums[at] = from.sums[index]! + shift;
      row.weights[at] = from.weights[index]! * weight;
    }
  }
  return row;
}
