import assert from "node:assert/strict";
import fc from "fast-check";
import { orderLabels } from "../../lib/imports/order_labels.ts";
import { randomCases } from "../random_cases.ts";

const RATINGS = [
  ["とても満足", "満足", "やや満足", "やや不満", "不満", "とても不満"],
  ["よく理解できた", "理解できた", "あまり理解できなかった", "全く理解できなかった"],
  ["strongly agree", "agree", "disagree", "strongly disagree"],
  // Denied in English: the word behind "not" is the others' word.
  ["very useful", "useful", "not useful"],
  ["Very useful", "Somewhat useful", "Not very useful", "Not at all useful"],
  ["very", "somewhat", "not very", "not", "not at all"],
  ["useful", "not useful", "not useful at all"],
  ["understood", "did not understand", "did not understand at all"],
  ["very helpful", "helpful", "unhelpful", "very unhelpful"],
  ["とても役に立った", "役に立った", "あまり役に立たなかった", "全く役に立たなかった"],
  ["大変よかった", "よかった", "よくなかった"],
  ["とてもある", "ややある", "あまりない", "全くない"],
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

Deno.test("kinds of which one is denied are no rating: who is not employed is not against employment", () => {
  for (
    const labels of [
      ["employed", "not employed", "self-employed"],
      ["attended", "not attended", "heard of it"],
      ["yes", "no", "not sure"],
      ["会員", "会員でない", "元会員"],
    ]
  ) {
    assert.equal(orderLabels(labels).kind, "nominal", labels.join());
  }
});
