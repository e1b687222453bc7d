/**
 * Least and greatest number are not shown, as they are somebody's. The attack has the bands, mean and quartiles of some numbers,
 * and looks for other numbers that would have been published alike, with another greatest: where it finds none, it knows.
 */
import assert from "node:assert/strict";
import { FEWEST_NUMBERS } from "../../lib/counts/disclosure_rule.ts";
import { type RandomGenerator, randomGenerator } from "../../lib/statistics/random_generator.ts";
import { numberSummary } from "../../lib/survey/number_summary.ts";

const BANDS = [[0, 0], [1, 4], [5, 9], [10, 19], [20, 45]] as const;
const DRAWS = 200;

/** Years in a job, say: many small numbers, few large. */
function numbersOf(people: number, random: RandomGenerator): readonly number[] {
  return Array.from({ length: people }, () => Math.min(random.below(46), random.below(46), random.below(46)));
}

function published(numbers: readonly number[]): string {
  const counts = BANDS.map(([from, to]) => numbers.filter((number) => from <= number && number <= to).length);
  return JSON.stringify([counts, numberSummary(numbers, { decimals: 0 })]);
}

/** Whether nothing else is published alike once the greatest and one other number are changed by up to three. */
function isTold(numbers: readonly number[]): boolean {
  const [greatest = 0, ...others] = numbers.toSorted((a, b) => b - a);
  const wanted = published(numbers);
  const steps = [-3, -2, -1, 1, 2, 3];
  return !steps.some((step) =>
    others.some((other, at) =>
      [0, -step - 1, -step, 1 - step].some((opposite) => {
        const moved = [greatest + step, ...others.with(at, other + opposite)];
        const isOther = Math.max(...moved) !== greatest && moved.every((number) => number >= 0 && number <= 45);
        return isOther && published(moved) === wanted;
      })
    )
  );
}

function told(people: number): number {
  const random = randomGenerator(people);
  return Array.from({ length: DRAWS }, () => isTold(numbersOf(people, random))).filter(Boolean).length;
}

Deno.test("of as few numbers as are shown with mean and quartiles the greatest is not told; of five to eight it was", () => {
  const [five, eight, fewest] = [told(5), told(8), told(FEWEST_NUMBERS)];
  assert.ok(five > DRAWS / 4 && eight > DRAWS / 4, `the attack is no weak one: ${five} and ${eight} of ${DRAWS}`);
  assert.ok(fewest <= DRAWS / 100, `${fewest} of ${DRAWS}`);
});
