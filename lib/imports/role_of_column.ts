import { cellText } from "./cell_text.ts";
import { meansMissing } from "./column_profile.ts";
import type { GridRow } from "./export_grid.ts";
import type { ExportColumn } from "./export_table.ts";
import { matchText } from "../survey/match_text.ts";
import { cellNumber } from "./number_range.ts";
import { type ColumnRole, isEmail, roleOfHeading } from "./known_columns.ts";

/**
 * What a column holds that is no answer: told by its heading or its name, or by e-mail addresses in it; `null` for everything
 * else, and `empty` for a column without a single value.
 */
export function roleOfColumn(column: ExportColumn, rows: readonly GridRow[]): ColumnRole | "empty" | null {
  const known = found.get(column);
  if (known?.rows === rows) return known.role;
  const role = readRole(column, rows);
  found.set(column, { rows, role });
  return role;
}

/** What was found: a column is asked about for each survey of the project. */
const found = new WeakMap<
  ExportColumn,
  { readonly rows: readonly GridRow[]; readonly role: ReturnType<typeof readRole> }
>();

function readRole({ at, heading, name }: ExportColumn, rows: readonly GridRow[]): ColumnRole | "empty" | null {
  const named = roleOfHeading(heading) ?? (name === null ? null : roleOfHeading(name));
  if (named !== null && named !== "weight") return named;
  const filled = rows.filter(({ cells }) => !meansMissing(cellText(cells, at)));
  if (filled.length === 0) return "empty";
  if (isNumbering(heading, filled.map(({ cells }) => cellText(cells, at)))) return "identifier";
  // 重み may be asked of parcels, too: weights stand in nearly every row.
  const weights = rows.filter(({ cells }) => weightOf(cellText(cells, at)) !== null).length;
  if (named === "weight" && weights * 10 >= rows.length * 9) return named;
  const emails = filled.filter(({ cells }) => isEmail(cellText(cells, at))).length;
  return emails * 2 >= filled.length ? "contact" : null;
}

/** The weight of a cell, as `responses.csv` has it: a decimal number above 0; `null` for anything else. */
export function weightOf(cell: string): string | null {
  const number = cellNumber(cell);
  const written = number === null || number.value <= 0 ? "" : String(number.value);
  return /^\d+(?:\.\d+)?$/.test(written) ? written : null;
}

/** 名札の番号, 研修ID and their like, with another value in nearly every row: it tells people apart, and answers nothing. */
function isNumbering(heading: string, values: readonly string[]): boolean {
  if (!/(?:番号|id|コード|no\.?|№)(?:[（(].*[)）])?[\s*＊※]*$/iu.test(heading.trim().normalize("NFKC"))) return false;
  if (values.length < FEWEST_NUMBERED || values.some((value) => value.trim().length > LONGEST_NUMBER)) return false;
  return new Set(values.map(matchText)).size * 10 >= values.length * 9;
}

/** Below this many rows any column may have another value in each. */
const FEWEST_NUMBERED = 5;
const LONGEST_NUMBER = 40;
