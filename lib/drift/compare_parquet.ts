import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { compareGrids } from "./compare_grid.ts";
import type { Grid } from "./compare_headings.ts";
import { cosmetic, type Difference, drift } from "./difference.ts";
import type { Rules } from "./rules.ts";

/** Compares two Parquet files cell by cell; how they are packed is no matter. */
export async function compareParquets(
  before: Uint8Array,
  after: Uint8Array,
  rules: Rules,
): Promise<readonly Difference[]> {
  const [former, latter] = [await readParquet(before), await readParquet(after)];
  if (former === null || latter === null) {
    return [drift(`the ${former === null ? "committed" : "fresh"} file cannot be read as Parquet`)];
  }
  const differences = compareGrids(former, latter, rules);
  return differences.length > 0 ? differences : [cosmetic("types of the columns, or how the file is packed")];
}

/** The cells as texts; `null` for what is no Parquet. */
async function readParquet(bytes: Uint8Array): Promise<Grid | null> {
  const file = bytes.slice().buffer;
  try {
    const header = parquetSchema(parquetMetadata(file)).children.map(({ element }) => element.name);
    const rows = await parquetReadObjects({ file });
    return { header, rows: rows.map((row) => header.map((name) => textOf(row[name]))) };
  } catch {
    return null;
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
