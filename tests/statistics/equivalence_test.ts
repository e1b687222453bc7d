/** Whether a difference is too small to matter: R's two one-sided tests, and laws of margins, mirrors and intervals. */
import assert from "node:assert/strict";
import {
  changeEquivalence,
  type EquivalenceOptions,
  type EquivalenceTest,
  pairedEquivalence,
  shareEquivalence,
  unlinkedChangeEquivalence,
} from "../../lib/statistics/equivalence.ts";
import { pairedScore } from "../../lib/statistics/paired_score.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import { assertNear, casesOfKind } from "./reference.ts";

type Three = readonly [number, number, number];
type Four = readonly [number, number, number, number];
interface Expected {
  readonly margin: number;
  readonly level: number;
  readonly p: number;
  readonly limits: readonly [number, number];
}
type Case =
  & Expected
  & (
    | { readonly kind: "paired"; readonly moves: Three }
    | { readonly kind: "shares"; readonly shares: Four }
    | { readonly kind: "changes"; readonly first: Three; readonly second: Three }
    | { readonly kind: "unlinked"; readonly first: Four; readonly second: Four }
  );

const ofKind = casesOfKind<Case>("equivalence");

const moves = ([up, down, pairs]: Three) => ({ up, down, pairs });
const shares = ([count, total, other, others]: Four) => [{ count, total }, { count: other, total: others }] as const;
const change = (four: Four) => {
  const [after, before] = shares(four);
  return { before, after };
};

function assertAgrees(one: Case, test: (options: EquivalenceOptions) => EquivalenceTest): void {
  const { margin, level, p, limits } = one;
  const { pValue, lower, upper } = test({ margin, confidenceLevel: level });
  for (const [found, expected] of [[pValue, p], [lower, limits[0]], [upper, limits[1]]] as const) {
    assertNear(found, expected, one);
  }
  // Small p-values agree by their size as well.
  if (p > 1e-12) assert.ok(Math.abs(pValue / p - 1) < 1e-8, `${pValue}, expected ${p}: ${JSON.stringify(one)}`);
}

Deno.test("two one-sided score tests of paired moves are R's, on 240 random tables", () => {
  for (const one of ofKind("paired")) assertAgrees(one, (options) => pairedEquivalence(moves(one.moves), options));
});

Deno.test("two one-sided score tests of two shares are R's, on 240 random tables", () => {
  for (const one of ofKind("shares")) assertAgrees(one, (options) => shareEquivalence(...shares(one.shares), options));
});

Deno.test("two one-sided tests of a difference of changes are R's, on 220 random tables of either kind", () => {
  for (const one of ofKind("changes")) {
    assertAgrees(one, (options) => changeEquivalence(moves(one.first), moves(one.second), options));
  }
  for (const one of ofKind("unlinked")) {
    assertAgrees(one, (options) => unlinkedChangeEquivalence(change(one.first), change(one.second), options));
  }
});

const random = randomGenerator(20261201);
const upTo = (most: number) => random.below(most + 1);

/** Random tables of each kind; limits of two unlinked changes are the dearest. */
const TABLES: Readonly<Record<string, number>> = { paired: 2_500, shares: 1_000, changes: 600, unlinked: 150 };

/** A random table's test, and the same with both sides exchanged. */
type Situation = readonly [
  (options: EquivalenceOptions) => EquivalenceTest,
  (options: EquivalenceOptions) => EquivalenceTest,
];

const SITUATIONS: Readonly<Record<string, () => Situation>> = {
  paired: () => {
    const [up, down, same] = [upTo(20), upTo(20), 1 + upTo(300)];
    const pairs = up + down + same;
    return [
      (options) => pairedEquivalence({ up, down, pairs }, options),
      (options) => pairedEquivalence({ up: down, down: up, pairs }, options),
    ];
  },
  shares: () => {
    const [one, other] = [share(), share()];
    return [
      (options) => shareEquivalence(one, other, options),
      (options) => shareEquivalence(other, one, options),
    ];
  },
  changes: () => {
    const moved = () => {
      const [up, down, same] = [upTo(12), upTo(12), 1 + upTo(300)];
      return { up, down, pairs: up + down + same };
    };
    const [one, other] = [moved(), moved()];
    return [
      (options) => changeEquivalence(one, other, options),
      (options) => changeEquivalence(other, one, options),
    ];
  },
  unlinked: () => {
    const [one, other] = [{ before: share(), after: share() }, { before: share(), after: share() }];
    return [
      (options) => unlinkedChangeEquivalence(one, other, options),
      (options) => unlinkedChangeEquivalence(other, one, options),
    ];
  },
};

function share() {
  const total = 1 + upTo(400);
  return { count: upTo(total), total };
}

for (const [name, make] of Object.entries(SITUATIONS)) {
  const tables = TABLES[name] ?? 0;
  Deno.test(`${name}: on ${tables} random tables the interval lies within the margin exactly where p is below α; exchanged, mirrored; a wider margin never harder`, () => {
    let small = 0;
    for (let at = 0; at < tables; at++) {
      const [test, exchanged] = make();
      const confidenceLevel = [0.95, 0.9, 0.99][at % 3] ?? 0.95;
      const margins = [0.02, 0.05, 0.1, 0.2, 0.4];
      const found = margins.map((margin) => test({ margin, confidenceLevel }));
      const about = JSON.stringify(found);
      found.forEach(({ lower, upper, margin, pValue, statistic }, place) => {
        const isWithin = lower > -margin && upper < margin;
        if (Math.abs(pValue - (1 - confidenceLevel)) > 1e-9) {
          assert.equal(isWithin, pValue < 1 - confidenceLevel, about);
        }
        small += Number(isWithin);
        const mirror = exchanged({ margin, confidenceLevel });
        assert.ok(Math.abs(mirror.pValue - pValue) < 1e-12, about);
        assert.ok(Math.abs(mirror.lower + upper) < 1e-9 && Math.abs(mirror.upper + lower) < 1e-9, about);
        if (place > 0) assert.ok(statistic >= (found[place - 1]?.statistic ?? NaN) - 1e-12, about);
        // An estimate that itself lies outside is never within.
        if (Math.abs(found[0]?.estimate ?? 0) >= margin) assert.ok(pValue >= 0.5 - 1e-12, about);
      });
    }
    assert.ok(small > tables / 10, `${small} within their margin`);
  });
}

Deno.test("the margin of an interval's own farthest limit is the smallest that is shown", () => {
  for (const table of [{ up: 3, down: 1, pairs: 40 }, { up: 0, down: 0, pairs: 12 }, { up: 9, down: 14, pairs: 124 }]) {
    const { lower, upper } = pairedScore(table, { confidenceLevel: 0.9 });
    const farthest = Math.max(-lower, upper);
    assert.ok(pairedEquivalence(table, { margin: farthest + 1e-6 }).pValue < 0.05);
    assert.ok(pairedEquivalence(table, { margin: farthest - 1e-6 }).pValue > 0.05);
  }
});

Deno.test("few people who did not move are no proof that nothing changes", () => {
  // Twelve of twelve unmoved: P(up) − P(down) may still be 18 points.
  assert.ok(pairedEquivalence({ up: 0, down: 0, pairs: 12 }, { margin: 0.1 }).pValue > 0.1);
  assert.ok(pairedEquivalence({ up: 0, down: 0, pairs: 124 }, { margin: 0.1 }).pValue < 0.001);
});

Deno.test("margins and levels that mean nothing are refused", () => {
  const table = { up: 1, down: 1, pairs: 20 };
  for (const margin of [0, 1, -0.1]) {
    assert.throws(() => pairedEquivalence(table, { margin }), new RegExp(`margin must be in \\(0, 1\\).*${margin}`));
  }
  assert.throws(() => pairedEquivalence(table, { margin: 0.1, confidenceLevel: 0.5 }), /\(0\.5, 1\).*0\.5/);
});
