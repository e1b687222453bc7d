/**
 * Time of every statistic at 1,000, 10,000 and 100,000 people, in seconds of this process and not of the clock: a second at most
 * is the aim. Exact routes say where they end. The bootstrap costs what its statistic costs: here a sum of each person's
 * numbers. Run: deno run -A tests/bench/large_samples.ts
 */
import process from "node:process";
import * as statistics from "../../lib/statistics/mod.ts";

/** One statistic at one size. */
export interface LargeRow {
  readonly statistic: string;
  readonly people: number;
  readonly seconds: number;
  /** Whether it was counted out; `null` where the statistic does not say. */
  readonly exact: boolean | null;
}

/** Every statistic at each size. */
export function largeSamples(sizes: readonly number[]): readonly LargeRow[] {
  return sizes.flatMap((people) =>
    Object.entries(worksOf(people)).map(([statistic, work]) => {
      const before = process.cpuUsage();
      const result = work();
      const { user, system } = process.cpuUsage(before);
      const exact = "exact" in result && typeof result.exact === "boolean" ? result.exact : null;
      return { statistic, people, seconds: (user + system) / 1e6, exact };
    })
  );
}

function worksOf(people: number): Readonly<Record<string, () => object>> {
  const [first, second, third] = [counts(people, 0.2), counts(people, 0.3), counts(people, 0.1)];
  const few = counts(20, 0.2);
  const table = Array.from(
    { length: 5 },
    (_, before) => Array.from({ length: 5 }, (_, after) => Math.round(people / 25 * (after > before ? 1.3 : 1))),
  );
  const turned = table.map((row) => row.toReversed());
  const [aThird, quarter] = [Math.floor(people / 3), Math.floor(people / 4)];
  const monteCarlo = { seed: 1 };
  const change = { up: aThird, down: quarter, pairs: people };
  const share = (count: number) => ({ count, total: people });
  const pairs = Array.from({ length: people }, (_, at) => ({ before: at % 5, after: (at * 7) % 5 }));
  const rise = (of: readonly (typeof pairs)[number][]) => {
    let sum = 0;
    for (const { before, after } of of) sum += after - before;
    return sum / of.length;
  };
  const s = statistics;
  return {
    "Mann–Whitney, two of this size": () => s.mannWhitney(first, second),
    "Mann–Whitney, 20 against this size": () => s.mannWhitney(few, second),
    "Mann–Whitney on 11 levels": () => s.mannWhitney(counts(people, 0.2, 11), counts(people, 0.3, 11)),
    "Brunner–Munzel": () => s.brunnerMunzel(first, second),
    "probability of superiority": () => s.probabilityOfSuperiority(first, second),
    "Kruskal–Wallis": () => s.kruskalWallis([first, second, third]),
    "Kruskal–Wallis, Monte-Carlo asked for": () => s.kruskalWallis([first, second, third], { monteCarlo }),
    "Dunn": () => s.dunn([first, second, third]),
    "Jonckheere–Terpstra": () => s.jonckheereTerpstra([first, second, third]),
    "proportional odds": () => s.proportionalOdds([first, second, third]),
    "proportional odds of a change": () => s.proportionalOddsChange([table, turned]),
    "Cochran–Mantel–Haenszel": () => s.cochranMantelHaenszel([[first, second], [second, third]]),
    "Cochran–Mantel–Haenszel, Monte-Carlo asked for": () =>
      s.cochranMantelHaenszel([[first, second], [second, third]], { monteCarlo }),
    "signed rank": () => s.signedRank(table),
    "signed rank, Pratt": () => s.signedRank(table, { zeros: "pratt" }),
    "stratified signed rank": () => s.stratifiedSignedRank([table, turned]),
    "sign test": () => s.pairedSigns(table),
    "paired permutation": () => s.pairedPermutation(table),
    "ordered marginal homogeneity": () => s.orderedMarginalHomogeneity(table),
    "Stuart–Maxwell": () => s.stuartMaxwell(table),
    "Bhapkar": () => s.bhapkar(table),
    "rank-biserial": () => s.rankBiserial(table),
    "mean change": () => s.meanChange(table),
    "bootstrap of a mean": () => s.bootstrapInterval(pairs, rise, monteCarlo),
    "weighted kappa": () => s.weightedKappa(table),
    "McNemar": () => s.mcnemar([[quarter, aThird], [quarter, quarter]]),
    "McNemar, mid-p": () => s.mcnemar([[quarter, aThird], [quarter, quarter]], { variant: "mid-p" }),
    "paired score": () => s.pairedScore(change),
    "difference in change": () => s.changeDifference(change, { ...change, up: quarter }),
    "difference in change, 20 against this size": () => s.changeDifference({ up: 10, down: 2, pairs: 20 }, change),
    "difference in unlinked change": () =>
      s.unlinkedChangeDifference({ before: share(quarter), after: share(aThird) }, {
        before: share(aThird),
        after: share(aThird),
      }),
    "two shares": () => s.shareDifference(share(aThird), share(quarter)),
    "detectable change": () => ({ value: s.detectableChange({ pairs: people }) }),
    "detectable difference of shares": () => ({ value: s.detectableShareDifference({ groupSizes: [people, people] }) }),
    "detectable difference of shares, 20 against this size": () => ({
      value: s.detectableShareDifference({ groupSizes: [20, people] }),
    }),
    "detectable difference in change": () => ({ value: s.detectableChangeDifference({ pairs: [people, people] }) }),
    "detectable difference in unlinked change": () => {
      const both = { before: people, after: people };
      return { value: s.detectableUnlinkedDifference({ people: [both, both] }) };
    },
    "bounds from margins": () => s.movementBounds(first, first.toReversed()),
    "Clopper–Pearson": () => s.clopperPearsonInterval(aThird, people),
    "Jeffreys": () => s.jeffreysInterval(aThird, people),
  };
}

/** People by level, a little higher for a larger tilt. */
function counts(people: number, tilt: number, levels = 5): readonly number[] {
  const weights = Array.from({ length: levels }, (_, level) => 1 + tilt * level / levels);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.round(people * weight / sum));
}

if (import.meta.main) {
  const write = (line: string) => Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
  const sizes = [1000, 10_000, 100_000];
  // Loading of packages is no part of a statistic.
  largeSamples([100]);
  const rows = largeSamples(sizes);
  write(`Seconds of processor time (e: counted out exactly)`);
  write("statistic".padEnd(50) + sizes.map((size) => `n = ${size}`.padStart(14)).join(""));
  for (const name of new Set(rows.map(({ statistic }) => statistic))) {
    const cells = rows.filter(({ statistic }) => statistic === name)
      .map(({ seconds, exact }) => `${seconds.toFixed(3)}${exact === true ? " e" : "  "}`.padStart(14));
    write(name.padEnd(50) + cells.join(""));
  }
  const slow = rows.filter(({ seconds }) => seconds > 1);
  write(slow.length === 0 ? "none over 1 s" : `over 1 s: ${slow.map(({ statistic }) => statistic).join(", ")}`);
}
