import assert from "node:assert/strict";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareChanges } from "../../lib/comparisons/compare_changes.ts";
import { isRefusal } from "../../lib/statistics/test_result.ts";
import { changeModelsTable } from "../../lib/tables/change_models_table.ts";
import { countsOf } from "../comparisons/made_answers.ts";
import { assertTableLaws } from "./table_laws.ts";

type Pairs = readonly (readonly [number, number])[];
const people = (count: number, before: number, after: number): Pairs =>
  Array.from({ length: count }, () => [before, after] as const);
// Places on the scale, 1 being the lowest level: of the first many rose, of the second few.
const rising: Pairs = [
  ...people(9, 1, 3),
  ...people(6, 2, 3),
  ...people(3, 2, 2),
  ...people(2, 3, 4),
  ...people(1, 3, 2),
];
const still: Pairs = [
  ...people(9, 1, 1),
  ...people(3, 1, 2),
  ...people(6, 2, 2),
  ...people(4, 3, 3),
  ...people(2, 3, 4),
];
const IDS = [
  "question",
  "model",
  "first",
  "second",
  "people",
  "unit",
  "effect",
  "lower",
  "upper",
  "pValue",
  "direction",
];
const changesOf = (...events: readonly Pairs[]) =>
  events.map((pairs, at) => countsOf(pairs, { id: ["a", "b", "c"][at] ?? "d" }));

Deno.test("two events of pairs: people of the same start and the ordinal logit, both the way of the planned test", () => {
  const compared = compareChanges(compareBeforeAfter(changesOf(rising, still)));
  const table = assertTableLaws((option) => changeModelsTable(compared, { key: "t", ...option }), IDS);
  assert.deepEqual(table.rows.map(({ model, direction }) => [model, direction]), [
    ["初めの答えをそろえた比較", "同じ向き"],
    ["順序ロジット", "同じ向き"],
  ]);
  const [one] = compared;
  const sign = one?.kind === "changes" ? Math.sign(one.pairs[0]?.netRise?.estimate ?? NaN) : NaN;
  const [start, logit] = table.rows;
  // The first event rose more: more steps, and a ratio above 1.
  assert.deepEqual([sign, Math.sign(Number(start?.effect)), Math.sign(Number(logit?.effect) - 1)], [1, 1, 1]);
  for (const row of [start, logit]) assert.ok(Number(row?.lower) < Number(row?.effect) && Number(row?.pValue) < 0.05);
});

Deno.test("events exchanged turn every effect round and leave every p and direction", () => {
  const rows = (...events: readonly Pairs[]) =>
    changeModelsTable(compareChanges(compareBeforeAfter(changesOf(...events))), { key: "t" }).rows;
  const [forth, back] = [rows(rising, still), rows(still, rising)];
  assert.equal(forth.length, 2);
  forth.forEach((row, at) => {
    const other = back[at];
    assert.ok(Math.abs(Number(row.pValue) - Number(other?.pValue)) < 1e-9);
    assert.equal(row.direction, other?.direction);
    const turned = row.unit === "段" ? -Number(other?.effect) : 1 / Number(other?.effect);
    assert.ok(Math.abs(Number(row.effect) - turned) < 1e-9 * Math.abs(turned));
  });
});

Deno.test("of two events that changed alike no model goes a way, nor of one whose planned difference is none", () => {
  const { rows } = changeModelsTable(compareChanges(compareBeforeAfter(changesOf(rising, rising))), { key: "t" });
  assert.deepEqual(rows.map(({ direction }) => direction), rows.map(() => "どちらも差なし、または片方が差なし"));
  assert.equal(rows.length, 2);
  // As many more rose as fell in both, but of other starts: the planned difference is 0, the models' may be none.
  const high: Pairs = [...people(5, 3, 4), ...people(5, 1, 1), ...people(5, 2, 2)];
  const low: Pairs = [...people(5, 1, 3), ...people(5, 2, 2), ...people(5, 3, 3)];
  const other = changeModelsTable(compareChanges(compareBeforeAfter(changesOf(high, low))), { key: "t" }).rows;
  const [start] = other;
  assert.ok(Number(start?.effect) !== 0 && start?.effect !== null);
  assert.equal(start?.direction, "どちらも差なし、または片方が差なし");
});

Deno.test("where nobody of the one event started as somebody of the other, the model says nothing: neither effect nor 'no difference'", () => {
  const low = [...people(9, 1, 3), ...people(4, 1, 1)];
  const high = [...people(9, 3, 3), ...people(4, 3, 4)];
  const { rows: [start] } = changeModelsTable(compareChanges(compareBeforeAfter(changesOf(low, high))), { key: "t" });
  assert.deepEqual([start?.people, start?.effect, start?.direction], [0, null, null]);
});

Deno.test("three events have a test of any difference; sheets that are not joined a shift common to all", () => {
  const three = changeModelsTable(compareChanges(compareBeforeAfter(changesOf(rising, still, still))), { key: "t" });
  assert.deepEqual(three.rows.map(({ unit }) => unit), [
    ...["段", "段", "段"],
    ...["オッズ比の比", "オッズ比の比", "オッズ比の比"],
    "カイ二乗",
  ]);
  const apart = compareChanges(compareBeforeAfter(changesOf(rising, still).map(marginsOnly)));
  const table = assertTableLaws((option) => changeModelsTable(apart, { key: "t", ...option }), IDS);
  assert.deepEqual(table.rows.map(({ model }) => model), ["順序ロジット", "全事業に共通の前から後への差"]);
  const ofSameStart = (notes: readonly string[]) =>
    notes.some((note) => note.startsWith("「初めの答えをそろえた比較」は"));
  assert.deepEqual([ofSameStart(three.notes), ofSameStart(table.notes)], [true, false]);
  const pair = changeModelsTable(compareChanges(compareBeforeAfter(changesOf(rising, still))), { key: "t" });
  assert.ok(ofSameStart(pair.notes), "of one pair of events, too");
  // More favourable after than before, at both events.
  assert.ok(Number(table.rows[1]?.effect) > 0);
});

Deno.test("a model without numbers, and a change that stands alone, are notes", () => {
  const separated = compareChanges(compareBeforeAfter(changesOf(rising, people(8, 1, 1))));
  const [one] = separated;
  assert.ok(one?.kind === "changes" && one.models.ordinal !== null && isRefusal(one.models.ordinal));
  const table = assertTableLaws((option) => changeModelsTable(separated, { key: "t", ...option }), IDS);
  assert.ok(table.notes.some((note) => note.includes("順序ロジットは計算できない")));
  assert.deepEqual(table.rows.map(({ model }) => model), ["初めの答えをそろえた比較"]);
  const alone = compareChanges(compareBeforeAfter(changesOf(rising)));
  const empty = assertTableLaws((option) => changeModelsTable(alone, { key: "t", ...option }), IDS);
  assert.deepEqual(empty.rows, []);
  assert.ok(empty.notes.some((note) => /aの催しだけです/.test(note)));
});
