/**
 * How often the tests of the analysis plan, and the models and tests beside them, reject when there is no difference (size,
 * nominal 5 %), and how often their intervals hold the truth (coverage, nominal 95 %), at the sizes of the report's events (12, 20, 24, 124).
 *
 * Paired scores are summed over every table, without chance; the others are simulated from a fixed seed, with a Monte-Carlo
 * error of half a point at 2,000 samples. Run: deno run -A tests/bench/score_test_size.ts [replicates]
 */
import { brunnerMunzel } from "../../lib/statistics/brunner_munzel.ts";
import { bhapkar } from "../../lib/statistics/bhapkar.ts";
import { cochranMantelHaenszel } from "../../lib/statistics/cochran_mantel_haenszel.ts";
import { stuartMaxwell } from "../../lib/statistics/stuart_maxwell.ts";
import {
  proportionalOddsChange,
  unlinkedProportionalOddsChange,
} from "../../lib/statistics/proportional_odds_change.ts";
import { changeDifference } from "../../lib/statistics/change_difference.ts";
import { unlinkedChangeDifference } from "../../lib/statistics/unlinked_change_difference.ts";
import { pairedScorePower } from "../../lib/statistics/detectable_change.ts";
import { mannWhitney } from "../../lib/statistics/mann_whitney.ts";
import { meanChange } from "../../lib/statistics/mean_change.ts";
import { meanChangeDifference } from "../../lib/statistics/mean_change_difference.ts";
import { kruskalWallis } from "../../lib/statistics/kruskal_wallis.ts";
import { proportionalOdds } from "../../lib/statistics/proportional_odds.ts";
import { stratifiedSignedRank } from "../../lib/statistics/stratified_signed_rank.ts";
import { pairedScore } from "../../lib/statistics/paired_score.ts";
import type { RandomGenerator } from "../../lib/statistics/random_generator.ts";
import { shareDifference } from "../../lib/statistics/share_difference.ts";
import { isRefusal } from "../../lib/statistics/test_result.ts";
import { exactTestSize } from "./exact_test_size.ts";
import { marginsSize } from "./margins_size.ts";
import {
  draw,
  drawMoves,
  drawShare,
  moved,
  simulated,
  type SizeRow,
  still,
  withoutInterval,
} from "./simulated_size.ts";

export const SIZES = [12, 20, 24, 124] as const;

/** Every test in every situation. */
export function scoreTestSize(replicates: number): readonly SizeRow[] {
  return SIZES.flatMap((size) => [
    ...[[0.1, 0.1], [0.3, 0.3], [0.5, 0.5], [0.6, 0.1], [0.85, 0.02]].map(([up = 0, down = 0]) =>
      paired(size, up, down)
    ),
    ...marginsSize(size),
    ...[[0.5, 0.5], [0.9, 0.9], [0.8, 0.5]].map(([p = 0, q = 0]) => shares(size, { p, q, replicates })),
    ...[[0.3, 0.3], [0.6, 0.2]].map(([a = 0, b = 0]) => changes(size, { a, b, replicates })),
    ...[EVEN, DIVIDED].flatMap((second) => ranks(size, { second, replicates })),
    several(size, replicates),
    scores(size, replicates),
    ...besideScores(size, replicates),
    ...models(size, replicates),
    ...margins(size, replicates),
    ...exactTestSize(size, replicates),
  ]);
}

/** Answers after by answer before: half stay, more rise than fall. */
const MOVES = [[0.4, 0.4, 0.2, 0], [0.1, 0.4, 0.4, 0.1], [0.05, 0.1, 0.5, 0.35], [0, 0.1, 0.2, 0.7]];

/** The models beside the planned tests, of two events of this size. */
function models(size: number, replicates: number): readonly SizeRow[] {
  const low = (random: RandomGenerator) => moved({ start: [0.3, 0.4, 0.2, 0.1], moves: MOVES }, size, random);
  const high = (random: RandomGenerator) => moved({ start: EVEN, moves: MOVES }, size, random);
  return [
    simulated("same start, CMH", "alike given the start", { size, replicates, truth: 0 }, (random) => {
      const [one, other] = [low(random), high(random)];
      const strata = one.map((row, before) => [row, other[before] ?? []]);
      const { pValue, difference } = cochranMantelHaenszel(strata, { levelScores: [1, 2, 3, 4] });
      return difference === null ? null : { ...difference, pValue };
    }),
    simulated("ordinal logit, event × time", "alike", { size, replicates, truth: 0 }, (random) => {
      const model = proportionalOddsChange([high(random), high(random)]);
      const [pair] = isRefusal(model) ? [] : model.interactions;
      return pair === undefined
        ? null
        : { pValue: pair.pValue, lower: Math.log(pair.lower), upper: Math.log(pair.upper) };
    }),
    simulated("difference in unlinked change", "0.4 to 0.6 twice", { size, replicates, truth: 0 }, (random) => {
      const share = (chance: number) => drawShare(chance, size, random);
      const change = () => ({ before: share(0.4), after: share(0.6) });
      return unlinkedChangeDifference(change(), change());
    }),
    simulated("difference in unlinked change", "0.4 to 0.8, 0.4 to 0.5", { size, replicates, truth: 0.3 }, (random) => {
      const share = (chance: number) => drawShare(chance, size, random);
      return unlinkedChangeDifference(
        { before: share(0.4), after: share(0.8) },
        { before: share(0.4), after: share(0.5) },
      );
    }),
    simulated("ordinal logit, sheets not joined", "alike", { size, replicates, truth: 0 }, (random) => {
      const event = () => ({
        before: draw([0.3, 0.4, 0.2, 0.1], size, random),
        after: draw([0.1, 0.3, 0.4, 0.2], size, random),
      });
      const model = unlinkedProportionalOddsChange([event(), event()]);
      const [pair] = isRefusal(model) ? [] : model.interactions;
      return pair === undefined
        ? null
        : { pValue: pair.pValue, lower: Math.log(pair.lower), upper: Math.log(pair.upper) };
    }),
  ];
}

/** Tests of whole margins, which have no interval. */
function margins(size: number, replicates: number): readonly SizeRow[] {
  return Object.entries({ "Bhapkar": bhapkar, "Stuart–Maxwell": stuartMaxwell }).map(([test, compute]) =>
    withoutInterval(test, "margins alike", { size, replicates }, (random) => compute(still(size, random)))
  );
}

/** Summed over every table. */
function paired(size: number, up: number, down: number): SizeRow {
  let covered = 0;
  const log = logFactorials(size);
  for (let rose = 0; rose <= size; rose++) {
    for (let fell = 0; rose + fell <= size; fell++) {
      const same = size - rose - fell;
      const chance = Math.exp(
        at(log, size) - at(log, rose) - at(log, fell) - at(log, same) + rose * Math.log(up) + fell * Math.log(down) +
          (same === 0 ? 0 : same * Math.log(1 - up - down)),
      );
      // A hundred thousandth of all samples decides nothing here.
      if (!(chance > 1e-8)) continue;
      const { lower, upper } = pairedScore({ up: rose, down: fell, pairs: size });
      if (lower <= up - down && up - down <= upper) covered += chance;
    }
  }
  const rejected = up === down ? pairedScorePower({ up, down }, { pairs: size }) : null;
  return { test: "paired score", truth: `up ${up}, down ${down}`, size, rejected, covered };
}

function shares(size: number, { p, q, replicates }: { p: number; q: number; replicates: number }): SizeRow {
  return simulated("two shares, score", `shares ${p} and ${q}`, { size, replicates, truth: p - q }, (random) => {
    const share = (chance: number) => drawShare(chance, size, random);
    return shareDifference(share(p), share(q));
  });
}

/** Both groups move one in five down; the first a share a up, the second a share b. */
function changes(size: number, { a, b, replicates }: { a: number; b: number; replicates: number }): SizeRow {
  return simulated(
    "difference in change",
    `up ${a} and ${b}, down 0.2`,
    { size, replicates, truth: a - b },
    (random) => {
      const moves = (up: number) => drawMoves([0.2, 0.8 - up, up], size, random);
      return changeDifference(moves(a), moves(b));
    },
  );
}

const EVEN = [0.1, 0.4, 0.4, 0.1];
/** The same middle, wider apart. */
const DIVIDED = [0.45, 0.05, 0.05, 0.45];

function ranks(
  size: number,
  { second, replicates }: { second: readonly number[]; replicates: number },
): readonly SizeRow[] {
  const truth = second === EVEN ? "alike" : "same middle, more divided";
  const groups = (random: RandomGenerator) => [draw(second, size, random), draw(EVEN, size * 2, random)] as const;
  return [
    simulated("Brunner–Munzel", truth, { size, replicates, truth: 0.5 }, (random) => {
      const test = brunnerMunzel(...groups(random));
      return isRefusal(test) ? null : { ...test.interval, pValue: test.pValue };
    }),
    withoutInterval("Mann–Whitney", truth, { size, replicates }, (random) => mannWhitney(...groups(random))),
  ];
}

function scores(size: number, replicates: number): SizeRow {
  return simulated("mean change, t", "no change", { size, replicates, truth: 0 }, (random) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = draw([0.1, 0.2, 0.4, 0.2, 0.1], size, random);
    const test = meanChange([[c, d, e], [b, 0, 0], [a, 0, 0]], { replicates: 2 });
    return isRefusal(test) ? null : test;
  });
}

/** Three groups at once, of this size, half and twice as many: the planned test of three events or more. */
function several(size: number, replicates: number): SizeRow {
  return withoutInterval(
    "Kruskal–Wallis, three groups",
    "alike",
    { size, replicates },
    (random) => kruskalWallis([size, size / 2, 2 * size].map((people) => draw(EVEN, people, random))),
  );
}

/** What stands beside scores, shares and changes for the sake of comparison. */
function besideScores(size: number, replicates: number): readonly SizeRow[] {
  const steps = (random: RandomGenerator) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0] = draw([0.1, 0.2, 0.4, 0.2, 0.1], size, random);
    return [[c, d, e], [b, 0, 0], [a, 0, 0]];
  };
  return [
    simulated("difference in mean change, Welch", "alike", { size, replicates, truth: 0 }, (random) => {
      const [one, other] = [steps(random), steps(random)].map((table) => meanChange(table, { replicates: 2 }));
      if (one === undefined || other === undefined || isRefusal(one) || isRefusal(other)) return null;
      return meanChangeDifference(one, other);
    }),
    withoutInterval(
      "signed rank stratified by event",
      "no change",
      { size, replicates },
      (random) => stratifiedSignedRank([steps(random), steps(random)]),
    ),
    simulated("proportional odds of two groups", "alike", { size, replicates, truth: 0 }, (random) => {
      const model = proportionalOdds([draw(EVEN, size, random), draw(EVEN, size, random)]);
      const [group] = isRefusal(model) ? [] : model.groups;
      return group === undefined ? null : { ...group, lower: Math.log(group.lower), upper: Math.log(group.upper) };
    }),
  ];
}

function logFactorials(size: number): readonly number[] {
  const logs = [0];
  for (let n = 1; n <= size; n++) logs.push((logs[n - 1] ?? 0) + Math.log(n));
  return logs;
}

function at(numbers: readonly number[], place: number): number {
  return numbers[place] ?? NaN;
}

if (import.meta.main) {
  const percent = (share: number | null) => share === null ? "" : (100 * share).toFixed(1);
  // deno-lint-ignore no-console
  console.table(
    scoreTestSize(Number(Deno.args[0] ?? 2000)).map(({ rejected, covered, ...row }) => ({
      ...row,
      "rejected %": percent(rejected),
      "covered %": percent(covered),
    })),
  );
}
