import { DataError } from "../lib/data/data_error.ts";
import { parseCsv } from "../lib/data/parse_csv.ts";
import { projectPath } from "../lib/data/project_path.ts";

/** A row of a CSV file by column, as text. */
export type CsvRecord = Readonly<Record<string, string>>;

/** Rows of a CSV file of the project, as they are written: nothing is understood; a row that cannot be read is an error. */
export async function csvRecords(file: string): Promise<readonly CsvRecord[]> {
  const { header, rows, faults } = parseCsv(await Deno.readTextFile(projectPath(file)), file);
  // Rows left out would pass every test of them.
  if (faults.length > 0) throw new DataError(`read ${file}`, faults);
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
}
