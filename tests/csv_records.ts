import { parseCsv } from "../lib/data/parse_csv.ts";
import { projectPath } from "../lib/data/project_path.ts";

/** A row of a CSV file by column, as text. */
export type CsvRecord = Readonly<Record<string, string>>;

/** Rows of a CSV file of the project, as they are written: nothing is checked or understood. */
export async function csvRecords(file: string): Promise<readonly CsvRecord[]> {
  const { header, rows } = parseCsv(await Deno.readTextFile(projectPath(file)), file);
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
}
