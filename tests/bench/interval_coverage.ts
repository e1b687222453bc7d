/**
 * How often each interval of lib/statistics holds the true value when data are drawn again and again: coverage in per cent and
 * mean width, at the sizes of the report's events (12, 20, 24, 124) and a nominal level of 95 %.
 *
 * Intervals of one share are summed over every possible count, without chance; the others are simulated from a fixed seed, with
 * a Monte-Carlo error of half a point (one and a half for BCa). Run: deno run -A tests/bench/interval_coverage.ts [replicates]
 */
import { bootstrapInterval } from "../../lib/statistics/bootstrap_interval.ts";
import { clopperPearsonInterval } from "../../lib/statistics/clopper_pearson_interval.ts";
import { directStandardisation } from "../../lib/statistics/direct_standardisation.ts";
import { pairedScore } from "../../lib/statistics/paired_score.ts";
import { jeffreysInterval } from "../../lib/statistics/jeffreys_interval.ts";
import { newcombeInterval } from "../../lib/statistics/newcombe_interval.ts";
import { newcombePairedInterval } from "../../lib/statistics/newcombe_paired_interval.ts";
import { probabilityOfSuperiority } from "../../lib/statistics/probability_of_superiority.ts";
import { type RandomGenerator, randomGenerator } from "../../lib/statistics/random_generator.ts";
import { rankBiserial } from "../../lib/statistics/rank_biserial.ts";
import { isRefusal } from "../../lib/statistics/test_result.ts";
import { wilsonInterval } from "../../lib/statistics/wilson_interval.ts";
import { draw } from "./simulated_size.ts";

/** One interval in one situation. */
export interface Coverage {
  /** Name of the interval. */
  readonly interval: string;
  /** What the truth was. */
  readonly truth: string;
  /** People, or pairs, or people a group. */
  readonly size: number;
  /** Share of samples whose interval held the truth. */
  readonly coverage: number;
  /** Mean width of the interval. */
  readonly width: number;
}

interface Limits {
  readonly lower: number;
  readonly upper: number;
}

const sizes = [12, 20, 24, 124];

/** Coverage of every interval in every situation. */
export function intervalCoverage(replicates: number): readonly Coverage[] {
  return [...ofOneShare(), ...ofShares(replicates), ...ofStandardised(replicates), ...ofEffects(replicates)];
}

function* ofOneShare(): Generator<Coverage> {
  const intervals = { Wilson: wilsonInterval, Jeffreys: jeffreysInterval, "Clopper–Pearson": clopperPearsonInterval };
  for (const [interval, compute] of Object.entries(intervals)) {
    for (const size of sizes) {
      const limits = Array.from({ length: size + 1 }, (_, count) => compute(count, size));
      for (const share of [0.5, 0.75, 0.95]) {
        let [coverage, width] = [0, 0];
        let chance = (1 - share) ** size;
        limits.forEach(({ lower, upper }, count) => {
          if (count > 0) chance *= (size - count + 1) / count * share / (1 - share);
          if (lower <= share && share <= upper) coverage += chance;
          width += chance * (upper - lower);
        });
        yield { interval, truth: `share ${share}`, size, coverage, width };
      }
    }
  }
}

function* ofShares(replicates: number): Generator<Coverage> {
  for (const size of sizes) {
    for (const [p, q] of [[0.5, 0.5], [0.8, 0.5], [0.95, 0.6]] as const) {
      yield simulate(`Newcombe`, `shares ${p} and ${q}`, { size, replicates, truth: p - q }, (random) => {
        const [first, second] = [draw([1 - p, p], size, random), draw([1 - q, q], size, random)];
        return newcombeInterval({ count: first[1] ?? 0, total: size }, { count: second[1] ?? 0, total: size });
      });
    }
    // Neither, gained, lost, both.
    for (const cells of [[0.3, 0.1, 0.1, 0.5], [0.2, 0.4, 0.05, 0.35], [0.08, 0.6, 0.02, 0.3]]) {
      const [, gained = NaN, lost = NaN] = cells;
      const situation = { size, replicates, truth: gained - lost };
      for (const [name, correlation] of [["Newcombe paired", "corrected"], ["MOVER paired", "observed"]] as const) {
        yield simulate(name, `gained ${gained}, lost ${lost}`, situation, (random) => {
          const [neither = 0, up = 0, down = 0, both = 0] = draw(cells, size, random);
          return newcombePairedInterval([[neither, up], [down, both]], { correlation });
        });
      }
      yield simulate("Tango, paired score", `gained ${gained}, lost ${lost}`, situation, (random) => {
        const [, up = 0, down = 0] = draw(cells, size, random);
        return pairedScore({ up, down, pairs: size });
      });
    }
  }
}

/** Two categories of people, of which the standard has as many; the group has three of the first to one of the second. */
function* ofStandardised(replicates: number): Generator<Coverage> {
  for (const size of sizes) {
    for (const [p, q] of [[0.5, 0.5], [0.8, 0.4]] as const) {
      const situation = { size, replicates, truth: (p + q) / 2 };
      yield simulate("standardised share", `shares ${p} and ${q}`, situation, (random) => {
        const stratum = (total: number, chance: number) => (
          { count: draw([1 - chance, chance], total, random)[1] ?? 0, total, standard: 1 }
        );
        const share = directStandardisation([stratum(3 * size / 4, p), stratum(size / 4, q)]);
        return share ?? { lower: NaN, upper: NaN };
      });
    }
  }
}

/** Chances of moving by −2 … +3 levels. */
const moves: Readonly<Record<string, readonly number[]>> = {
  "no change": [0.05, 0.2, 0.5, 0.2, 0.05, 0],
  "some rise": [0.02, 0.1, 0.4, 0.33, 0.13, 0.02],
  "most rise": [0, 0.05, 0.3, 0.45, 0.18, 0.02],
  "few move": [0, 0.05, 0.75, 0.15, 0.05, 0],
};

/** Chances of the five levels in two groups. */
const groups: Readonly<Record<string, readonly [readonly number[], readonly number[]]>> = {
  "alike": [[0.1, 0.2, 0.4, 0.2, 0.1], [0.1, 0.2, 0.4, 0.2, 0.1]],
  "shifted": [[0.05, 0.1, 0.25, 0.35, 0.25], [0.2, 0.3, 0.3, 0.15, 0.05]],
  "far apart": [[0, 0.02, 0.08, 0.3, 0.6], [0.3, 0.4, 0.2, 0.08, 0.02]],
  "one divided": [[0.3, 0.15, 0.1, 0.15, 0.3], [0.02, 0.13, 0.7, 0.13, 0.02]],
};

function* ofEffects(replicates: number): Generator<Coverage> {
  for (const size of sizes) {
    for (const [name, chances] of Object.entries(moves)) {
      const truth = trueRankBiserial(chances);
      for (const interval of ["score", "fisher"] as const) {
        yield simulate(`rank-biserial, ${interval}`, name, { size, replicates, truth }, (random) => {
          const counts = draw(chances, size, random);
          // Moves of −2 … +3 as a table: down the first column, along the first row.
          const table = Array.from(
            { length: 4 },
            (_, before) =>
              Array.from({ length: 4 }, (_, after) => before > 0 && after > 0 ? 0 : counts[2 + after - before] ?? 0),
          );
          return rankBiserial(table, { interval });
        });
      }
      const mean = chances.reduce((sum, chance, index) => sum + chance * (index - 2), 0);
      const fewer = Math.max(1, Math.floor(replicates / 10));
      yield simulate("mean change, BCa", name, { size, replicates: fewer, truth: mean }, (random) => {
        const sample = draw(chances, size, random).flatMap((count, index) => Array<number>(count).fill(index - 2));
        const bca = bootstrapInterval(sample, average, { seed: random.below(2 ** 32), replicates: 499 });
        // No interval is no cover.
        return isRefusal(bca) ? { lower: NaN, upper: NaN } : bca;
      });
    }
    for (const [name, [first, second]] of Object.entries(groups)) {
      const truth = trueSuperiority(first, second);
      for (const interval of ["score", "fisher"] as const) {
        yield simulate(
          `superiority, ${interval}`,
          name,
          { size, replicates, truth },
          (random) => probabilityOfSuperiority(draw(first, size, random), draw(second, size, random), { interval }),
        );
      }
    }
  }
}

function simulate(
  interval: string,
  truth: string,
  situation: { size: number; replicates: number; truth: number },
  sample: (random: RandomGenerator) => Limits,
): Coverage {
  const random = randomGenerator(20220331);
  let [held, width, finite] = [0, 0, 0];
  for (let replicate = 0; replicate < situation.replicates; replicate++) {
    const { lower, upper } = sample(random);
    // A truth of −0.1 must not be missed by the last bit of a limit.
    if (lower - 1e-12 <= situation.truth && situation.truth <= upper + 1e-12) held++;
    if (Number.isFinite(upper - lower)) [width, finite] = [width + upper - lower, finite + 1];
  }
  return { interval, truth, size: situation.size, coverage: held / situation.replicates, width: width / finite };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function trueSuperiority(first: readonly number[], second: readonly number[]): number {
  return first.reduce(
    (sum, p, level) =>
      sum + second.reduce((part, q, other) => part + p * q * (level > other ? 1 : level === other ? 0.5 : 0), 0),
    0,
  );
}

/** What the correlation tends to as the sample grows: sizes of move ranked in the population. */
function trueRankBiserial(chances: readonly number[]): number {
  const moved = 1 - (chances[2] ?? 0);
  let [below, sum] = [0, 0];
  for (const distance of [1, 2, 3]) {
    const [up, down] = [(chances[2 + distance] ?? 0) / moved, (chances[2 - distance] ?? 0) / moved];
    sum += 2 * (below + (up + down) / 2) * (up - down);
    below += up + down;
  }
  return sum;
}

if (import.meta.main) {
  const replicates = Number(Deno.args[0] ?? 4000);
  const rows = intervalCoverage(replicates);
  const write = (line: string) => Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
  write(`Coverage at a nominal 95 % (mean width), ${replicates} samples each, a tenth of them for BCa`);
  write(["interval".padEnd(24), "truth".padEnd(24), ...sizes.map((size) => `n = ${size}`.padStart(15))].join(""));
  const lines = new Map<string, string>();
  for (const { interval, truth, coverage, width } of rows) {
    const key = interval.padEnd(24) + truth.padEnd(24);
    const cell = `${(100 * coverage).toFixed(1)} (${width.toFixed(2)})`;
    lines.set(key, (lines.get(key) ?? "") + cell.padStart(15));
  }
  for (const [key, cells] of lines) write(key + cells);
}
