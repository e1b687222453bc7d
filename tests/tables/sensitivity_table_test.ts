import assert from "node:assert/strict";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import { sensitivityTable } from "../../lib/tables/sensitivity_table.ts";
import { countsOf, NONE } from "../comparisons/made_answers.ts";
import { assertTableLaws, cellsOf } from "./table_laws.ts";

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
    table.notes.some((note) => /参加申込者23人のうち6人が逆に一段動いていれば、pは0\.05以上/.test(note)),
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
  assert.match(notes(TWENTY.slice(14), 21), /pははじめから0\.05以上/);
});

Deno.test("of margins alone there are no rows, and a note says why", () => {
  const { rows, notes } = sensitivityTable(compareBeforeAfter([marginsOnly(countsOf(TWENTY))]), { key: "t" });
  assert.equal(rows.length, 0);
  assert.ok(notes.some((note) => note.includes("集計だけが分かっており")), notes.join("\n"));
});
