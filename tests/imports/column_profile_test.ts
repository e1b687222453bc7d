import assert from "node:assert/strict";
import fc from "fast-check";
import { MEANS_MISSING, meansMissing, profileOf } from "../../lib/imports/column_profile.ts";
import { randomCases } from "../random_cases.ts";

const SAID = ["温泉", "食事", "とても長い感想です", "ａｂｃ", "x"];

Deno.test("of a column those are counted who answered: how many, each answer as often as it was given, and the longest", () => {
  const cells = fc.array(fc.constantFrom(...SAID, "", " ", ...MEANS_MISSING.slice(0, 4)), { maxLength: 30 });
  fc.assert(
    fc.property(cells, (all) => {
      const { filled, values, longest } = profileOf(all, 3);
      const said = all.filter((cell) => SAID.includes(cell));
      assert.equal(filled, said.length);
      assert.deepEqual(
        new Map(values.map(({ label, count }) => [label, count])),
        new Map(
          SAID.filter((one) => said.includes(one)).map((one) => [one, said.filter((other) => other === one).length]),
        ),
      );
      assert.equal(longest, Math.max(0, ...said.map(({ length }) => length)));
    }),
    { numRuns: randomCases(200) },
  );
  for (const word of ["", "  ", ...MEANS_MISSING]) assert.ok(meansMissing(word), word);
  for (const word of SAID) assert.ok(!meansMissing(word), word);
});
