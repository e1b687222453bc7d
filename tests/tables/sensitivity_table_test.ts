import assert from "node:assert/strict";
import fc from "fast-check";
import { anyPairs, countsOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws, cellsOf } from "./table_laws.ts";
import { madeDistribution } from "../figures/made_distribution.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import { missingAnswersTable, sensitivityTable } from "../../lib/tables/sensitivity_table.ts";

/** Fifteen of twenty rose from 2 to 3, four stayed at 3, one left the first question out. */
const TWENTY = Array.from({ length: 20 }, (_, at) => [at === 19 ? NONE : at < 15 ? 2 : 3, 3] as const);
const changes = compareBeforeAfter([countsOf(TWENTY, { applicants: 42 })]);

Deno.test("the sensitivity table says in a note how many silent people would overturn the finding", () => {
  const table = assertTableLaws((option) => sensitivityTable(changes, { key: "t", ...option }), [
    "question",
    "variant",
    "people",
    "supposed",
    "rose",
    "roseShare",
    "same",
    "fell",
    "before",
    "after",
    "test",
    "pValue",
  ]);
  // 15 to 0 moves of one level: with 5 against p = .041, with 6 against .078.
  assert.ok(
    table.notes.some((note) => /参加申込者23人のうち7人が逆に一段動いていれば、pは0\.05以上/.test(note)),
    table.notes.join("\n"),
  );
  assert.ok(table.rows.some(({ variant, supposed }) => variant === "無回答: 最も下がったとする" && supposed === 1));
  for (const row of table.rows) assert.equal(Number(row.rose) + Number(row.same) + Number(row.fell), row.people);
  assert.deepEqual(
    cellsOf(table, ["variant", "people", "supposed", "rose", "roseShare", "same", "fell", "before", "after"])[0],
    [
      "本文の比較",
      19,
      0,
      15,
      78.9,
      4,
      0,
      4,
      19,
    ],
  );
  const silent = table.rows.filter(({ variant }) => String(variant).startsWith("組に入らない参加申込者"));
  assert.deepEqual(silent.map(({ people, supposed, same, fell, before }) => [people, supposed, same, fell, before]), [
    [42, 23, 27, 0, null],
    [42, 23, 4, 23, null],
  ]);
});

Deno.test("a finding that no number of silent people tips, and one that is none, are told as that", () => {
  const notes = (pairs: typeof TWENTY, applicants: number) =>
    sensitivityTable(compareBeforeAfter([countsOf(pairs, { applicants })]), { key: "t" }).notes.join("\n");
  assert.match(notes(TWENTY, 21), /参加申込者2人の全員が逆に一段動いたとしても、pは0\.05に届かない/);
  assert.match(notes(TWENTY.slice(14), 21), /pは初めから0\.05以上/);
});

Deno.test("of margins alone there are no rows, and a note says why", () => {
  const { rows, notes } = sensitivityTable(compareBeforeAfter([marginsOnly(countsOf(TWENTY))]), { key: "t" });
  assert.equal(rows.length, 0);
  assert.ok(notes.some((note) => note.includes("集計だけが分かっており")), notes.join("\n"));
});

/** Fifteen of twenty rose from 2 to 3, four stayed at 3, one left the first question out. */

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
