import { itemAt } from "../data/item_at.ts";
import { type Table, textColumn } from "../tables/table.ts";
import { cellText, tableCells } from "./table_cells.ts";

/** Rows of which each can be a column. */
const MOST_ROWS = 6;

/** A table that was laid over. */
export interface LyingTable extends Table {
  /** Of each row, whether it was a column of numbers. */
  readonly numberRows: readonly boolean[];
}

/**
 * A table of many columns and few rows, laid over: each column a row, each row a column, headed by what its first cells say; a
 * column without a word in it, as remarks are where there is none, is left out.
 *
 * @returns `null` where there are more rows than a page has room for as columns, or two that are called alike
 */
export function lyingTable(table: Table): LyingTable | null {
  const { columns } = table;
  const cells = tableCells(table).map((row) => row.map(({ cell, column }) => cellText(cell, column)));
  if (cells.length === 0 || cells.length > MOST_ROWS) return null;
  const texts = columns.findIndex(({ type }) => type === "number");
  const namedBy = (count: number) => cells.map((row) => row.slice(0, count).join("\n"));
  const count = Array.from({ length: Math.max(0, texts) }, (_, at) => at + 1)
    .find((count) => new Set(namedBy(count)).size === cells.length);
  if (count === undefined) return null;
  const kept = columns.slice(count).map((column, at) => ({
    column,
    texts: cells.map((row) => itemAt(row, count + at, "cell")),
  })).filter(({ texts }) => texts.some((text) => text !== ""));
  return {
    ...table,
    numberRows: kept.map(({ column: { type } }) => type === "number"),
    columns: [
      textColumn("heading", columns.slice(0, count).map(({ label }) => label).join("\n")),
      ...namedBy(count).map((name, at) => textColumn(`row-${at}`, name)),
    ],
    rows: kept.map(({ column: { label }, texts }) => ({
      heading: label,
      ...Object.fromEntries(texts.map((text, place) => [`row-${place}`, text])),
    })),
  };
}
