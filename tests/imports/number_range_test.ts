import assert from "node:assert/strict";
import fc from "fast-check";
import { cellNumber, numberRange } from "../../lib/imports/number_range.ts";
import { randomCases } from "../random_cases.ts";

const numbersOf = (values: readonly (number | string)[]) =>
  values.map((value) => {
    const number = cellNumber(String(value));
    assert.ok(number !== null, `${value}`);
    return number;
  });

Deno.test("how willing people are to recommend is told by whole numbers from 0 to 10 under a heading that asks it, and by nothing less", () => {
  const headings = [["友人に勧めたいですか", true], ["推奨度", true], ["参加回数", false], ["年齢", false]] as const;
  const answers = [[[0, 10, 7], true], [[3], true], [[-1, 10], false], [[0, 11], false], [["7.5", 3], false]] as const;
  for (const [heading, asks] of headings) {
    for (const [values, fits] of answers) {
      const range = numberRange(numbersOf(values), heading);
      assert.equal(range.recommendation === true, asks && fits, `${heading}: ${values}`);
      if (range.recommendation === true) assert.deepEqual([range.minimum, range.maximum], [0, 10]);
    }
  }
});

Deno.test("an age is a whole number of years that people reach, in bands of ten", () => {
  for (
    const [values, isAge] of [[[18, 64], true], [[0, 119], true], [[-1, 30], false], [[20, 120], false], [
      ["20.5", 30],
      false,
    ]] as const
  ) {
    const range = numberRange(numbersOf(values), "年齢");
    assert.equal(range.maximum === 119, isAge, `${values}`);
    if (isAge) assert.deepEqual([range.bands.length, range.bands[2]?.from, range.bands[2]?.to], [12, 20, 29]);
  }
  assert.notEqual(numberRange(numbersOf([18, 64]), "参加回数").maximum, 119);
});

Deno.test("every number lies in the range and in one band of it, and bands follow one another from end to end", () => {
  const value = fc.oneof(
    fc.integer({ min: -50, max: 5000 }),
    fc.integer({ min: -500, max: 5000 }).map((tenth) => tenth / 10),
  );
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 12 }),
      fc.constantFrom("参加回数", "年齢", "推奨度", "距離（km）"),
      (values, heading) => {
        const { minimum, maximum, bands, decimals = 0 } = numberRange(numbersOf(values), heading);
        const gap = 10 ** -decimals;
        for (const one of values) {
          assert.ok(one >= minimum && one <= maximum, `${one} in ${minimum} to ${maximum}`);
          assert.equal(bands.filter(({ from, to }) => one >= from - 1e-9 && one <= to + 1e-9).length, 1, `${one}`);
        }
        assert.ok(
          Math.abs((bands[0]?.from ?? NaN) - minimum) < 1e-9 && Math.abs((bands.at(-1)?.to ?? NaN) - maximum) < 1e-9,
        );
        for (const [at, { from }] of bands.entries()) {
          if (at > 0) assert.ok(Math.abs(from - (bands[at - 1]?.to ?? NaN) - gap) < 1e-6, JSON.stringify(bands));
        }
      },
    ),
    { numRuns: randomCases(500) },
  );
});
