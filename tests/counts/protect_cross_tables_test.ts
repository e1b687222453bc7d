import assert from "node:assert/strict";
import fc from "fast-check";
import { countByAttribute } from "../../lib/counts/count_by_attribute.ts";
import { protectCrossTables } from "../../lib/counts/protect_cross_tables.ts";
import { loadSurvey } from "../../lib/survey/load_surveys.ts";
import { madeSurvey, type Row } from "./made_survey.ts";
import { sum, tablesWith } from "./tables_with.ts";
import { randomCases } from "../random_cases.ts";

/** People of two ages and three answers, so many of each. */
function rowsWith(counts: readonly (readonly number[])[]): readonly Row[] {
  return counts.flatMap((row, age) =>
    row.flatMap((count, answer) => Array.from({ length: count }, (): Row => [age + 1, answer + 1, 99]))
  );
}

Deno.test("no small cell is shown, and none that can be protected can be worked out", async () => {
  const count = fc.oneof(fc.nat(12), fc.nat(40));
  const grid = fc.array(fc.tuple(count, count, count), { minLength: 2, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(grid, async (counts) => {
      const survey = madeSurvey(rowsWith(counts));
      const options = { attribute: "q1", question: "q2" };
      const tables = [false, true].map((joinSides) => countByAttribute(survey, { ...options, joinSides }));
      const shown = await protectCrossTables(tables);
      const possible = tablesWith(counts.map(sum), [0, 1, 2].map((at) => sum(counts.map((row) => row[at] ?? 0))))
        .filter((table) =>
          shown.every(({ rows, columns }) =>
            table.every((row, age) =>
              columns.every(({ category: { members } }, at) => {
                const cell = rows[age]?.cells[at];
                return cell?.count === null || cell?.count === sum(members.map((place) => row[place] ?? 0));
              })
            )
          )
        );
      let exposed = 0;
      for (const [at, { rows, columns }] of shown.entries()) {
        for (const [age, row] of counts.entries()) {
          for (const [column, { category: { members } }] of columns.entries()) {
            const cell = rows[age]?.cells[column];
            const truth = sum(members.map((place) => row[place] ?? 0));
            assert.equal(tables[at]?.rows[age]?.cells[column]?.count, truth);
            const values = possible.map((table) => sum(members.map((place) => table[age]?.[place] ?? 0)));
            if (truth > 0 && truth < 10) {
              assert.equal(cell?.withheld, "primary");
              if (!values.some((value) => value === 0 || value >= 10)) exposed += 1;
            }
            if (cell?.count === null) {
              assert.deepEqual(cell.interval, { lower: Math.min(...values), upper: Math.max(...values) });
            }
          }
        }
      }
      // Told as exposed, each once although both tables may hold it, and only when hiding everything would not help.
      const told = shown.reduce((most, table) => Math.max(most, table.exposed), 0);
      assert.ok(
        told <= exposed && (exposed === 0) === shown.every((table) => table.exposed === 0),
        `${told} of ${exposed}`,
      );
    }),
    { numRuns: randomCases(30) },
  );
});

Deno.test("a table of large cells is shown whole", async () => {
  const survey = madeSurvey(rowsWith([[10, 20, 0], [15, 0, 12]]));
  const [table] = await protectCrossTables([countByAttribute(survey, { attribute: "q1", question: "q2" })]);
  assert.deepEqual([table?.withheld, table?.empty], [0, false]);
  assert.deepEqual(table?.rows[0]?.cells.map(({ count }) => count), [10, 20, 0, 0]);
});

Deno.test("what is withheld beside a small cell is in its line, has people in it, and is small before it is large", async () => {
  const withheldIn = async (counts: readonly (readonly number[])[]) => {
    const survey = madeSurvey(rowsWith(counts));
    const [table] = await protectCrossTables([countByAttribute(survey, { attribute: "q1", question: "q2" })]);
    return table?.rows.slice(0, 2).map(({ cells }) =>
      cells.slice(0, 3).map((cell) => cell.withheld?.[0] ?? cell.count)
    );
  };
  // Nobody in the row's third cell: it tells nothing that the zero would not, and stays.
  assert.deepEqual(await withheldIn([[30, 5, 0], [25, 15, 20]]), [["s", "p", 0], ["s", "s", 20]]);
  // By hand: 15, 30 and 40 stand in its line and do not do; of the others the smaller is taken next, and with it the cell
  // over it protects the small one, so that the third column is shown again, large cells first.
  assert.deepEqual(await withheldIn([[30, 5, 40], [25, 15, 20]]), [[30, "p", "s"], [25, "s", "s"]]);
  assert.deepEqual(await withheldIn([[40, 5, 30], [20, 15, 25]]), [["s", "p", 30], ["s", "s", 25]]);
});

Deno.test("one small cell takes others with it: alone, its row would give it away", async () => {
  const survey = madeSurvey(rowsWith([[30, 5, 20], [25, 15, 20]]));
  const [table] = await protectCrossTables([countByAttribute(survey, { attribute: "q1", question: "q2" })]);
  const withheld = table?.rows.map(({ cells }) => cells.map((cell) => cell.withheld?.[0] ?? cell.count));
  assert.deepEqual(withheld, [[30, "p", "s", 0], [25, "s", "s", 0], [0, 0, 0, 0]]);
  assert.deepEqual(table?.rows[0]?.cells[1]?.interval, { lower: 0, upper: 20 });
});

Deno.test("at twelve people nothing is left to show, and the table says so", async () => {
  const survey = await loadSurvey("gyoda-training-2");
  const options = { attribute: "gyoda-training-2-q02", question: "gyoda-training-2-q03" };
  const [table] = await protectCrossTables([countByAttribute(survey, options)]);
  assert.deepEqual([table?.empty, table?.respondents], [true, 12]);
});

Deno.test("where nothing may be shown every cell is withheld, large ones too", async () => {
  const survey = madeSurvey(rowsWith([[30, 15, 20], [25, 15, 20]]));
  const counted = countByAttribute(survey, { attribute: "q1", question: "q2" });
  const [table] = await protectCrossTables([{ ...counted, population: 1_500 }]);
  assert.equal(table?.withheld, 12);
  assert.ok(table?.empty);
});

Deno.test("a protected table holds no withheld count anywhere", async () => {
  const survey = madeSurvey(rowsWith([[30, 5, 20], [25, 15, 20]]));
  const [table] = await protectCrossTables([countByAttribute(survey, { attribute: "q1", question: "q2" })]);
  assert.deepEqual(Object.keys(table?.rows[0] ?? {}).toSorted(), ["category", "cells", "total"]);
  assert.ok(
    table?.rows.every(({ cells }) => cells.every(({ count, withheld }) => (count === null) !== (withheld === null))),
  );
});
