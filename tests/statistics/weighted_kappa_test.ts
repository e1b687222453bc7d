import assert from "node:assert/strict";
import { isRefusal } from "../../lib/statistics/test_result.ts";
import { weightedKappa } from "../../lib/statistics/weighted_kappa.ts";
import { assertClose, readReference } from "./reference.ts";

Deno.test("kappa and its standard error agree with vcd::Kappa, unweighted, linear and quadratic", () => {
  type Two = readonly [number, number];
  interface Case {
    readonly codings: readonly number[];
    readonly levels: number;
    readonly none: Two;
    readonly linear: Two;
    readonly quadratic: Two;
  }
  const cases = readReference<Case>("weighted_kappa");
  assert.ok(cases.length >= 200);
  for (const one of cases) {
    const table = Array.from(
      { length: one.levels },
      (_, row) => one.codings.slice(row * one.levels, (row + 1) * one.levels),
    );
    for (const weights of ["none", "linear", "quadratic"] as const) {
      const kappa = weightedKappa(table, { weights });
      assert.ok(!isRefusal(kappa));
      assert.ok(Math.abs(kappa.estimate - one[weights][0]) < 1e-12, `${weights} ${one.codings}`);
      assertClose(kappa.standardError, one[weights][1], { about: `${weights} ${one.codings}` });
    }
  }
});

Deno.test("swapping the coders changes nothing; unused categories change nothing without weights", () => {
  const table = [[11, 3, 0], [2, 9, 4], [1, 1, 6]];
  const swapped = table.map((_, row) => table.map((line) => line[row] ?? NaN));
  const widened = [...table.map((row) => [...row, 0]), [0, 0, 0, 0]];
  for (const weights of ["none", "linear", "quadratic"] as const) {
    const kappa = weightedKappa(table, { weights });
    for (const same of [swapped, widened]) {
      const other = weightedKappa(same, { weights });
      assert.ok(!isRefusal(kappa) && !isRefusal(other));
      assertClose(other.estimate, kappa.estimate, { relative: 1e-12 });
      assertClose(other.standardError, kappa.standardError, { relative: 1e-12 });
    }
  }
});

Deno.test("kappa: full agreement has no interval, one category is refused, two things give an answer", () => {
  const full = weightedKappa([[4, 0], [0, 3]]);
  assert.ok(!isRefusal(full));
  assert.deepEqual([full.estimate, full.lower, full.upper], [1, null, null]);
  assert.ok(isRefusal(weightedKappa([[5, 0], [0, 0]])));
  assert.ok(isRefusal(weightedKappa([[5]], { weights: "linear" })));
  const opposite = weightedKappa([[0, 1], [1, 0]]);
  assert.ok(!isRefusal(opposite));
  assert.equal(opposite.estimate, -1);
  assert.throws(() => weightedKappa([[0, 0], [0, 0]]), RangeError);
  assert.throws(() => weightedKappa([[1, 2], [3]]), TypeError);
});
