import { cellText } from "./cell_text.ts";
import { headingKey } from "./heading_key.ts";
import type { ReadExportOptions } from "./export_grid.ts";
import { readExport } from "./read_export.ts";
import { recogniseExport } from "./recognise_export.ts";

/** Every value of a column of an export once, in the order of the file; none when there is no such column. */
export async function valuesOf(
  bytes: Uint8Array,
  { column, ...options }: ReadExportOptions & { readonly column: string },
): Promise<readonly string[]> {
  const grid = await readExport(bytes, options);
  const table = "reason" in grid ? null : recogniseExport(grid);
  const found = table?.columns.find(({ heading }) => headingKey(heading) === headingKey(column));
  if (table === null || found === undefined) return [];
  return [...new Set(table.rows.map(({ cells }) => cellText(cells, found.at).trim()))];
}
