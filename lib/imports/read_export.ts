import { type ExportGrid, MOST_BYTES, type ReadExportOptions, type Unusable } from "./export_grid.ts";
import { readDelimited } from "./read_delimited.ts";
import { readSheet } from "./read_sheet.ts";

/**
 * An export as cells: a workbook when its bytes are those of one, whatever the file is called, else text.
 *
 * @returns the cells, or why there is no table in the file
 */
export async function readExport(bytes: Uint8Array, options: ReadExportOptions = {}): Promise<ExportGrid | Unusable> {
  if (bytes.length === 0) return { reason: "empty" };
  if (bytes.length > MOST_BYTES) return { reason: "too-large", bytes: bytes.length, most: MOST_BYTES };
  if (OLD_OFFICE.every((byte, at) => bytes[at] === byte)) return { reason: "not-a-workbook" };
  return ZIP.every((byte, at) => bytes[at] === byte) ? await readSheet(bytes, options) : readDelimited(bytes);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Excel 97–2003, and workbooks with a password. */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
