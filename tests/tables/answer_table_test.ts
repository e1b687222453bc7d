import assert from "node:assert/strict";
import { countByAttribute } from "../../lib/counts/count_by_attribute.ts";
import { protectCrossTables } from "../../lib/counts/protect_cross_tables.ts";
import { answerTable } from "../../lib/tables/answer_table.ts";
import { protectedCrossTableOf, protectedCrossTables } from "../../lib/tables/protected_cross_table.ts";
import { madeSurvey, type Row } from "../counts/made_survey.ts";
import { madeDistribution } from "../figures/made_distribution.ts";

const heading = { key: "example", title: "例" };
const cells = (rows: readonly Readonly<Record<string, unknown>>[]) => rows.map((row) => Object.values(row));

Deno.test("a rating's table has every answer, no answer, totals of the sides and of all", () => {
  const { columns, rows, notes } = answerTable(madeDistribution({ counts: [5, 9, 0, 3], missing: 3, dontKnow: 4 }), {
    heading,
  });
  assert.deepEqual(columns.map(({ label }) => label), ["回答", "区分", "人数", "割合（%）"]);
  assert.deepEqual(cells(rows).map(([side, answer, count, share]) => [answer, side, count, share]), [
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
  const { columns, rows } = answerTable(madeDistribution({ kind: "ordered", counts: [0, 0, 0, 0], missing: 0 }), {
    heading,
    lang: "en",
  });
  assert.deepEqual(columns.map(({ id }) => id), ["answer", "count", "share"]);
  assert.deepEqual(cells(rows), [
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

function rowsWith(counts: readonly (readonly number[])[]): readonly Row[] {
  return counts.flatMap((row, age) =>
    row.flatMap((count, answer) => Array.from({ length: count }, (): Row => [age + 1, answer + 1, 99]))
  );
}

Deno.test("a protected table shows 秘匿 with its interval, totals, and the threshold below", async () => {
  const survey = madeSurvey(rowsWith([[30, 5, 20], [25, 15, 20]]));
  const [table] = await protectCrossTables([countByAttribute(survey, { attribute: "q1", question: "q2" })]);
  const { rows, notes, title } = protectedCrossTableOf(table ?? assert.fail(), { key: "example" });
  assert.equal(title, "「設問1」別の「設問2」");
  assert.deepEqual(cells(rows), [
    ["20代", "30", "秘匿（0～20）", "秘匿（5～25）", "0", 55],
    ["30代", "25", "秘匿（0～20）", "秘匿（15～35）", "0", 60],
    ["無回答", "0", "0", "0", "0", 0],
    ["計", "55", "20", "40", "0", 115],
  ]);
  assert.match(notes.join(""), /1～9人の欄は秘匿/);
});

Deno.test("asked for by attribute, a survey gives protected tables only, each under a key of its own", async () => {
  const survey = madeSurvey(rowsWith([[30, 5, 20], [25, 15, 20]]));
  const tables = await protectedCrossTables(survey, {
    attribute: "q1",
    questions: ["q2"],
    lang: "en",
  });
  assert.deepEqual(tables.map(({ key, language }) => [key, language]), [[`${survey.id}-q2-by-q1`, "en"]]);
  assert.deepEqual(cells(tables[0]?.rows ?? [])[0]?.slice(1, 4), ["30", "withheld (0–20)", "withheld (5–25)"]);
  const [village] = await protectedCrossTables(
    { ...survey, municipalities: survey.municipalities.map((one) => ({ ...one, population: 900 })) },
    { attribute: "q1", questions: ["q2"] },
  );
  assert.equal(village?.rows.length, 1);
});

Deno.test("with nothing left to show there are words and totals only", async () => {
  const survey = madeSurvey(rowsWith([[1, 2, 1], [2, 1, 1]]));
  const tables = [countByAttribute(survey, { attribute: "q1", question: "q2" })];
  const [small] = await protectCrossTables(tables);
  const { rows, notes } = protectedCrossTableOf(small ?? assert.fail(), { key: "example" });
  assert.equal(rows.length, 1);
  assert.match(notes[0] ?? "", /n=8では、属性別の人数はすべて秘匿/);
  const [village] = await protectCrossTables(tables.map((table) => ({ ...table, population: 900 })));
  assert.match(
    protectedCrossTableOf(village ?? assert.fail(), { key: "example", lang: "en" }).notes.join(),
    /under 2,000/,
  );
});
