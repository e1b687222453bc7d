import { type ReadSheet, readWorkbook } from "../rendering/read_workbook.ts";
import { compareGrids, type Grid } from "./compare_grid.ts";
import { cosmetic, type Difference, drift } from "./difference.ts";
import type { Rules } from "./rules.ts";

/** Compares two XLSX files sheet by sheet and cell by cell; widths, colours and how the file is packed are no matter. */
export async function compareWorkbooks(
  before: Uint8Array,
  after: Uint8Array,
  rules: Rules,
): Promise<readonly Difference[]> {
  const [former, latter] = [await readWorkbook(before), await readWorkbook(after)];
  if (former === null || latter === null) {
    return [drift(`the ${former === null ? "committed" : "fresh"} workbook cannot be read as XLSX`)];
  }
  const [namesBefore, namesAfter] = [former, latter].map((sheets) => sheets.map(({ name }) => name));
  const differences: Difference[] = [
    ...(namesAfter ?? []).filter((name) => !namesBefore?.includes(name)).map((name) => drift(`sheet ${name} added`)),
    ...(namesBefore ?? []).filter((name) => !namesAfter?.includes(name)).map((name) => drift(`sheet ${name} removed`)),
    ...latter.flatMap((sheet) => {
      const other = former.find(({ name }) => name === sheet.name);
      if (other === undefined) return [];
      return compareGrids(gridOf(other), gridOf(sheet), rules)
        .map(({ grade, what }): Difference => ({ grade, what: `sheet ${sheet.name}: ${what}` }));
    }),
  ];
  if (differences.length === 0 && namesBefore?.join("\0") !== namesAfter?.join("\0")) {
    return [drift("sheets in another order")];
  }
  return differences.length > 0 ? differences : [cosmetic("looks of the workbook, or how it is packed")];
}

/** Headings are the letters of Excel, as a sheet has titles above its headings. */
function gridOf({ rows }: ReadSheet): Grid {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const header = Array.from({ length: width }, (_, at) => `column ${letters(at)}`);
  return { header, rows: rows.map((row) => header.map((_, at) => String(row[at] ?? ""))) };
}

function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}
