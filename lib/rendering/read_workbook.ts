import { readXlsx } from "hucre";

/** One sheet of a workbook that was read: its values, row by row. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | boolean | Date | null | undefined)[])[];
}

/**
 * The sheets of an XLSX file; `null` when it cannot be read as one.
 *
 * For comparing workbooks: looks and widths are left out.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly ReadSheet[] | null> {
  try {
    const { sheets } = await readXlsx(bytes);
    return sheets.map(({ name, rows }) => ({ name, rows: rows ?? [] }));
  } catch {
    return null;
  }
}
