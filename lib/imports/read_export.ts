import { type ExportGrid, MOST_BYTES, type ReadExportOptions, type Unusable } from "./export_grid.ts";
import { isHtml, readHtmlTables } from "../rendering/read_html_tables.ts";
import type { ReadSheet } from "../rendering/read_workbook.ts";
import { decodeExport, type ExportEncoding } from "./decode_export.ts";
import { readDelimited } from "./read_delimited.ts";
import { readSheet, sheetGrid } from "./read_sheet.ts";

/**
 * An export as cells: a workbook when its bytes are those of one, whatever the file is called, else text.
 *
 * @returns the cells, or why there is no table in the file
 */
export async function readExport(bytes: Uint8Array, options: ReadExportOptions = {}): Promise<ExportGrid | Unusable> {
  if (bytes.length === 0) return { reason: "empty" };
  if (bytes.length > MOST_BYTES) return { reason: "too-large", bytes: bytes.length, most: MOST_BYTES };
  if (OLD_OFFICE.every((byte, at) => bytes[at] === byte)) return { reason: "not-a-workbook" };
  if (ZIP.every((byte, at) => bytes[at] === byte)) return await readSheet(bytes, options);
  return readPage(bytes, options) ?? readDelimited(bytes);
}

/** The first table of an HTML page that holds something; `null` when the bytes are none. */
function readPage(bytes: Uint8Array, { sheet }: ReadExportOptions): ExportGrid | Unusable | null {
  const page = pageTables(bytes);
  if (page === null) return null;
  if (page.tables.length === 0) return { reason: "no-table-on-page" };
  return sheetGrid(page.tables, {
    sheet,
    format: ({ sheet, otherSheets }) => ({ kind: "page", encoding: page.encoding, sheet, otherSheets }),
  });
}

/** The tables of an HTML page in whatever encoding; `null` when the bytes are none. */
export function pageTables(
  bytes: Uint8Array,
): { readonly tables: readonly ReadSheet[]; readonly encoding: ExportEncoding } | null {
  // Told by its first sign, so that a table of half a gigabyte is not decoded twice.
  const first = bytes.subarray(0, 400).find((byte) => !BEFORE_PAGE.includes(byte));
  const decoded = first === 0x3c ? decodeExport(bytes) : null;
  if (decoded === null || "undecodable" in decoded || !isHtml(decoded.text)) return null;
  return { tables: readHtmlTables(decoded.text), encoding: decoded.encoding };
}

/** Blanks, marks of the order of bytes, and the noughts of UTF-16. */
const BEFORE_PAGE: readonly number[] = [0, 0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf, 0xfe, 0xff];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Excel 97–2003, and workbooks with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
