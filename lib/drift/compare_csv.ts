import { type CsvTable, parseCsv } from "../data/parse_csv.ts";
import { compareGrids } from "./compare_grid.ts";
import { type Grid, uniqueHeadings } from "./compare_headings.ts";
import { compareText } from "./compare_text.ts";
import { cosmetic, type Difference, drift } from "./difference.ts";
import type { Rules } from "./rules.ts";

/** Compares the texts of two CSV files cell by cell; quotes, line ends and the byte order mark are no matter. */
export function compareCsv(before: string, after: string, rules: Rules): readonly Difference[] {
  const [former, latter] = [parseCsv(before, "table"), parseCsv(after, "table")];
  const [brokenBefore, brokenAfter] = [brokenPlace(former), brokenPlace(latter)];
  if (brokenBefore !== null || brokenAfter !== null) {
    const broken = (which: string, place: string | null) =>
      place === null ? [] : [drift(`the ${which} file is no table: ${place}`)];
    // What was broken and is broken in the same way is no news.
    const news = brokenBefore === brokenAfter
      ? []
      : [...broken("committed", brokenBefore), ...broken("fresh", brokenAfter)];
    return [...news, ...compareText(before, after, rules)];
  }
  const differences = compareGrids(gridOf(former), gridOf(latter), rules);
  return differences.length > 0 ? differences : [cosmetic("quotes, line ends or byte order mark of the file")];
}

function gridOf({ header, rows }: CsvTable): Grid {
  return { header: uniqueHeadings(header), rows: rows.map(({ cells }) => cells) };
}

/** Where the first row with a cell too many or too few is, or a quotation mark that never closes. */
function brokenPlace({ faults }: CsvTable): string | null {
  const fault = faults.find(({ id }) => id === "malformed-csv");
  return fault === undefined ? null : `line ${fault.line}: ${fault.expected}`;
}
