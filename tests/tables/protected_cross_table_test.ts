import assert from "node:assert/strict";
import { countByAttribute } from "../../lib/counts/count_by_attribute.ts";
import { protectCrossTables } from "../../lib/counts/protect_cross_tables.ts";
import { protectedCrossTableOf, protectedCrossTables } from "../../lib/tables/protected_cross_table.ts";
import { madeSurvey, type Row } from "../counts/made_survey.ts";
import { assertTableLaws } from "./table_laws.ts";

const cells = (rows: readonly Readonly<Record<string, unknown>>[]) => rows.map((row) => Object.values(row));

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
  assert.match(notes[0] ?? "", /n=8では、属性別の人数は全て秘匿/);
  const [village] = await protectCrossTables(tables.map((table) => ({ ...table, population: 900 })));
  assert.match(
    protectedCrossTableOf(village ?? assert.fail(), { key: "example", lang: "en" }).notes.join(),
    /fewer than 2,000/,
  );
});

Deno.test("rows and columns of a protected table add up, and withheld cells show no number", async () => {
  const survey = madeSurvey(rowsWith([[30, 5, 20], [25, 15, 20]]));
  const [table] = await protectCrossTables([countByAttribute(survey, { attribute: "q1", question: "q2" })]);
  assert.ok(table !== undefined);
  const { rows, notes } = assertTableLaws((option) => protectedCrossTableOf(table, { key: "k", ...option }), [
    "attribute",
    "answer1",
    "answer2",
    "answer3",
    "answer4",
    "total",
  ]);
  const [foot] = rows.slice(-1);
  assert.equal(rows.slice(0, -1).reduce((sum, { total }) => sum + Number(total), 0), foot?.total);
  assert.equal(
    ["answer1", "answer2", "answer3", "answer4"].reduce((sum, id) => sum + Number(foot?.[id]), 0),
    foot?.total,
  );
  assert.equal(rows.flatMap((row) => Object.values(row)).filter((cell) => String(cell).startsWith("秘匿")).length, 4);
  assert.ok(notes.includes("秘匿した欄は4。"), notes.join("\n"));
  assert.match(protectedCrossTableOf(table, { key: "k", lang: "en" }).notes[0] ?? "", /Cells of 1 to 9 people/);
});

Deno.test("one cell that totals narrow, and one that is withheld, are told; none is not", async () => {
  const survey = madeSurvey(rowsWith([[30, 5, 20], [25, 15, 20]]));
  const [table] = await protectCrossTables([countByAttribute(survey, { attribute: "q1", question: "q2" })]);
  assert.ok(table !== undefined);
  const notes = (exposed: number, withheld: number) =>
    protectedCrossTableOf({ ...table, exposed, withheld }, { key: "k" }).notes;
  const [rule] = notes(0, 0);
  assert.deepEqual(notes(0, 0), [rule]);
  assert.deepEqual(notes(1, 0).length, 2);
  assert.match(notes(1, 0)[1] ?? "", /計の欄だけから範囲が絞られる欄が1ある/);
  assert.deepEqual(notes(0, 1).length, 2);
  assert.match(notes(0, 1)[1] ?? "", /1/);
});
