import { type RandomGenerator, randomGenerator } from "../../lib/statistics/random_generator.ts";
import { isRefusal, type StatedRefusal } from "../../lib/statistics/test_result.ts";

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

/** What a test found that gives no interval. */
export type Tested = { readonly pValue: number } | StatedRefusal;

/** The same of a test that gives no interval, where there is nothing to find. */
export function withoutInterval(
  test: string,
  truth: string,
  { size, replicates }: { readonly size: number; readonly replicates: number },
  run: (random: RandomGenerator) => Tested,
): SizeRow {
  const row = simulated(test, truth, { size, replicates, truth: 0 }, (random) => {
    const found = run(random);
    return isRefusal(found) ? null : { pValue: found.pValue, lower: 0, upper: 0 };
  });
  return { ...row, covered: null };
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

/** People of whom each is counted with this chance. */
export function drawShare(chance: number, size: number, random: RandomGenerator) {
  return { count: draw([1 - chance, chance], size, random)[1] ?? 0, total: size };
}

/** Pairs, by the chances to fall, to stay and to rise. */
export function drawMoves(chances: readonly [number, number, number], size: number, random: RandomGenerator) {
  const [down = 0, , up = 0] = draw(chances, size, random);
  return { up, down, pairs: size };
}

/** Answers after by answer before: levels before by their chances, and for each the chances of levels after. */
export function moved(
  { start, moves }: { readonly start: readonly number[]; readonly moves: readonly (readonly number[])[] },
  size: number,
  random: RandomGenerator,
): readonly (readonly number[])[] {
  return draw(start, size, random).map((people, before) => draw(moves[before] ?? [], people, random));
}

/** As many move up as down, between the same levels. */
const STILL = {
  start: [0.25, 0.25, 0.25, 0.25],
  moves: [[0.7, 0.2, 0.1, 0], [0.2, 0.5, 0.2, 0.1], [0.1, 0.2, 0.5, 0.2], [0, 0.1, 0.2, 0.7]],
};

/** Answers after by answer before, where nothing has changed. */
export function still(size: number, random: RandomGenerator): readonly (readonly number[])[] {
  return moved(STILL, size, random);
}
