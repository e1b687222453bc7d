import { itemAt } from "../data/item_at.ts";
import { type ReadSheet, readWorkbook } from "../rendering/read_workbook.ts";
import { compareGrids } from "./compare_grid.ts";
import { type Grid, uniqueHeadings } from "./compare_headings.ts";
import { cosmetic, type Difference, drift, quoted } from "./difference.ts";
import type { Rules } from "./rules.ts";

/**
 * Compares two XLSX files sheet by sheet and cell by cell: values, and how numbers are shown; widths, colours and how the file
 * is packed are no matter. Columns are called by their headings where a sheet has them, else by Excel's letters.
 */
export async function compareWorkbooks(
  before: Uint8Array,
  after: Uint8Array,
  rules: Rules,
): Promise<readonly Difference[]> {
  const [former, latter] = [await readWorkbook(before), await readWorkbook(after)];
  if (former === null || latter === null) {
    return [drift(`the ${former === null ? "committed" : "fresh"} workbook cannot be read as XLSX`)];
  }
  const removed = former.filter(({ name }) => latter.every((sheet) => sheet.name !== name));
  const added = latter.filter(({ name }) => former.every((sheet) => sheet.name !== name));
  const renamed = new Map(added.flatMap((sheet) => {
    const other = removed.find((candidate) => saysTheSame(candidate, sheet));
    if (other === undefined) return [];
    removed.splice(removed.indexOf(other), 1);
    return [[sheet.name, other.name] as const];
  }));
  const common = latter.flatMap((sheet) => {
    const name = renamed.get(sheet.name) ?? sheet.name;
    const place = former.findIndex((other) => other.name === name);
    const other = former[place];
    return other === undefined ? [] : [{ sheet, other, place }];
  });
  const differences: Difference[] = [
    ...[...renamed].map(([name, old]) => drift(`sheet ${old} is now called ${name}`)),
    ...added.filter(({ name }) => !renamed.has(name)).map(({ name }) => drift(`sheet ${name} added`)),
    ...removed.map(({ name }) => drift(`sheet ${name} removed`)),
    ...common.flatMap(({ sheet, other }) =>
      compareSheets(other, sheet, rules)
        .map((one): Difference => ({ ...one, what: `sheet ${sheet.name}: ${one.what}` }))
    ),
  ];
  if (common.some(({ place }, at) => place < (common[at - 1]?.place ?? 0))) {
    differences.push(drift("sheets in another order"));
  }
  return differences.length > 0 ? differences : [cosmetic("looks of the workbook, or how it is packed")];
}

function saysTheSame(sheet: ReadSheet, other: ReadSheet): boolean {
  return JSON.stringify(sheet.rows) === JSON.stringify(other.rows);
}

function compareSheets(before: ReadSheet, after: ReadSheet, rules: Rules): readonly Difference[] {
  const headings = [headingRow(before), headingRow(after)];
  const [atBefore = -1, atAfter = -1] = headings.includes(-1) ? [] : headings;
  const [former, latter] = [readParts(before, atBefore), readParts(after, atAfter)];
  return [
    ...compareGrids(former.above, latter.above, rules),
    ...compareGrids(former.table, latter.table, rules),
    ...compareFormats(former, latter),
  ];
}

/** The first row of nothing but words that is as wide as any row; -1 when there is none with others below. */
function headingRow({ rows }: ReadSheet): number {
  const widest = Math.max(2, ...rows.map((row) => row.filter(isFilled).length));
  return rows.slice(0, -1).findIndex((row) => {
    const cells = row.filter(isFilled);
    return cells.length === widest &&
      cells.every((cell) => typeof cell === "string" && !/^[-+−]?[\d.,]+%?$/.test(cell));
  });
}

/** A sheet's table, the lines of text that stand above it, and how each cell of the table is shown. */
interface SheetParts {
  readonly above: Grid;
  readonly table: Grid;
  readonly formats: readonly (readonly string[])[];
}

function readParts({ rows, formats }: ReadSheet, heading: number): SheetParts {
  const [above, table] = [rows.slice(0, Math.max(0, heading)), rows.slice(heading + 1)];
  const { header, rows: body } = grid(table, rows[heading]);
  return { above: grid(above), table: { header, rows: body }, formats: formats.slice(heading + 1) };
}

/** As wide as what is in it; columns without a heading are called by Excel's letters. */
function grid(rows: ReadSheet["rows"], headings: ReadSheet["rows"][number] = []): Grid {
  const width = Math.max(0, ...[...rows, headings].map((row) => row.findLastIndex(isFilled) + 1));
  const text = (row: ReadSheet["rows"][number]) => Array.from({ length: width }, (_, at) => cellText(row[at]));
  const names = text(headings).map((name, at) => name === "" ? `column ${letters(at)}` : name);
  return { header: uniqueHeadings(names), rows: rows.map(text) };
}

/** Tells where the same value is shown otherwise, such as 45.0 % as 0.45, or a number kept as text, which Excel does not add. */
function compareFormats(before: SheetParts, after: SheetParts): readonly Difference[] {
  const { header, rows } = after.table;
  if (before.table.header.join("\0") !== header.join("\0") || before.table.rows.length !== rows.length) return [];
  const found = new Map<string, { readonly name: string; count: number }>();
  for (const [at, row] of rows.entries()) {
    for (const [column, text] of row.entries()) {
      const [old, now] = [before.formats[at]?.[column] ?? "", after.formats[at]?.[column] ?? ""];
      if (text === "" || old === now || before.table.rows[at]?.[column] !== text) continue;
      const what = `${header[column]} is shown as ${now} and no longer as ${old}`;
      const known = found.get(what);
      if (known === undefined) found.set(what, { name: quoted(itemAt(row, 0, "cell"), 40), count: 1 });
      else known.count++;
    }
  }
  return [...found].map(([what, { name, count }]) => {
    return drift(
      `${name}: ${what}${count === 1 ? "" : `, and so in ${count - 1} more ${count === 2 ? "row" : "rows"}`}`,
    );
  });
}

function isFilled(cell: ReadSheet["rows"][number][number]): boolean {
  return (cell ?? "") !== "";
}

function cellText(cell: ReadSheet["rows"][number][number]): string {
  return cell instanceof Date ? cell.toISOString().replace("T00:00:00.000Z", "") : String(cell ?? "");
}

function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}
