/** What tests of differences between groups can find: R's enumeration of every table, and laws of the smallest difference. */
import assert from "node:assert/strict";
import { changeDifference } from "../../lib/statistics/change_difference.ts";
import { unlinkedChangeDifference } from "../../lib/statistics/unlinked_change_difference.ts";
import {
  changeDifferencePower,
  detectableChangeDifference,
} from "../../lib/statistics/detectable_change_difference.ts";
import { detectableShareDifference, shareDifferencePower } from "../../lib/statistics/detectable_share_difference.ts";
import {
  detectableUnlinkedDifference,
  unlinkedChangeDifferencePower,
} from "../../lib/statistics/detectable_unlinked_difference.ts";
import { shareDifference } from "../../lib/statistics/share_difference.ts";
import { assertNear, casesOfKind } from "./reference.ts";

type Two = readonly [number, number];
type Case =
  | {
    readonly kind: "shares";
    readonly sizes: Two;
    readonly first: number;
    readonly second: number;
    readonly level: number;
    readonly power: number;
  }
  | {
    readonly kind: "changes";
    readonly pairs: Two;
    readonly first: Two;
    readonly second: Two;
    readonly level: number;
    readonly power: number;
  }
  | {
    readonly kind: "unlinked";
    readonly people: readonly [Two, Two];
    readonly first: Two;
    readonly second: Two;
    readonly level: number;
    readonly power: number;
  };

const ofKind = casesOfKind<Case>("power_of_differences");

const moves = ([up, down]: Two) => ({ up, down });
const sides = ([before, after]: Two) => ({ before, after });

Deno.test("the power of the score test of two shares is R's sum over every table, on 200 situations", () => {
  for (const one of ofKind("shares")) {
    assertNear(shareDifferencePower(one, { groupSizes: one.sizes, confidenceLevel: one.level }), one.power, one);
  }
});

Deno.test("the power of the test of two changes is R's sum over every two tables, on 200 situations", () => {
  for (const one of ofKind("changes")) {
    const chances = { first: moves(one.first), second: moves(one.second) };
    assertNear(changeDifferencePower(chances, { pairs: one.pairs, confidenceLevel: one.level }), one.power, one);
  }
});

Deno.test("the power of the test of two unlinked changes is R's sum over every table, on 200 situations", () => {
  for (const one of ofKind("unlinked")) {
    const chances = { first: sides(one.first), second: sides(one.second) };
    const people = [sides(one.people[0]), sides(one.people[1])] as const;
    assertNear(unlinkedChangeDifferencePower(chances, { people, confidenceLevel: one.level }), one.power, one);
  }
});

Deno.test("what is found for certain is what the tests themselves find, and never where nothing differs", () => {
  // Chances of 0 and 1 leave one table each: the power is 1 or 0, as the p-value says.
  for (const [one, other] of [[3, 3], [4, 2], [12, 5], [20, 20], [1, 9]] as const) {
    const share = shareDifference({ count: one, total: one }, { count: 0, total: other });
    assert.equal(
      shareDifferencePower({ first: 1, second: 0 }, { groupSizes: [one, other] }),
      Number(share.pValue < 0.05),
    );
    const change = changeDifference({ up: one, down: 0, pairs: one }, { up: 0, down: 0, pairs: other });
    assert.equal(
      changeDifferencePower({ first: { up: 1, down: 0 }, second: { up: 0, down: 0 } }, { pairs: [one, other] }),
      Number(change.pValue < 0.05),
    );
    const unlinked = unlinkedChangeDifference(
      { before: { count: 0, total: one }, after: { count: one, total: one } },
      { before: { count: other, total: other }, after: { count: other, total: other } },
    );
    assert.equal(
      unlinkedChangeDifferencePower({ first: { before: 0, after: 1 }, second: { before: 1, after: 1 } }, {
        people: [{ before: one, after: one }, { before: other, after: other }],
      }),
      Number(unlinked.pValue < 0.05),
    );
  }
});

Deno.test("the detectable difference is found four times in five, one thousandth less is not, and it shrinks with people", () => {
  for (const groupSizes of [[12, 20], [20, 24], [124, 20], [100, 100], [400, 500]] as const) {
    for (const confidenceLevel of [0.95, 1 - 0.05 / 11]) {
      const found = detectableShareDifference({ groupSizes, confidenceLevel });
      assert.ok(found !== null);
      const power = (difference: number) =>
        shareDifferencePower({ first: (1 + difference) / 2, second: (1 - difference) / 2 }, {
          groupSizes,
          confidenceLevel,
        });
      assert.ok(power(found) >= 0.8 && power(found - 0.001) < 0.8);
      // Which group is which makes no difference, nor whether the answer or its opposite is counted.
      const [one, other] = groupSizes;
      assert.equal(detectableShareDifference({ groupSizes: [other, one], confidenceLevel }), found);
    }
  }
  const falling = (found: readonly (number | null)[]) => {
    const sizes = found.map((one) => one ?? 2);
    assert.deepEqual(sizes, sizes.toSorted((a, b) => b - a));
  };
  falling([3, 12, 20, 24, 124, 2000].map((size) => detectableShareDifference({ groupSizes: [size, size] })));
  falling([12, 20, 24, 124, 2000].map((size) => detectableChangeDifference({ pairs: [size, size] })));
  const both = (size: number) => ({ before: size, after: size });
  falling([3, 12, 20, 24, 124].map((size) => detectableUnlinkedDifference({ people: [both(size), both(size)] })));
});

Deno.test("about a half is where a difference of shares is missed most often, give or take three in a hundred", () => {
  for (const groupSizes of [[12, 20], [20, 20], [17, 32], [124, 20]] as const) {
    const difference = detectableShareDifference({ groupSizes }) ?? NaN;
    for (let middle = difference / 2; middle <= 1 - difference / 2; middle += 0.02) {
      for (const way of [1, -1]) {
        const [first, second] = [middle + way * difference / 2, middle - way * difference / 2];
        assert.ok(shareDifferencePower({ first, second }, { groupSizes }) > 0.77, `${groupSizes}, ${middle}`);
      }
    }
  }
});

Deno.test("a difference of changes is found whichever of the two groups changed", () => {
  for (const pairs of [[18, 20], [40, 20], [20, 124], [60, 70]] as const) {
    const found = detectableChangeDifference({ pairs });
    assert.ok(found !== null);
    const [still, risen] = [{ up: 0.1, down: 0.1 }, { up: 0.1 + found, down: 0.1 }];
    assert.ok(changeDifferencePower({ first: risen, second: still }, { pairs }) >= 0.8);
    assert.ok(changeDifferencePower({ first: still, second: risen }, { pairs }) >= 0.8);
    const [one, other] = pairs;
    assert.equal(detectableChangeDifference({ pairs: [other, one] }), found);
  }
});

Deno.test("where counting out ends, the approximation goes on: within two points", () => {
  const near = (exact: number | null, approximate: number | null, about: string) =>
    assert.ok(
      exact !== null && approximate !== null && Math.abs(exact - approximate) <= 0.02,
      `${about}: ${exact}, ${approximate}`,
    );
  for (const confidenceLevel of [0.95, 0.995]) {
    const shares = (sizes: Two) => detectableShareDifference({ groupSizes: sizes, confidenceLevel });
    near(shares([100, 100]), shares([100, 101]), "shares");
    near(shares([20, 500]), shares([20, 501]), "shares");
    const changes = (pairs: Two) => detectableChangeDifference({ pairs, confidenceLevel });
    near(changes([40, 40]), changes([41, 41]), "changes");
    const unlinked = (size: number) =>
      detectableUnlinkedDifference({ people: [both(size), both(size)], confidenceLevel });
    near(unlinked(30), unlinked(31), "unlinked changes");
  }
  function both(size: number) {
    return { before: size, after: size };
  }
});

Deno.test("wrong chances and sizes are refused with what was wrong", () => {
  const still = { up: 0.1, down: 0.1 };
  assert.throws(() => shareDifferencePower({ first: 1.1, second: 0 }, { groupSizes: [3, 3] }), /in \[0, 1\].*1\.1/);
  assert.throws(() => detectableShareDifference({ groupSizes: [3, 0] }), /groupSizes/);
  assert.throws(
    () => changeDifferencePower({ first: { up: 0.6, down: 0.6 }, second: still }, { pairs: [3, 3] }),
    /0\.6/,
  );
  assert.throws(() => detectableChangeDifference({ pairs: [3, 3], against: 0.5 }), /\[0, 0\.5\).*0\.5/);
  assert.throws(
    () => detectableUnlinkedDifference({ people: [{ before: 3, after: 0 }, { before: 3, after: 3 }] }),
    /sample.*0/,
  );
});
