// @ts-types="@types/papaparse"
import Papa from "papaparse";
import type { DataFault } from "./data_error.ts";
import { toldHeading } from "./respondents_data.ts";

/** A CSV file as text cells: nothing is guessed, nothing is trimmed. */
export interface CsvTable {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  /** Quotes that never close, rows with too few or too many cells, a heading that occurs twice. */
  readonly faults: readonly DataFault[];
}

/** One row, with the line of the file it begins on (a quoted cell may hold line breaks). */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

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
  const faults: DataFault[] = [];
  const parsed: CsvRow[] = [];
  let line = 1;
  let position = 0;
  Papa.parse<string[]>(withoutEmptyEnd(text), {
    delimiter: ",",
    newline: "\n",
    step({ data, errors, meta }) {
      for (const error of errors) {
        faults.push({ id: "malformed-csv", file, line, column: null, value: null, expected: `CSV (${error.message})` });
      }
      parsed.push({ line, cells: data });
      line += countLineBreaks(text, position, meta.cursor);
      position = meta.cursor;
    },
  });
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

/** A pattern anchored at the end would be tried at each of many empty lines, and read all that follow it. */
function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === "\n") end -= 1;
  return text.slice(0, end);
}

function countLineBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf("\n", start); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
