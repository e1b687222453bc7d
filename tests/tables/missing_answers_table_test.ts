import { madeDistribution } from "../figures/made_distribution.ts";
import assert from "node:assert/strict";
import fc from "fast-check";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { missingAnswersTable } from "../../lib/tables/missing_answers_table.ts";
import { anyPairs, countsOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws, cellsOf } from "./table_laws.ts";

/** Fifteen of twenty rose from 2 to 3, four stayed at 3, one left the first question out. */
const TWENTY = Array.from({ length: 20 }, (_, at) => [at === 19 ? NONE : at < 15 ? 2 : 3, 3] as const);
const changes = compareBeforeAfter([countsOf(TWENTY, { applicants: 42 })]);

Deno.test("missing answers: in the base, out of it, and the two extremes", () => {
  const table = assertTableLaws((option) => missingAnswersTable(changes, { key: "t", ...option }), [
    "question",
    "timing",
    "respondents",
    "missing",
    "favourable",
    "ofRespondents",
    "ofAnswered",
    "least",
    "most",
  ]);
  assert.deepEqual(
    cellsOf(table, ["timing", "respondents", "missing", "favourable", "ofRespondents", "ofAnswered", "least", "most"]),
    [["受講前", 20, 1, 4, 20, 21.1, 20, 25], ["受講後", 20, 0, 19 + 1, 100, 100, 100, 100]],
  );
});

Deno.test("the share lies between its extremes, and leaving the silent out never lowers it", () => {
  fc.assert(fc.property(anyPairs, (pairs) => {
    for (const row of missingAnswersTable(compareBeforeAfter([countsOf(pairs)]), { key: "t" }).rows) {
      assert.equal(row.respondents, pairs.length);
      assert.ok(Number(row.least) <= Number(row.ofRespondents) && Number(row.ofRespondents) <= Number(row.most));
      if (row.ofAnswered === null) assert.equal(row.missing, row.respondents);
      else assert.ok(Number(row.ofAnswered) >= Number(row.ofRespondents));
    }
  }));
});

Deno.test("who answered わからない is in the base, as that is an answer; who left the question out is not", () => {
  const [change] = changes;
  assert.ok(change !== undefined);
  const after = madeDistribution({ counts: [4, 2, 1, 1], dontKnow: 2, missing: 10 });
  const table = missingAnswersTable([{ ...change, counts: { ...change.counts, after } }], { key: "t" });
  // Six of the ten with an answer were favourable, わからない among the ten.
  assert.deepEqual(cellsOf(table, ["respondents", "missing", "favourable", "ofRespondents", "ofAnswered"])[1], [
    20,
    10,
    6,
    30,
    60,
  ]);
});
