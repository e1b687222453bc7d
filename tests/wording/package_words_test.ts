import assert from "node:assert/strict";
import { packageGuide } from "../../lib/wording/package_words.ts";

const guide = (hasShares: boolean) =>
  packageGuide({
    tables: [{ name: "answers_long", title: { ja: "回答", en: "Answers" } }],
    question: "x-q01",
    hasShares,
  });
const codeOf = (text: string) =>
  [...text.matchAll(/```\w+\n([^`]*(?:`\[\[`[^`]*)*)```/g)].map(([, code = ""]) => code.trim().split("\n"));

Deno.test("the guide needs five lines of pandas and five of R, with the question that is there", () => {
  const [pandas = [], r = []] = codeOf(guide(true));
  assert.deepEqual([pandas.length, r.length], [5, 5]);
  for (const lines of [pandas, r]) assert.ok(lines.some((line) => line.includes("x-q01")));
});

Deno.test("where no question is a rating, nothing is read that is not there", () => {
  assert.deepEqual(codeOf(guide(false)).map((lines) => lines.length), [4, 4]);
  assert.doesNotMatch(guide(false), /favourable_shares/);
});
