import { cellText } from "./cell_text.ts";
import { matchText } from "../survey/match_text.ts";
import type { GridRow } from "./export_grid.ts";

/** A value of a column, as it is written first, and in how many rows. */
export interface ColumnValue {
  readonly label: string;
  readonly count: number;
}

/** What stands in a column: every value once, those in more rows first. */
export interface ColumnProfile {
  readonly at: number;
  /** Rows with a value that is not blank and does not mean no answer. */
  readonly filled: number;
  /** By count, then by where they come first. */
  readonly values: readonly ColumnValue[];
  /** Letters of the longest value. */
  readonly longest: number;
}

/** Cells that mean no answer, in any export. 不明 and 特になし are none of them: they are answers. */
export const MEANS_MISSING = [
  "無回答",
  "未回答",
  "回答なし",
  "未記入",
  "NA",
  "N/A",
  "-",
  "No answer",
  "No response",
] as const;
const MISSING = new Set(["", ...MEANS_MISSING.map(matchText)]);

/** Whether a cell means that nobody answered. */
export function meansMissing(cell: string): boolean {
  return MISSING.has(matchText(cell));
}

/** Profiles of columns, in one pass over the rows each. */
export function columnProfile(rows: readonly GridRow[], at: number): ColumnProfile {
  return profileOf(rows.map(({ cells }) => cellText(cells, at)), at);
}

/** The same of any texts, such as the parts of a column of check boxes. */
export function profileOf(cells: readonly string[], at: number): ColumnProfile {
  const counts = new Map<string, { label: string; count: number }>();
  let filled = 0;
  let longest = 0;
  for (const cell of cells) {
    const key = matchText(cell);
    if (MISSING.has(key)) continue;
    filled++;
    longest = Math.max(longest, cell.trim().length);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { label: cell.trim(), count: 1 });
    else known.count++;
  }
  const values = [...counts.values()].toSorted((one, other) => other.count - one.count);
  return { at, filled, values, longest };
}
