import { textWidth } from "../figures/text_width.ts";
import { cellText } from "../rendering/table_cells.ts";
import { type Html, markup } from "../rendering/markup.ts";
import type { Table } from "../tables/table.ts";

/** Breadth of a value that stays on one line, such as a day or the number of a figure: so many letters of Japanese. */
const SHORT = 7;

/** Columns of a table that, with no more rows than this, stands on its side on paper: its columns are rows there. */
const MANY_COLUMNS = 20;
const FEW_ROWS = 6;

/**
 * Tables of many columns are set smaller in print; a column of short values, by its place, does not break them, and one with a
 * longer value is not squeezed to a letter a line.
 */
export function tableClass(table: Table): Html | false {
  const { columns: { length }, rows } = table;
  const breadth = length > MANY_COLUMNS && rows.length <= FEW_ROWS
    ? ["turned"]
    : length > MANY_COLUMNS
    ? ["widest", "broken"]
    : length > 10
    ? ["widest"]
    : length > 6
    ? ["wide"]
    : [];
  const names = [...breadth, ...columnClasses(table)];
  return names.length > 0 && markup` class="${names.join(" ")}"`;
}

/** `s2` for the second column if its values are short, `l2` if they are not: the names that the style sheet knows. */
function columnClasses({ columns, rows }: Table): readonly string[] {
  return columns.flatMap((column, at) => {
    if (column.type !== "text") return [];
    const texts = rows.flatMap((row) => cellText(row[column.id] ?? null, column).split("\n"));
    const isShort = texts.every((text) => textWidth(text, { fontSize: 1 }) <= SHORT);
    return [`${isShort ? "s" : "l"}${at + 1}`];
  });
}
