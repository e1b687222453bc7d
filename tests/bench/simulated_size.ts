import { type RandomGenerator, randomGenerator } from "../../lib/statistics/random_generator.ts";

/** One test or interval in one situation. */
export interface SizeRow {
  readonly test: string;
  readonly truth: string;
  /** Pairs, or people a group. */
  readonly size: number;
  /** Share of samples that reject; `null` where there is a difference to find. */
  readonly rejected: number | null;
  /** Share of samples whose interval holds the truth; `null` where there is no interval. */
  readonly covered: number | null;
}

/** Draws samples from a fixed seed; a sample that the test refuses is none. */
export function simulated(
  test: string,
  truth: string,
  { size, replicates, truth: value }: { size: number; replicates: number; truth: number },
  run: (random: RandomGenerator) => { lower: number; upper: number; pValue: number } | null,
): SizeRow {
  const random = randomGenerator(20221130);
  let [rejected, covered, made] = [0, 0, 0];
  for (let replicate = 0; replicate < replicates; replicate++) {
    const found = run(random);
    if (found === null) continue;
    made++;
    if (found.pValue < 0.05) rejected++;
    if (found.lower <= value && value <= found.upper) covered++;
  }
  const isNull = value === 0 || value === 0.5;
  return { test, truth, size, rejected: isNull ? rejected / made : null, covered: covered / made };
}

/** People by level, each drawn by the chances of the levels. */
export function draw(chances: readonly number[], size: number, random: RandomGenerator): number[] {
  const counts = chances.map(() => 0);
  for (let person = 0; person < size; person++) {
    let left = random.next();
    const level = chances.findIndex((chance) => (left -= chance) < 0);
    const place = level === -1 ? chances.length - 1 : level;
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}
