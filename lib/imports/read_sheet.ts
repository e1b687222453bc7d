import { type ReadSheet, readWorkbook, unpackedSize } from "../rendering/read_workbook.ts";
import {
  type ExportFormat,
  type ExportGrid,
  type MergedCells,
  MOST_ROWS,
  type ReadExportOptions,
  type Unusable,
} from "./export_grid.ts";

/** Most bytes that a workbook of answers may unpack to. */
const MOST_UNPACKED = 200_000_000;

/**
 * The cells of a sheet of a workbook, as text; merged cells keep their text in the first, and are told.
 *
 * @returns the cells, or why there is no table in the file
 */
export async function readSheet(
  bytes: Uint8Array,
  { sheet }: ReadExportOptions = {},
): Promise<ExportGrid | Unusable> {
  const size = unpackedSize(bytes);
  if (size !== null && size > MOST_UNPACKED) return { reason: "too-large", bytes: size, most: MOST_UNPACKED };
  const sheets = await readWorkbook(bytes);
  if (sheets === null) return { reason: "not-a-workbook" };
  return sheetGrid(sheets, { sheet, format: (chosen) => ({ kind: "workbook", ...chosen }) });
}

/** A sheet among those of a file, and how it is told. */
export interface ChosenSheet {
  readonly sheet: string;
  readonly otherSheets: readonly string[];
  readonly formulas: number;
}

/** The cells of one sheet, the first that is not empty unless one is named; or why there is none. */
export function sheetGrid(
  sheets: readonly ReadSheet[],
  { sheet, format }: { readonly sheet: string | undefined; readonly format: (chosen: ChosenSheet) => ExportFormat },
): ExportGrid | Unusable {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((value) => textOf(value) !== "")));
  const chosen = sheet === undefined ? filled[0] : sheets.find(({ name }) => name === sheet);
  if (chosen === undefined) {
    if (sheet === undefined) return { reason: "empty" };
    return { reason: "unknown-sheet", sheet, sheets: sheets.map(({ name }) => name) };
  }
  if (chosen.rows.length > MOST_ROWS) return { reason: "too-many-rows", most: MOST_ROWS };
  const width = chosen.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    rows: chosen.rows.map((row, at) => ({
      line: at + 1,
      cells: Array.from({ length: width }, (_, column) => textOf(row[column])),
    })),
    merges: mergesOf(chosen),
    format: format({
      sheet: chosen.name,
      otherSheets: filled.map(({ name }) => name).filter((name) => name !== chosen.name),
      formulas: chosen.formulas,
    }),
  };
}

function mergesOf({ merges }: ReadSheet): readonly MergedCells[] {
  return merges.filter(({ startCol, endCol }) => endCol > startCol)
    .map(({ startRow, startCol, endCol }) => ({ row: startRow, from: startCol, to: endCol }));
}

function textOf(value: ReadSheet["rows"][number][number]): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return dateText(value);
  return String(value).replaceAll(/\r\n?|\v/g, "\n");
}

/** A date of a workbook, which has no time zone: day, and time of day unless it is midnight. */
function dateText(date: Date): string {
  // A number past the last day: whoever reads the column refuses it, where nothing would be an answer left out.
  if (Number.isNaN(date.getTime())) return String(date);
  const [day = "", time = ""] = date.toISOString().slice(0, 19).split("T");
  return time === "00:00:00" ? day : `${day} ${time}`;
}
