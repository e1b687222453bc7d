import { parseCsv } from "../data/parse_csv.ts";
import { compareGrids, type Grid } from "./compare_grid.ts";
import { compareText } from "./compare_text.ts";
import { cosmetic, type Difference } from "./difference.ts";
import type { Rules } from "./rules.ts";

/** Compares two CSV files cell by cell; quotes, line ends and the byte order mark are no matter. */
export function compareCsv(before: Uint8Array, after: Uint8Array, rules: Rules): readonly Difference[] {
  const [former, latter] = [readGrid(before), readGrid(after)];
  if (former === null || latter === null) {
    const text = new TextDecoder();
    return compareText(text.decode(before), text.decode(after), rules);
  }
  const differences = compareGrids(former, latter, rules);
  return differences.length > 0 ? differences : [cosmetic("quotes, line ends or byte order mark of the file")];
}

/** `null` when the file is no table: then its lines are compared. */
function readGrid(bytes: Uint8Array): Grid | null {
  const { header, rows, faults } = parseCsv(new TextDecoder().decode(bytes), "table");
  return faults.length > 0 ? null : { header, rows: rows.map(({ cells }) => cells) };
}
