import type { DataFault } from "./data_error.ts";
import { type DelimitedRow, delimitedRows, withoutEmptyEnd } from "./delimited_rows.ts";
import { toldHeading } from "./respondents_data.ts";

/** A CSV file as text cells: nothing is guessed, nothing is trimmed. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Quotes that never close, rows with too few or too many cells, a heading that occurs twice. */
  readonly faults: readonly DataFault[];
}

/** One row, with the line of the file it begins on (a quoted cell may hold line breaks). */
export type CsvRow = DelimitedRow;

/**
 * Cells of comma-separated text, with the line each row begins on.
 *
 * Lines may end with LF, CRLF or CR, and with several of them in one file: editors and spreadsheets leave all of these. Within
 * cells every line break is `\n`.
 *
 * Empty lines are passed over only at the very end of the file. Rows whose number of cells is not that of the heading are
 * reported and left out, so that no cell ever slides into a neighbouring column.
 *
 * @param file Name to put into faults.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { header, rows } = parseCsv('a,b\n1,"x\ny"\n01,z\n', "a.csv");
 * assert.deepEqual(header, ["a", "b"]);
 * assert.deepEqual(rows, [{ line: 2, cells: ["1", "x\ny"] }, { line: 4, cells: ["01", "z"] }]);
 * ```
 */
export function parseCsv(source: string, file: string): CsvTable {
  const text = source.replaceAll(/\r\n?/g, "\n");
  const { rows: parsed, faults: quotes } = delimitedRows(withoutEmptyEnd(text));
  const faults = quotes.map(({ line, message }): DataFault => (
    { id: "malformed-csv", file, line, column: null, value: null, expected: `CSV (${message})` }
  ));
  const [heading, ...body] = parsed;
  const header = heading?.cells ?? [];
  const seen = new Set<string>();
  for (const name of new Set(header.filter((name) => seen.size === seen.add(name).size))) {
    faults.push({
      id: "duplicate-column",
      file,
      line: 1,
      column: toldHeading(file, { heading: name, at: header.lastIndexOf(name) }),
      value: name,
      expected: "each column heading once",
    });
  }
  const rows = body.filter(({ line, cells }) => {
    if (cells.length === header.length) return true;
    faults.push({
      id: "malformed-csv",
      file,
      line,
      column: null,
      value: cells.join(","),
      expected: `${header.length} cells, found ${cells.length}`,
    });
    return false;
  });
  return { header, rows, faults };
}
