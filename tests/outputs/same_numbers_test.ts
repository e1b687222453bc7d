/**
 * One number in four files: what page, Word documents, workbook and CSV files show of one table is the same, cell by cell.
 * Read from the files that were made, by their own formats, and not through the tables that they were made from.
 */
import assert from "node:assert/strict";
import { readXlsx } from "hucre";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { formatNumber } from "../../lib/data/format_number.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { ROW_IDS } from "../../lib/tables/row_ids.ts";
import { shownPages, tablesOf } from "../wording/shown_numbers.ts";
import { transposed, wordText } from "../word_tables.ts";

type Grid = readonly (readonly string[])[];

interface CsvTable {
  readonly key: string;
  readonly title: string;
  /** Headings and rows, without the columns that are not shown to people: ids, source and origin. */
  readonly grid: Grid;
}

const outputs = projectPath("outputs");

/** A number, or nothing; an apostrophe and thousands' commas are how a file writes it. */
function numberOf(text: string): string | null {
  const plain = text.replaceAll(",", "").replace(/^'/, "");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : null;
}

async function csvTables(): Promise<readonly CsvTable[]> {
  const tables: CsvTable[] = [];
  for await (const { name } of Deno.readDir(`${outputs}/tables`)) {
    if (!name.endsWith(".csv")) continue;
    const text = await Deno.readTextFile(`${outputs}/tables/${name}`);
    const { header, rows } = parseCsv(text.replace(/^\ufeff/, ""), name);
    const ids = header.filter((heading) => ROW_IDS.some((id) => id === heading)).length;
    const described = JSON.parse(await Deno.readTextFile(`${outputs}/tables/${name.replace(/csv$/, "resource.json")}`));
    tables.push({
      key: name.replace(/\.csv$/, ""),
      title: described.title,
      grid: [header, ...rows.map(({ cells }) => cells)].map((row) => row.slice(0, -2 - ids)),
    });
  }
  return tables;
}

/** Numbers that differ between two grids of one shape; `null` where they are not of one shape. */
function differences(one: Grid, other: Grid): readonly string[] | null {
  const laid = [other, transposed(other)].find((grid) =>
    grid.length === one.length && grid[0]?.length === one[0]?.length && grid[0]?.[0] === one[0]?.[0]
  );
  if (laid === undefined) return null;
  return one.flatMap((row, at) =>
    row.flatMap((cell, column) => {
      const there = laid[at]?.[column] ?? "";
      const [left, right] = [numberOf(cell), numberOf(there)];
      return left === right ? [] : [`row ${at} column ${column}: ${cell} and ${there}`];
    })
  );
}

/** A grid without the columns that have a heading and nothing below it: people are not shown them. */
function withoutEmpty(grid: Grid): Grid {
  return grid.map((row) => row.filter((_, column) => grid.slice(1).some((cells) => cells[column] !== "")));
}

const tables = await csvTables();

/** Numbers below the headings. */
function numbersIn(grid: Grid): number {
  return grid.slice(1).flat().filter((cell) => numberOf(cell) !== null).length;
}

Deno.test("each table of a Word document has the numbers of its CSV file, cell by cell", async () => {
  const paths = [`${outputs}/report.docx`];
  for await (const { name } of Deno.readDir(`${outputs}/chapters`)) {
    if (name.endsWith(".docx")) paths.push(`${outputs}/chapters/${name}`);
  }
  let [compared, numbers] = [0, 0];
  for (const path of paths) {
    for (const { caption, grid } of wordText(await Deno.readFile(path)).tables) {
      // 表 2 title 〔origin〕, the title as the description of its CSV file has it.
      const named = tables.filter(({ title }) => caption.includes(`\u3000${title}〔`));
      const pairs = named.flatMap((table) => {
        const found = differences(withoutEmpty(table.grid), grid);
        return found === null ? [] : [{ table, found }];
      });
      if (pairs.length === 0) continue;
      assert.ok(pairs.some(({ found }) => found.length === 0), `${path} ${caption}: ${pairs[0]?.found.join("; ")}`);
      compared++;
      numbers += numbersIn(grid);
    }
  }
  assert.ok(compared > 90 && numbers > 500, `${compared} tables, ${numbers} numbers`);
});

Deno.test("each sheet of the workbook has the numbers of its CSV file, as it shows them", async () => {
  const { sheets } = await readXlsx(await Deno.readFile(`${outputs}/tables.xlsx`), { readStyles: true });
  let [compared, numbers] = [0, 0];
  for (const { name, rows, cells } of sheets) {
    const title = String(rows[0]?.[0] ?? "");
    const head = (rows[2] ?? []).map(String);
    const shown = (at: number, column: number) => {
      const value = rows[at]?.[column] ?? "";
      if (typeof value !== "number") return String(value);
      const format = cells?.get(`${at},${column}`)?.style?.numFmt ?? "";
      return formatNumber(value, { decimals: /\.(0+)/.exec(format)?.[1]?.length ?? 0 });
    };
    const pairs = tables.filter(({ key, title: own, grid }) => {
      const number = /^図表(\S+)/.exec(title)?.[1];
      const isNamed = own === title || number !== undefined && key.startsWith(`${number}_`);
      return isNamed && grid[0]?.length === head.length - 1 &&
        grid[0].every((text, at) => text.replace(/^'/, "") === head[at]);
    }).map(({ key, grid }) => ({
      key,
      grid,
      found: differences(grid, grid.map((row, at) => row.map((_, column) => shown(at + 2, column)))) ??
        ["another shape"],
    }));
    if (pairs.length === 0) continue;
    assert.ok(pairs.some(({ found }) => found.length === 0), `${name}: ${pairs[0]?.found.join("; ")}`);
    compared++;
    numbers += pairs.map(({ grid }) => numbersIn(grid))[0] ?? 0;
  }
  assert.ok(compared > 120 && numbers > 1_200, `${compared} sheets, ${numbers} numbers`);
});

Deno.test("each table of the page has the numbers of its CSV file, cell by cell", async () => {
  const [japanese] = shownPages(await Deno.readTextFile(`${outputs}/report.html`));
  assert.ok(japanese !== undefined);
  let [compared, numbers] = [0, 0];
  for (const [key, grid] of tablesOf(japanese)) {
    // A colon is no character of a file's name.
    const table = tables.find((one) => one.key === key.replaceAll(":", "_"));
    if (table === undefined) continue;
    const found = differences(withoutEmpty(table.grid), grid);
    assert.deepEqual(found, [], key);
    compared++;
    numbers += numbersIn(grid);
  }
  assert.ok(compared > 100 && numbers > 1_000, `${compared} tables, ${numbers} numbers`);
});

Deno.test("a number that differs in one cell is found, upright and on its side", () => {
  const grid = [["回答", "人数"], ["はい", "1,020"], ["いいえ", "5"]];
  assert.deepEqual(differences(grid, [["回答", "人数"], ["はい", "1020"], ["いいえ", "5"]]), []);
  assert.deepEqual(differences(grid, transposed(grid)), []);
  assert.deepEqual(differences(grid, [["回答", "人数"], ["はい", "1020"], ["いいえ", "6"]]), [
    "row 2 column 1: 5 and 6",
  ]);
  assert.equal(differences(grid, [["回答", "人数"]]), null);
});
