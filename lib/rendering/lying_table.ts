import { itemAt } from "../data/item_at.ts";
import { type Table, textColumn } from "../tables/table.ts";
import { cellText, tableCells } from "./table_cells.ts";

/** Rows of which each can be a column. */
const MOST_ROWS = 6;

/**
 * A table of many columns and few rows, laid over: each column a row, each row a column, headed by what its first cells say.
 *
 * @returns `null` where there are more rows than a page has room for as columns, or two that are called alike
 */
export function lyingTable(table: Table): Table | null {
  const { columns } = table;
  const cells = tableCells(table).map((row) => row.map(({ cell, column }) => cellText(cell, column)));
  if (cells.length === 0 || cells.length > MOST_ROWS) return null;
  const texts = columns.findIndex(({ type }) => type === "number");
  const namedBy = (count: number) => cells.map((row) => row.slice(0, count).join("\n"));
  const count = Array.from({ length: Math.max(0, texts) }, (_, at) => at + 1)
    .find((count) => new Set(namedBy(count)).size === cells.length);
  if (count === undefined) return null;
  return {
    ...table,
    columns: [
      textColumn("heading", columns.slice(0, count).map(({ label }) => label).join("\n")),
      ...namedBy(count).map((name, at) => textColumn(`row-${at}`, name)),
    ],
    rows: columns.slice(count).map(({ label }, at) => ({
      heading: label,
      ...Object.fromEntries(cells.map((row, place) => [`row-${place}`, itemAt(row, count + at, "cell")])),
    })),
  };
}
