/** The permutation distributions behind the exact tests: R's without ties, exactRankTests' with many tied levels, laws. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { rankSumTails } from "../../lib/statistics/rank_sum_tails.ts";
import { signFlipTail } from "../../lib/statistics/sign_flip_tail.ts";
import { assertClose, readReference } from "./reference.ts";

interface Case {
  readonly kind: "signed" | "sum" | "tied";
  readonly n: number;
  readonly q: number;
  readonly p: number;
  readonly drawn: number;
  readonly others: number;
  readonly u: number;
  readonly counts: readonly number[];
  readonly w: number;
  readonly lower: number;
  readonly upper: number;
}

const cases = readReference<Case>("rank_distributions");
const of = (kind: Case["kind"]) => {
  const found = cases.filter((one) => one.kind === kind);
  assert.equal(found.length, 60);
  return found;
};

Deno.test("without ties, sums of flipped signs are distributed as R's psignrank says", () => {
  for (const { n, q, p } of of("signed")) {
    const pairs = Array.from({ length: n }, (_, index) => ({ score: index + 1, count: 1 }));
    assertClose(signFlipTail(pairs, q), p, { about: `n = ${n}, q = ${q}` });
  }
});

Deno.test("without ties, sums of drawn ranks are distributed as R's pwilcox says, on both tails", () => {
  for (const { drawn, others, u, lower, upper } of of("sum")) {
    const levels = Array.from({ length: drawn + others }, (_, index) => ({ score: index + 1, count: 1 }));
    const sum = u + drawn * (drawn + 1) / 2;
    const tails = rankSumTails(levels, { drawn, lower: sum, upper: sum });
    assertClose(tails.lower, lower, { about: `${drawn} of ${drawn + others}, u = ${u}` });
    // R takes upper tails as 1 − p.
    assert.ok(Math.abs(tails.upper - upper) <= 1e-9 * upper + 1e-14);
  }
});

Deno.test("with nine to twenty-five tied levels, sums of drawn ranks are distributed as exactRankTests' pperm says", () => {
  for (const { counts, drawn, w, lower, upper } of of("tied")) {
    let below = 0;
    const levels = counts.map((count) => {
      const score = 2 * below + count + 1;
      below += count;
      return { score, count };
    });
    const tails = rankSumTails(levels, { drawn, lower: 2 * w, upper: 2 * w });
    const about = `${drawn} of ${counts}, w = ${w}`;
    assert.ok(Math.abs(tails.lower - lower) <= 1e-9 * lower + 1e-14, `${about}: ${tails.lower}, pperm ${lower}`);
    assert.ok(Math.abs(tails.upper - upper) <= 1e-9 * upper + 1e-14, `${about}: ${tails.upper}, pperm ${upper}`);
  }
});

Deno.test("splitting a level in two of the same score changes nothing, however the levels are shared out inside", () => {
  // Many small levels take the way of merged halves, few large ones that of looked-up combinations.
  const level = fc.record({ score: fc.integer({ min: 0, max: 40 }), count: fc.integer({ min: 2, max: 9 }) });
  fc.assert(fc.property(fc.array(level, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (levels, draw, at) => {
    const people = levels.reduce((sum, { count }) => sum + count, 0);
    const drawn = 1 + draw % (people - 1);
    const sum = at % (40 * drawn + 1);
    const single = levels.flatMap(({ score, count }) => Array.from({ length: count }, () => ({ score, count: 1 })));
    const [few, many] = [levels, single].map((list) => rankSumTails(list, { drawn, lower: sum, upper: sum }));
    for (const tail of ["lower", "upper"] as const) {
      const [a, b] = [few?.[tail] ?? NaN, many?.[tail] ?? NaN];
      assert.ok(Math.abs(a - b) <= 1e-11 * a, `${a} and ${b}`);
    }
  }));
});
