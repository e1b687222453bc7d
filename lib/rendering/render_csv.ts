import { presentationOrigin } from "../data/presentation.ts";
import { writeCsv } from "../data/write_csv.ts";
import { fileHeading, type Table, type TableCell } from "../tables/table.ts";
import { say } from "../wording/say.ts";
import { spreadsheetText } from "./harmless_text.ts";
import { sourceCode } from "../wording/source_line.ts";
import { cellText, type PlacedCell, tableCells } from "./table_cells.ts";
import { ORIGIN_HEADING, SOURCE_HEADING } from "../wording/common_words.ts";
import { originLabel } from "../wording/source_words.ts";

/**
 * Writes a table as CSV for Excel: UTF-8 with byte order mark, CRLF, safe from formula injection.
 *
 * Every row ends with two columns, 出典 and データ種別 (Source, Origin), so that a row copied elsewhere still says where it
 * is from, and that it is synthetic if it is. A source of many words is a code there, the table's key. Text that a spreadsheet would run or turn into something else gets an apostrophe before it (2-20, which
 * is the number of a figure, would be a day in February); numbers stay numbers, with the column's decimals and no thousands commas. `null` is an empty cell.
 *
 * Before these two stand the ids of the row, under the names that they have in `outputs/data`: by them the files join, in R and pandas.
 *
 * Title, notes and the whole source are not in the file, as a heading must be its first line: `tableDescriptor` and
 * `renderTableHtml` have them. Headings stay the same whatever the counts are.
 *
 * @returns the file's bytes
 * @throws {RangeError} if the table names no source, or has two columns of one heading
 * @throws {TypeError} if a row has a cell too many or too few
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const source = {
 *   id: "example", title: "例", titleEnglish: "Example", origin: "published" as const, producer: "", citation: "",
 *   licence: "", figureKeys: ["2-2:method"], encoding: "utf-8" as const, sha256: "", rows: 1, notes: [], file: "",
 * };
 * const bytes = renderCsv({
 *   kind: "table", key: "example", catalogueKeys: [], language: "ja", title: "例", notes: [], sources: [source],
 *   columns: [{ id: "text", label: "回答", type: "text" }, { id: "n", label: "n", type: "number" }],
 *   rows: [{ text: "=1+1", n: -1 }],
 * });
 * assert.equal(
 *   new TextDecoder().decode(bytes),
 *   "回答,n,出典,データ種別\r\n'=1+1,-1,報告書 図表2-2,公表値\r\n",
 * );
 * ```
 */
export function renderCsv(table: Table): Uint8Array {
  const { columns, ids = [], language, rows } = table;
  const added = [SOURCE_HEADING, ORIGIN_HEADING].map((words) => say(language, words));
  const source = sourceCode(table);
  const origin = originLabel(presentationOrigin(table), language);
  const headings = [...columns.map(fileHeading), ...ids, ...added];
  const written = ({ cell, column }: PlacedCell) =>
    typeof cell === "string" ? spreadsheetText(cell) : cellText(cell, { ...column, grouping: false });
  // A code of an answer is a number, and −2 no formula.
  const idText = (id: TableCell) => typeof id === "number" ? String(id) : spreadsheetText(id ?? "");
  return writeCsv([
    headings.map(spreadsheetText),
    ...tableCells(table).map((cells, at) => [
      ...cells.map(written),
      ...ids.map((id) => idText(rows[at]?.[id] ?? null)),
      spreadsheetText(source),
      origin,
    ]),
  ]);
}
