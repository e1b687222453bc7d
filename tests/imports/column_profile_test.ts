import assert from "node:assert/strict";
import fc from "fast-check";
import { MEANS_MISSING, meansMissing, profileOf } from "../../lib/imports/column_profile.ts";
import { singleColumn } from "../../lib/imports/single_column.ts";
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

Deno.test("that a column is to tick is a guess until each of its answers came three times, or all are known answers", () => {
  const asked = (times: readonly number[], isKnown = false) => {
    const cells = times.flatMap((count, at) => Array.from({ length: count }, () => ["温泉", "食事", "散策"][at] ?? ""));
    const rows = cells.map((cell, at) => ({ line: at + 2, cells: [cell] }));
    return singleColumn({ at: 0, heading: "目的", name: null, stem: "目的", part: null }, {
      profile: profileOf(cells, 0),
      rows,
      isKnownAnswer: () => isKnown,
    });
  };
  for (
    const [times, isKnown, guesses] of [
      [[4, 3, 2], false, []],
      [[3, 3, 2], false, ["type"]],
      [[3, 3, 2], true, []],
    ] as const
  ) {
    const { type, labels, guesses: found } = asked(times, isKnown);
    assert.deepEqual([type, labels.length, found], ["closed", 3, guesses], `${times} ${isKnown}`);
  }
});
