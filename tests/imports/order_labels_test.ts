import assert from "node:assert/strict";
import fc from "fast-check";
import { orderLabels } from "../../lib/imports/order_labels.ts";
import { randomCases } from "../random_cases.ts";

const RATINGS = [
  ["とても満足", "満足", "やや満足", "やや不満", "不満", "とても不満"],
  ["よく理解できた", "理解できた", "あまり理解できなかった", "全く理解できなかった"],
  ["strongly agree", "agree", "disagree", "strongly disagree"],
];

Deno.test("a rating is told whatever the order of its answers, best first, with both its sides", () => {
  for (const rating of RATINGS) {
    fc.assert(
      fc.property(fc.shuffledSubarray(rating, { minLength: rating.length }), (labels) => {
        const { kind, answers } = orderLabels(labels);
        assert.equal(kind, "rating", labels.join());
        // A known scale brings the answers with it that nobody gave.
        assert.deepEqual(answers.map(({ label }) => label).filter((label) => rating.includes(label)), rating);
        const sides = answers.map((answer) => "side" in answer ? answer.side : undefined);
        assert.ok(sides.includes("favourable") && sides.includes("unfavourable"), sides.join());
        assert.equal(sides.lastIndexOf("favourable") < sides.indexOf("unfavourable"), true, sides.join());
      }),
      { numRuns: randomCases(40) },
    );
  }
});

Deno.test("answers that are all for or all against are no rating: nobody could have said the other", () => {
  for (const labels of [["とても満足", "満足", "やや満足"], ["とても不満", "不満", "やや不満"]]) {
    assert.notEqual(orderLabels(labels).kind, "rating", labels.join());
  }
});
