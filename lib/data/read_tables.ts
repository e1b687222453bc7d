import type { DataFaultId } from "./data_error.ts";
import type { ReadOptions } from "./read_source.ts";
import { readTable, type RowOf, type RowShape, type TableReading } from "./read_table.ts";

/** A table's definition with whatever columns: every `TableDefinition` is one. */
export interface AnyTable {
  readonly file: string;
  readonly description: string;
  readonly columns: RowShape;
  readonly key: readonly string[];
}

/** Tables by name. */
export type Tables = Readonly<Record<string, AnyTable>>;

/** The reading of each of several tables, under the same names. */
export type TableReadings<Named extends Tables> = {
  readonly [Name in keyof Named]: TableReading<RowOf<Named[Name]["columns"]>>;
};

/**
 * Several tables read at once, each under its name. Nothing is thrown for what is wrong with the files: see the faults of
 * each reading.
 */
export async function readTables<Named extends Tables>(
  tables: Named,
  options: ReadOptions = {},
): Promise<TableReadings<Named>> {
  const readings = await Promise.all(
    Object.entries(tables).map(async ([name, table]) => [name, await readTable(table, options)] as const),
  );
  // Object.fromEntries forgets which name has which type of row.
  return Object.fromEntries(readings) as TableReadings<Named>;
}

/** Faults of a data file that leave every row of it in the reading. */
const KEEP_ALL_ROWS: readonly DataFaultId[] = ["wrong-checksum", "wrong-row-count", "extra-column", "duplicate-key"];

/**
 * Whether every row of the file is in the reading; a fault in its sidecar does not matter here.
 *
 * Ask before blaming a row for what it refers to: a row that could not be read is missing here, not in the data.
 */
export function isComplete({ file, faults }: TableReading<unknown>): boolean {
  return faults.every((fault) => fault.file !== file || KEEP_ALL_ROWS.includes(fault.id));
}
