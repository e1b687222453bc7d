import assert from "node:assert/strict";
import { compareWorkbooks } from "../../lib/drift/compare_workbook.ts";
import { DEFAULT_RULES, type Rules } from "../../lib/drift/rules.ts";
import { writeWorkbook } from "../../lib/rendering/write_workbook.ts";
import type { WorkbookRow, WorkbookSheet } from "../../lib/rendering/workbook_form.ts";
import { told, within } from "./told.ts";

const ANSWERS: readonly WorkbookRow[] = [
  ["表の題"],
  [],
  ["回答", "人数", "割合（%）"],
  ["はい", 9, 45],
  ["いいえ", 11, 55],
];

const workbook = (...sheets: WorkbookSheet[]) => writeWorkbook({ title: "例", sheets });
const sheet = (rows: readonly WorkbookRow[], name = "一"): WorkbookSheet => ({ name, rows });
const compareBytes = async (before: Uint8Array, after: Uint8Array, rules: Rules = DEFAULT_RULES) =>
  told(await compareWorkbooks(before, after, rules));
const compare = async (before: readonly WorkbookSheet[], after: readonly WorkbookSheet[], rules?: Rules) =>
  await compareBytes(await workbook(...before), await workbook(...after), rules);
const withRow = (at: number, ...rows: WorkbookRow[]) => ANSWERS.toSpliced(at, rows.length === 0 ? 0 : 1, ...rows);

Deno.test("a value that moved is named by sheet, row and heading", async () => {
  assert.deepEqual(await compare([sheet(ANSWERS)], [sheet(withRow(3, ["はい", 10, 50]))]), [
    "drift: sheet 一: 「はい」 9 → 10 (45 → 50 %)",
  ]);
});

Deno.test("what stands above a table is compared, too", async () => {
  assert.deepEqual(await compare([sheet(ANSWERS)], [sheet(withRow(0, ["別の題"]))]), [
    "drift: sheet 一: 「表の題」: column A 「表の題」 → 「別の題」",
  ]);
});

Deno.test("a row or a column that came is one difference, and not one in every cell behind it", async () => {
  assert.deepEqual(await compare([sheet(ANSWERS)], [sheet(ANSWERS.toSpliced(3, 0, ["新", 1, 5]))]), [
    "drift: sheet 一: row 「新」 added",
  ]);
  const wider = ANSWERS.map((row) => row.length < 2 ? row : [row[0] ?? "", `k${row[0]}`, ...row.slice(1)]);
  assert.deepEqual(await compare([sheet(ANSWERS)], [sheet(wider)]), ["drift: sheet 一: column 「k回答」 added"]);
});

Deno.test("numbers may be off by the tolerance, of a column by its own", async () => {
  const after = [sheet(withRow(3, ["はい", 9.05, 45.05]))];
  assert.deepEqual(await compare([sheet(ANSWERS)], after, within(0.1)), [
    "cosmetic: sheet 一: 1 cell of 人数 within the tolerance",
    "cosmetic: sheet 一: 1 cell of 割合（%） within the tolerance",
  ]);
  const ofShare = { ...DEFAULT_RULES, columns: { "割合（%）": { rtol: 0, atol: 0.1 } } };
  assert.deepEqual(await compare([sheet(ANSWERS)], after, ofShare), [
    "drift: sheet 一: 「はい」 9 → 9.05",
    "cosmetic: sheet 一: 1 cell of 割合（%） within the tolerance",
  ]);
});

Deno.test("sheets that came, went, were renamed or stand in another order are told as that", async () => {
  const [one, two, other] = [sheet(ANSWERS), sheet([["b", 2]], "二"), sheet([["c", 3]], "三")];
  assert.deepEqual(await compare([one], [one, two]), ["drift: sheet 二 added"]);
  assert.deepEqual(await compare([one, two], [one]), ["drift: sheet 二 removed"]);
  assert.deepEqual(await compare([one, two], [one, { ...two, name: "弐" }]), ["drift: sheet 二 is now called 弐"]);
  assert.deepEqual(await compare([one, two], [one, other]), ["drift: sheet 三 added", "drift: sheet 二 removed"]);
  assert.deepEqual(await compare([one, two], [two, one]), ["drift: sheets in another order"]);
});

Deno.test("a number that is shown otherwise, or kept as text, is a drift though its value is the same", async () => {
  const cells = (
    ...cells: WorkbookRow
  ) => [sheet([["a", "n"], ["はい", ...cells.slice(0, 1)], ["いいえ", ...cells.slice(1)]])];
  const [exact, rounded] = [{ value: 45, decimals: 1 }, { value: 45, decimals: 0 }];
  assert.deepEqual(await compare(cells(exact, exact), cells(rounded, rounded)), [
    "drift: sheet 一: 「はい」: n is shown as #,##0 and no longer as #,##0.0, and so in 1 more row",
  ]);
  assert.deepEqual(await compare(cells(45, 5), cells(45, "5")), [
    "drift: sheet 一: 「いいえ」: n is shown as text and no longer as #,##0",
  ]);
});

Deno.test("looks and widths are cosmetic", async () => {
  const bold = withRow(4, [{ value: "いいえ", look: "heading" }, 11, 55]);
  assert.deepEqual(await compare([sheet(ANSWERS)], [{ ...sheet(bold), widths: [9, 9, 9] }]), [
    "cosmetic: looks of the workbook, or how it is packed",
  ]);
});

Deno.test("a sheet without headings has Excel's letters", async () => {
  const wide = (n: number) => [sheet([Array.from({ length: 28 }, (_, at) => at === 27 ? n : at)])];
  assert.deepEqual(await compare(wide(1), wide(2)), ["drift: sheet 一: 「0」: column AB 1 → 2"]);
});

Deno.test("a file that is no workbook, or half of one, is said to be that", async () => {
  const whole = await workbook(sheet(ANSWERS));
  for (const broken of [new Uint8Array(), new TextEncoder().encode("a,b"), whole.slice(0, whole.length / 2)]) {
    assert.deepEqual(await compareBytes(whole, broken), ["drift: the fresh workbook cannot be read as XLSX"]);
    assert.deepEqual(await compareBytes(broken, whole), ["drift: the committed workbook cannot be read as XLSX"]);
  }
});
