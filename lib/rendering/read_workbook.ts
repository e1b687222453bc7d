import { type MergeRange, readXlsx } from "hucre";
import { unpackedSize } from "./unpacked_size.ts";

/** One sheet of a workbook that was read: its values, row by row. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | Date | null | undefined)[])[];
  /** How each value is shown: Excel's number format, `General` without one; `text` for text. */
  readonly formats: readonly (readonly string[])[];
  /** Cells that are one, rows and columns from 0. */
  readonly merges: readonly MergeRange[];
  /** Number of cells that are computed; their value is what was computed last. */
  readonly formulas: number;
}

/** Most bytes that a workbook may unpack to: two hundred times what this project's own does. */
const MOST_UNPACKED = 200_000_000;

/**
 * The sheets of an XLSX file; `null` when it cannot be read as one, or unpacks to more than 200 MB.
 *
 * For comparing workbooks: widths, fonts and colours are left out.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[] | null> {
  if ((unpackedSize(bytes) ?? Infinity) > MOST_UNPACKED) return null;
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    return sheets.map(({ name, rows = [], cells, merges = [] }) => ({
      name,
      rows,
      formats: rows.map((row, at) =>
        row.map((value, column) =>
          typeof value === "string" ? "text" : cells?.get(`${at},${column}`)?.style?.numFmt ?? "General"
        )
      ),
      merges,
      formulas: [...cells?.values() ?? []].filter(({ formula }) => formula !== undefined).length,
    }));
  } catch {
    return null;
  }
}
