import type { MergeRange } from "hucre";

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
  // Outside of what is caught: a package that is not there is no broken workbook.
  const { readXlsx } = await import("hucre/xlsx");
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

/** Signatures of the ZIP format: the record that ends a file, and one entry of its directory. */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
/** A comment of the archive may stand behind the record that ends it. */
const LONGEST_COMMENT = 0xffff;

/**
 * Bytes that the parts of a ZIP file, such as a workbook, say that they unpack to; `null` when it is no ZIP file.
 *
 * A file of 300 KB can hold 300 MB of blanks. Ask before unpacking: hucre unpacks up to 2 GiB, and no part further than it
 * says itself.
 *
 * Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.12 and 4.3.16. Sizes past 4 GiB stand elsewhere and count as 4 GiB here.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(unpackedSize(new TextEncoder().encode("設問,回答\n")), null);
 * ```
 */
export function unpackedSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  let end = bytes.length - END_LENGTH;
  while (end >= first && view.getUint32(end, true) !== END) end--;
  if (end < first) return null;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let entry = 0; entry < entries; entry++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    size += view.getUint32(at + 24, true);
    at += ENTRY_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return size;
}
