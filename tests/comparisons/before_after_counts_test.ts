import assert from "node:assert/strict";
import { beforeAfterCounts, requireBeforeAfter } from "../../lib/comparisons/before_after_counts.ts";
import { beforeAfterCaveats } from "../../lib/comparisons/caveat.ts";
import { peopleBehindMargins } from "../../lib/comparisons/favourable_margins.ts";
import { ComparisonError } from "../../lib/comparisons/comparison_error.ts";
import type { Subset } from "../../lib/survey/survey.ts";
import { loadSurvey } from "../../lib/survey/load_surveys.ts";
import { madeSurvey, twoSheets } from "../page/one_city.ts";

const [pair] = beforeAfterCounts(await loadSurvey("soka-training-1"));
if (pair === undefined) throw new Error("nothing was asked before and after");
type Side = typeof pair.before;

const pooled = (side: Side): Side => ({ ...side, parts: [...side.parts, ...side.parts] as unknown as Side["parts"] });
const asked = (side: Side, timing: "before" | "after" | "only"): Side => {
  const [part] = side.parts;
  return { ...side, parts: [{ ...part, question: { ...part.question, timing } }] as unknown as Side["parts"] };
};

Deno.test("each rule of a comparison of before and after is broken by either side alone", () => {
  const { before, after } = pair;
  assert.doesNotThrow(() => requireBeforeAfter(pair));
  const broken = {
    "each side must be one question": [{ before: pooled(before) }, { after: pooled(after) }],
    "one must be asked about before and one about after": [
      { before: asked(before, "only") },
      { after: asked(after, "only") },
      { before: after, after: before },
    ],
    "both sides must be of one design": [{ after: { ...after, design: "unlinked" as const }, transitions: null }],
  };
  for (const [rule, changes] of Object.entries(broken)) {
    for (const change of changes) {
      assert.throws(
        () => requireBeforeAfter({ ...pair, ...change }),
        (error) => error instanceof ComparisonError && error.message.includes(rule),
        rule,
      );
    }
  }
});

Deno.test("some of the respondents of two sheets cannot be followed, whichever sheet was filtered; of one sheet they can", () => {
  const [before, after] = twoSheets("linked");
  assert.ok(before !== undefined && after !== undefined);
  // What it holds says who is counted; nothing of it is asked here.
  const subset = { name: { ja: "一部", en: "some" } } as unknown as Subset;
  for (const [one, other] of [[{ ...before, subset }, after], [before, { ...after, subset }]] as const) {
    assert.throws(
      () => beforeAfterCounts(one, { after: other }),
      /some of the respondents can be followed in one questionnaire only: current value is sheet-before and sheet-after/,
    );
  }
  assert.doesNotThrow(() => beforeAfterCounts(before, { after }));
  assert.ok(beforeAfterCounts(madeSurvey()).length > 0);
});

Deno.test("two margins are of the same people where one questionnaire asked both of as many; else nobody knows", () => {
  const sides = (survey: string, respondents: number): Side => {
    const [part] = pair.after.parts;
    return { ...pair.after, respondents, parts: [{ ...part, surveyId: survey }] as unknown as Side["parts"] };
  };
  for (const [one, other, more] of [["a", "a", 20], ["a", "a", 21], ["a", "b", 20], ["a", "b", 21]] as const) {
    const counts = { before: sides(one, 20), after: sides(other, more), transitions: null };
    const people = peopleBehindMargins(counts);
    assert.equal(people, one === other && more === 20 ? 20 : null, `${one} ${other} ${more}`);
    // Nobody is told to be the same people where that is not known, nor where each is followed.
    for (const transitions of [null, pair.transitions]) {
      for (const known of [null, 25]) {
        const kinds = beforeAfterCaveats({ ...counts, transitions }, { origin: "observed", people: known })
          .map(({ kind }) => kind);
        assert.equal(kinds.includes("same-people"), transitions === null && known !== null);
        // Nobody is left out of a table of pairs that there is not.
        assert.ok(transitions !== null || !kinds.includes("unmatched"));
      }
    }
    assert.equal(peopleBehindMargins(counts, more), more);
    assert.throws(() => peopleBehindMargins(counts, more - 1), RangeError);
  }
});
