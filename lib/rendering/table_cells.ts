import { formatNumber } from "../data/format_number.ts";
import type { Table, TableCell, TableColumn } from "../tables/table.ts";

/** A cell with the column it stands in. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly column: TableColumn;
}

/**
 * Cells of a table in the order of its columns, checked: a cell nobody declared or somebody forgot is an error, not a gap.
 *
 * @throws {TypeError} naming the first row that has a cell too many or too few
 * @throws {RangeError} if two columns have the same id or the same heading, or there is no column
 */
export function tableCells({ key, columns, ids = [], rows }: Table): readonly (readonly PlacedCell[])[] {
  for (const names of [columns.map(({ id }) => id), columns.map(({ label }) => label)]) {
    const repeated = names.find((name, index) => names.indexOf(name) !== index);
    if (repeated !== undefined || names.length === 0) {
      throw new RangeError(
        `Cannot write table ${key} as it must have columns of different names: current value is ${repeated ?? "none"}`,
      );
    }
  }
  const declared = new Set<string>([...columns.map(({ id }) => id), ...ids]);
  return rows.map((row, index) => {
    const stranger = Object.keys(row).find((id) => !declared.has(id));
    if (stranger !== undefined) {
      throw new TypeError(`Cannot write table ${key} as row ${index + 1} has a cell of no column: ${stranger}`);
    }
    return columns.map((column) => {
      const cell = row[column.id];
      if (cell === undefined) {
        throw new TypeError(
          `Cannot write table ${key} as row ${index + 1} must have a cell (or null) for ${column.id}`,
        );
      }
      return { cell, column };
    });
  });
}

/** Decimals from which a number that would be all zeros is one that must not be read as none, such as a p-value. */
const FINE_DECIMALS = 4;

/**
 * A cell as people read it: numbers with the column's decimals and commas, nothing for `null`. In a column of fine numbers what
 * is too small for the decimals has two digits and a power of ten, as no p-value is 0.
 */
export function cellText(cell: TableCell, { type, decimals = 0, grouping = true }: TableColumn): string {
  if (cell === null) return "";
  if (typeof cell === "string" || type !== "number") return String(cell);
  const text = formatNumber(cell, { decimals, grouping });
  return decimals >= FINE_DECIMALS && cell !== 0 && !/[1-9]/.test(text) ? cell.toExponential(1) : text;
}
