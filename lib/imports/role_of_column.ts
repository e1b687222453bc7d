import { meansMissing } from "./column_profile.ts";
import type { GridRow } from "./export_grid.ts";
import type { ExportColumn } from "./export_table.ts";
import { type ColumnRole, isEmail, roleOfHeading } from "./known_columns.ts";

/**
 * What a column holds that is no answer: told by its heading or its name, or by e-mail addresses in it; `null` for everything
 * else, and `empty` for a column without a single value.
 */
export function roleOfColumn(
  { at, heading, name }: ExportColumn,
  rows: readonly GridRow[],
): ColumnRole | "empty" | null {
  const named = roleOfHeading(heading) ?? (name === null ? null : roleOfHeading(name));
  if (named !== null) return named;
  const filled = rows.filter(({ cells }) => !meansMissing(cells[at] ?? ""));
  if (filled.length === 0) return "empty";
  const emails = filled.filter(({ cells }) => isEmail(cells[at] ?? "")).length;
  return emails * 2 >= filled.length ? "contact" : null;
}
