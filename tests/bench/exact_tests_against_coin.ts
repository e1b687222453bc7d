/**
 * Time of the exact signed-rank and rank-sum tests against R's coin on the same 124 people, side by side, and of ours alone at
 * 434 and 1,000. Both compute the same p-value, which is checked before anything is timed.
 *
 * Needs Rscript with the package coin; says so and measures ours alone where they are missing.
 * Run: deno run -A tests/bench/exact_tests_against_coin.ts [rounds]
 */
import { mannWhitney } from "../../lib/statistics/mann_whitney.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import { signedRank } from "../../lib/statistics/signed_rank.ts";
import { levelCounts } from "../../lib/statistics/group_counts.ts";
import { transitionCounts } from "../../lib/statistics/transition_counts.ts";

const rounds = Number(Deno.args[0] ?? 7);

/** Five levels, a tendency to rise, many who stay. */
function people(size: number): { before: number[]; after: number[] } {
  const random = randomGenerator(size);
  const before = Array.from({ length: size }, () => 1 + random.below(5));
  const after = before.map((level) => Math.max(1, Math.min(5, level + [-1, 0, 0, 1, 1, 2][random.below(6)]!)));
  return { before, after };
}

function ours(size: number) {
  const { before, after } = people(size);
  const transitions = transitionCounts(before, after, { levels: 5 });
  const half = size / 2;
  const [first, second] = [levelCounts(after.slice(0, half), 5), levelCounts(before.slice(half), 5)];
  return {
    "signed-rank, zeros dropped": () => signedRank(transitions).pValue,
    "signed-rank, Pratt's zeros": () => signedRank(transitions, { zeros: "pratt" }).pValue,
    "rank-sum": () => mannWhitney(first, second).pValue,
  };
}

/** Median milliseconds of a call, each round repeating it for at least 100 ms. */
function milliseconds(call: () => number): number {
  call();
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    let calls = 0;
    do {
      call();
      calls++;
    } while (performance.now() - start < 100);
    return (performance.now() - start) / calls;
  });
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? NaN;
}

/** coin's p-values and median milliseconds a call, or why there are none. */
async function coin(size: number): Promise<readonly (readonly [number, number])[] | string> {
  const { before, after } = people(size);
  const script = `
    if (!requireNamespace("coin", quietly = TRUE)) quit(status = 3)
    suppressPackageStartupMessages(library(coin))
    before <- c(${before}); after <- c(${after}); half <- ${size / 2}
    d <- data.frame(y = c(after[1:half], before[(half + 1):${size}]), g = factor(rep(1:2, each = half)))
    calls <- list(
      function() pvalue(wilcoxsign_test(after ~ before, distribution = "exact", zero.method = "Wilcoxon")),
      function() pvalue(wilcoxsign_test(after ~ before, distribution = "exact", zero.method = "Pratt")),
      function() pvalue(wilcox_test(y ~ g, data = d, distribution = "exact")))
    for (call in calls) {
      p <- as.numeric(call())
      times <- replicate(${rounds}, { n <- 3; system.time(for (i in seq_len(n)) call())[["elapsed"]] / n * 1000 })
      cat(sprintf("%.17g %.6g\\n", p, median(times)))
    }`;
  try {
    const { code, stdout, stderr } = await new Deno.Command("Rscript", { args: ["-e", script] }).output();
    if (code === 3) return "the R package coin is not installed";
    if (code !== 0) return `Rscript failed: ${new TextDecoder().decode(stderr)}`;
    const numbers = new TextDecoder().decode(stdout).trim().split("\n").map((line) => line.split(" ").map(Number));
    return numbers.map(([p = NaN, time = NaN]) => [p, time] as const);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "Rscript is not installed";
    throw error;
  }
}

function say(text: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${text}\n`));
}

const theirs = await coin(124);
if (typeof theirs === "string") say(`No comparison with coin: ${theirs}.`);
Object.entries(ours(124)).forEach(([name, call], index) => {
  const mine = milliseconds(call);
  if (typeof theirs === "string") return say(`n = 124, ${name}: ${mine.toFixed(2)} ms`);
  const [p, time] = theirs[index] ?? [NaN, NaN];
  if (!(Math.abs(call() / p - 1) <= 1e-9)) {
    throw new Error(`Cannot compare ${name} as p differs: ${call()} and coin's ${p}`);
  }
  say(
    `n = 124, ${name}: ${mine.toFixed(2)} ms, coin ${time.toFixed(2)} ms, ${(time / mine).toFixed(0)} times (p ${
      p.toPrecision(6)
    })`,
  );
});
for (const size of [434, 1000]) {
  for (const [name, call] of Object.entries(ours(size))) {
    say(`n = ${size}, ${name}: ${milliseconds(call).toFixed(1)} ms`);
  }
}
