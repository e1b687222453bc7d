/**
 * Sums of scores over the people of a stratum, and how they vary when answers are dealt at random: the arithmetic behind
 * `cochranMantelHaenszel`. Not for use elsewhere.
 *
 * @internal
 */
import type { LevelCounts } from "./group_counts.ts";
import { sumCounts } from "./sum_counts.ts";

/** Rows of weights, over groups and over levels, whose products are compared. */
export interface Contrasts {
  readonly groups: readonly (readonly number[])[];
  readonly levels: readonly (readonly number[])[];
}

/** Whether two groups and two answers meet in a stratum. */
export function canDiffer(stratum: readonly LevelCounts[]): boolean {
  const levels = stratum[0]?.map((_, level) => sumOf(stratum, (counts) => counts[level]!)) ?? [];
  return stratum.filter((counts) => sumCounts(counts) > 0).length > 1 && levels.filter((count) => count > 0).length > 1;
}

/** Sums of the contrasts over the people of a stratum. */
export function observedOf(stratum: readonly LevelCounts[], contrasts: Contrasts): readonly number[] {
  const byGroup = stratum.map((counts) => contrasts.levels.map((weights) => dot(weights, counts)));
  return contrasts.groups.flatMap((weights) =>
    contrasts.levels.map((_, at) => weights.reduce((sum, weight, group) => sum + weight * byGroup[group]![at]!, 0))
  );
}

/** What these sums are, and how they vary, when answers are dealt to the groups of a stratum at random. */
export function momentsOf(stratum: readonly LevelCounts[], contrasts: Contrasts) {
  const groups = stratum.map((counts) => sumCounts(counts));
  const levels = stratum[0]?.map((_, level) => sumOf(stratum, (counts) => counts[level]!)) ?? [];
  const people = sumCounts(groups);
  const spread = (margin: readonly number[], rows: readonly (readonly number[])[]) =>
    rows.map((one) =>
      rows.map((other) =>
        margin.reduce((sum, count, at) => sum + one[at]! * other[at]! * count, 0) -
        dot(one, margin) * dot(other, margin) / people
      )
    );
  const [byGroup, byLevel] = [spread(groups, contrasts.groups), spread(levels, contrasts.levels)];
  const places = contrasts.groups.flatMap((_, group) => contrasts.levels.map((_, level) => ({ group, level })));
  return {
    expected: places.map(({ group, level }) =>
      dot(contrasts.groups[group]!, groups) * dot(contrasts.levels[level]!, levels) / people
    ),
    covariance: places.map((one) =>
      places.map((other) => byGroup[one.group]![other.group]! * byLevel[one.level]![other.level]! / (people - 1))
    ),
  };
}

/** The sum of what each item gives. */
export function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}
