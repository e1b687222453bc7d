import assert from "node:assert/strict";
import {
  betaQuantile,
  chiSquareUpperTail,
  normalQuantile,
  normalUpperTail,
  studentTQuantile,
  studentUpperTail,
} from "../../lib/statistics/distributions.ts";
import { assertClose, readReference } from "./reference.ts";

const functions: Readonly<Record<string, (a: number, b: number, c: number) => number>> = {
  normalUpperTail,
  normalQuantile,
  chiSquareUpperTail,
  studentUpperTail,
  studentTQuantile,
  betaQuantile: (probability, alpha, beta) => betaQuantile(probability, { alpha, beta }),
};

interface Case {
  readonly f: string;
  readonly arguments: readonly [number, number, number];
  readonly value: number;
}

const cases = readReference<Case>("distributions");

for (const [name, compute] of Object.entries(functions)) {
  const mine = cases.filter((one) => one.f === name);
  Deno.test(`${name} agrees with R to 1e-12 from the middle to far out`, () => {
    assert.ok(mine.length >= 200);
    for (const { arguments: [a, b, c], value } of mine) {
      const about = `${name}(${a}, ${b}, ${c})`;
      // A quantile near the centre passes through 0, where only the absolute error means anything.
      if (Math.abs(value) < 0.05 && name.endsWith("Quantile")) {
        assert.ok(Math.abs(compute(a, b, c) - value) < 1e-13, about);
      } else {
        assertClose(compute(a, b, c), value, { relative: 1e-12, about });
      }
    }
  });
}

Deno.test("the incomplete beta function is right where another library's is off in the fourth digit", () => {
  // lib-r-math.js 2.0.3: qt(.975, 10) = 2.228138795; tables and R: 2.228138852.
  assertClose(studentTQuantile(0.975, 10), 2.2281388519862739, { relative: 1e-14 });
});
