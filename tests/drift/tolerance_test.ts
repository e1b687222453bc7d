import assert from "node:assert/strict";
import { compareLengthsIn, compareNumbersIn, EXACT, isWithin } from "../../lib/drift/tolerance.ts";

const TENTH = { rtol: 0, atol: 0.1 };

Deno.test("a number may be off by atol and by rtol of the committed number, no more", () => {
  assert.equal(isWithin(100, 101.5, { rtol: 0.01, atol: 0.5 }), true);
  assert.equal(isWithin(100, 101.6, { rtol: 0.01, atol: 0.5 }), false);
  // One per cent of 100 is 1, of 101 more: the committed number is the measure.
  assert.equal(isWithin(100, 101.005, { rtol: 0.01, atol: 0 }), false);
  assert.equal(isWithin(101.005, 100, { rtol: 0.01, atol: 0 }), true);
});

Deno.test("a difference of just the tolerance is within it, however large the numbers", () => {
  // In binary 100.26 − 100.25 is 0.010000000000005.
  assert.equal(isWithin(100.25, 100.26, { rtol: 0, atol: 0.01 }), true);
  assert.equal(isWithin(0.3, 0.2, TENTH), true);
  assert.equal(isWithin(100.25, 100.2601, { rtol: 0, atol: 0.01 }), false);
});

Deno.test("without a tolerance the last digit counts", () => {
  assert.equal(isWithin(0.3, 0.1 + 0.2, EXACT), false);
  assert.equal(isWithin(0.3, 0.3, EXACT), true);
});

Deno.test("no tolerance is wide enough for NaN or infinity to be a number", () => {
  const wide = { rtol: 0.5, atol: 1e9 };
  for (const [before, after] of [[NaN, 1], [1, NaN], [Infinity, 1], [1, Infinity], [Infinity, -Infinity]] as const) {
    assert.equal(isWithin(before, after, wide), false, `${before} ${after}`);
  }
  assert.equal(isWithin(NaN, NaN, EXACT), true);
  assert.equal(isWithin(-Infinity, -Infinity, EXACT), true);
  assert.equal(isWithin(0, -0, EXACT), true);
});

for (
  const [before, after] of [
    ["平均 3.50（n=1,024）", "平均 3.55（n=1,024.05）"],
    ["-0.02", "+0.03"],
    ["差 −1.50", "差 −1.45"],
    ["差 −1.50", "差 -1.50"],
    ["45.0%", "45.1%"],
    ["p = .03", "p = .05"],
    ["1.0e-3", "1.0e−2"],
    ["３．５点", "３．６点"],
    ["－１０点", "－１０．１点"],
    ["10-20人", "10-20.1人"],
    ["0", "-0"],
  ] as const
) {
  Deno.test(`numbers in text are read whatever the way they are written: ${before} and ${after}`, () => {
    assert.equal(compareNumbersIn(before, after, TENTH), "within");
    assert.equal(compareNumbersIn(before, after, EXACT), "different");
  });
}

for (
  const [before, after, why] of [
    ["45.0%", "45.2%", "too far off"],
    ["1,024", "1,025", "too far off, past a thousand"],
    ["3.5", "-", "a number is not a dash for none"],
    ["3.5", "", "a number is not nothing"],
    ["3.5", "NaN", "a number is not NaN"],
    ["45.0%", "45.0 points", "another unit"],
    ["3.5 of 20", "3.5", "a number less"],
    ["1", "−1", "another sign"],
    ["1e400", "1e401", "past what a number can hold"],
  ] as const
) {
  Deno.test(`text with numbers is different where it is ${why}: ${before} and ${after}`, () => {
    assert.equal(compareNumbersIn(before, after, TENTH), "different");
  });
}

Deno.test("digits of names are no numbers: no tolerance makes one question, colour or event another", () => {
  const wide = { rtol: 1, atol: 100 };
  for (
    const [before, after] of [["q05", "q06"], ["#0a4a8c", "#0a4a8d"], ["soka-training-1", "soka-training-2"]] as const
  ) {
    assert.equal(compareNumbersIn(before, after, wide), "different", before);
  }
  assert.equal(compareNumbersIn("n=20", "n=21", wide), "within");
});

Deno.test("in a drawing commas part numbers, and signs and points begin them", () => {
  const hundredth = { rtol: 0, atol: 0.01 };
  assert.equal(compareLengthsIn("M1,234L3,4", "M1.01 234 L3,4", hundredth), "within");
  assert.equal(compareLengthsIn("10,200", "10200", hundredth), "different");
  assert.equal(compareLengthsIn("M.5.5-1", "M.5 .51 -1", hundredth), "within");
  assert.equal(compareLengthsIn("M1,2L3,4", "M1.02,2L3,4", hundredth), "different");
  assert.equal(compareLengthsIn("M1,2L3,4", "M1,2H3,4", hundredth), "different");
});
