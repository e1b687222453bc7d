// @ts-types="@types/papaparse"
import Papa from "papaparse";

/**
 * Writes rows as comma-separated text for Excel in Japan: UTF-8 with a byte order mark, CRLF line ends.
 *
 * The counterpart of `parseCsv`. Cells are written as they are; what Excel would take for a formula is made harmless by
 * `renderCsv`, which knows text from numbers.
 *
 * @param rows the heading first; every row of the same number of cells
 * @returns the file's bytes
 * @throws {RangeError} if a row has another number of cells than the first
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const bytes = writeCsv([["市", "n"], ['"行田"市', "20"]]);
 * assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
 * assert.equal(new TextDecoder().decode(bytes), '市,n\r\n"""行田""市",20\r\n');
 * ```
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  return new TextEncoder().encode(`\uFEFF${csvText(rows, { newline: "\r\n" })}`);
}

/**
 * Rows as comma-separated text, each with a line end; a cell is quoted where it must be. No rows make no text.
 *
 * @param rows the heading first; every row of the same number of cells
 * @throws {RangeError} if a row has another number of cells than the first
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(csvText([["市", "n"], ["行田,草加", "20"]], { newline: "\n" }), '市,n\n"行田,草加",20\n');
 * ```
 */
export function csvText(
  rows: readonly (readonly string[])[],
  { newline }: { readonly newline: "\n" | "\r\n" },
): string {
  const columns = rows[0]?.length ?? 0;
  for (const [index, row] of rows.entries()) {
    if (row.length !== columns) {
      throw new RangeError(
        `Cannot write CSV as every row must have ${columns} cells: row ${index + 1} has ${row.length}`,
      );
    }
  }
  return rows.length === 0 ? "" : `${Papa.unparse(rows.map((row) => [...row]), { newline })}${newline}`;
}
