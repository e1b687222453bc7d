import assert from "node:assert/strict";
import fc from "fast-check";
import { madeDistribution } from "../figures/made_distribution.ts";
import { assertTableLaws, cellsOf } from "./table_laws.ts";
import type { LanguageOption } from "../../lib/data/language.ts";
import { answerTable } from "../../lib/tables/answer_table.ts";

const heading = { key: "example", title: "例" };

const HEADINGS = { ja: heading, en: { key: "example", title: "Example" } };

Deno.test("a rating's table has every answer, no answer, totals of the sides and of all", () => {
  const table = answerTable(madeDistribution({ counts: [5, 9, 0, 3], missing: 3, dontKnow: 4 }), { heading });
  const { columns, notes } = table;
  assert.deepEqual(columns.map(({ label }) => label), ["回答", "区分", "人数", "割合（%）"]);
  assert.deepEqual(cellsOf(table, ["answer", "side", "count", "share"]), [
    ["よく理解できた", "肯定的", 5, 20.8],
    ["だいたい理解できた", "肯定的", 9, 37.5],
    ["あまり理解できなかった", "否定的", 0, 0],
    ["理解できなかった", "否定的", 3, 12.5],
    ["わからない", null, 4, 16.7],
    ["無回答", null, 3, 12.5],
    ["肯定的回答 計", null, 14, 58.3],
    ["否定的回答 計", null, 3, 12.5],
    ["回答者 計", null, 24, 100],
  ]);
  assert.match(notes[0] ?? "", /n=24（参考値）、回収率12\.0%/);
});

Deno.test("out of the base there is no share, and the base has its own total", () => {
  const { rows } = answerTable(madeDistribution({ counts: [5, 9, 0, 2], missing: 4 }), { heading, base: "answered" });
  const share = (answer: string) => rows.find((row) => row.answer === answer)?.share;
  assert.equal(share("よく理解できた"), 31.3);
  assert.equal(share("無回答"), null);
  assert.equal(share("選択肢への回答 計"), 100);
  assert.equal(share("回答者 計"), null);
});

Deno.test("ages have no sides; nobody at all has no shares", () => {
  const table = answerTable(madeDistribution({ kind: "ordered", counts: [0, 0, 0, 0], missing: 0 }), {
    heading,
    lang: "en",
  });
  assert.deepEqual(table.columns.map(({ id }) => id), ["answer", "count", "share"]);
  assert.deepEqual(cellsOf(table, ["answer", "count", "share"]), [
    ["Answer 1", 0, null],
    ["Answer 2", 0, null],
    ["Answer 3", 0, null],
    ["Answer 4", 0, null],
    ["No answer", 0, null],
    ["Respondents, total", 0, null],
  ]);
});

Deno.test("several distributions stand below each other with their places", () => {
  const all = [madeDistribution({ place: "甲市" }), madeDistribution({ place: "乙市" })];
  const { columns, rows, sources } = answerTable(all, { heading });
  assert.equal(columns[0]?.id, "place");
  assert.deepEqual([...new Set(rows.map(({ place }) => place))], ["甲市", "乙市"]);
  assert.equal(rows.length, 16);
  assert.deepEqual(sources.map(({ file }) => file), [
    "data/surveys/甲市/responses.csv",
    "data/surveys/乙市/responses.csv",
  ]);
  assert.throws(() => answerTable([], { heading }), RangeError);
});

Deno.test("whatever the counts: laws of every table, totals add up, and n of the table is n of the distribution", () => {
  const numbers = fc.array(fc.nat(40), { minLength: 4, maxLength: 4 });
  fc.assert(fc.property(numbers, fc.nat(9), fc.nat(9), fc.boolean(), (counts, missing, dontKnow, answered) => {
    const distribution = madeDistribution({ counts, missing, dontKnow });
    const base = answered ? "answered" : "respondents";
    const make = ({ lang = "ja" }: LanguageOption) =>
      answerTable(distribution, { heading: HEADINGS[lang], base, lang });
    const { rows } = assertTableLaws(make, ["answer", "side", "count", "share"]);
    const count = (name: string) => rows.find(({ answer }) => answer === name)?.count;
    assert.equal(count("回答者 計"), distribution.respondents);
    assert.equal(Number(count("肯定的回答 計")) + Number(count("否定的回答 計")), distribution.answered);
    const parts = rows.filter(({ answer }) => !String(answer).endsWith(" 計"));
    assert.equal(parts.reduce((sum, row) => sum + Number(row.count), 0), distribution.respondents);
    for (const row of rows) assert.ok(row.share === null || (Number(row.share) >= 0 && Number(row.share) <= 100));
  }));
});
