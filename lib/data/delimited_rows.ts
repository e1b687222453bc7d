// @ts-types="@types/papaparse"
import Papa from "papaparse";

/** One row of delimited text, with the line it begins on (a quoted cell may hold line breaks). */
export interface DelimitedRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A place where the quotes do not fit, in papaparse's words. */
export interface QuoteFault {
  readonly line: number;
  readonly message: string;
}

/** Rows of delimited text, nothing guessed and nothing trimmed. */
export interface DelimitedRows {
  readonly rows: readonly DelimitedRow[];
  readonly faults: readonly QuoteFault[];
}

/** Options of {@linkcode delimitedRows}. */
export interface DelimitedRowsOptions {
  /** What parts the cells. @default "," */
  readonly separator?: string;
  /** Rows after which reading stops. @default all */
  readonly most?: number;
}

/**
 * Cells of text, split at a separator, row by row, with the line that each begins on. Lines end with `\n` and nothing else; empty
 * ones are rows of one empty cell.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { rows } = delimitedRows('a;"b\nc"\nd;e', { separator: ";" });
 * assert.deepEqual(rows, [{ line: 1, cells: ["a", "b\nc"] }, { line: 3, cells: ["d", "e"] }]);
 * ```
 */
export function delimitedRows(
  text: string,
  { separator = ",", most = Number.POSITIVE_INFINITY }: DelimitedRowsOptions = {},
): DelimitedRows {
  const rows: DelimitedRow[] = [];
  const faults: QuoteFault[] = [];
  let line = 1;
  let position = 0;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: "\n",
    step({ data, errors, meta }, parser) {
      for (const { message } of errors) faults.push({ line, message });
      rows.push({ line, cells: data });
      line += countLineBreaks(text, position, meta.cursor);
      position = meta.cursor;
      if (rows.length >= most) parser.abort();
    },
  });
  return { rows, faults };
}

/** Text without the empty lines at its end. A pattern anchored there would be tried at each of many of them, and read all that follow. */
export function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n") end--;
  return text.slice(0, end);
}

function countLineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
