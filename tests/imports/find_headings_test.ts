import assert from "node:assert/strict";
import type { ExportGrid } from "../../lib/imports/export_grid.ts";
import { findHeadings } from "../../lib/imports/find_headings.ts";

const gridOf = (rows: readonly (readonly string[])[]): ExportGrid => ({
  rows: rows.map((cells, at) => ({ line: at + 1, cells: [...cells] })),
  merges: [],
  format: { kind: "workbook", sheet: "1", otherSheets: [], formulas: 0 },
});

/** A row of headings above another, of which the blanks say that two columns are one question. */
const UPPER = ["番号", "今後知りたいこと", "", "感想"];
const linesOf = (rows: readonly (readonly string[])[]) => findHeadings(gridOf(rows))?.headingLines;

Deno.test("a lower row is one of headings where its words are no answers: check boxes repeat them, answers come again among others", () => {
  const ticks = [["", "制度", "事例", ""], ["1", "制度", "", "よい"], ["2", "", "事例", ""], ["3", "制度", "事例", ""]];
  assert.deepEqual(linesOf([UPPER, ...ticks]), [1, 2]);
  // Nobody ticked the second.
  assert.deepEqual(linesOf([UPPER, ...ticks.map((row) => row.with(2, row === ticks[0] ? "事例" : ""))]), [1, 2]);
  // Ticked with ones: the heading comes never again.
  assert.deepEqual(linesOf([UPPER, ["", "制度", "事例", ""], ["1", "1", "", ""], ["2", "", "1", ""]]), [1, 2]);
  // Answers under a column without a heading: the first comes again, beside others.
  assert.deepEqual(
    linesOf([UPPER, ["1", "制度", "はい", ""], ["2", "事例", "いいえ", ""], ["3", "他", "はい", ""]]),
    [1],
  );
  // A number is an answer, whether or not it comes again.
  assert.deepEqual(linesOf([UPPER, ["1", "制度", "４", ""], ["2", "事例", "5", ""]]), [1]);
  // One of two such columns has answers below.
  assert.deepEqual(
    linesOf([[...UPPER, ""], ["1", "制度", "はい", "", "x"], ["2", "", "いいえ", "", ""], ["3", "", "はい", "", ""]]),
    [1],
  );
  // Before the first heading nothing is asked.
  assert.deepEqual(linesOf([["", "設問", "感想"], ["甲", "はい", ""], ["乙", "いいえ", ""]]), [1]);
});
