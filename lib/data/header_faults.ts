import type { DataFault } from "./data_error.ts";
import { toldHeading } from "./respondents_data.ts";

/** What the heading of a table is held against. */
export interface HeaderFaultsOptions {
  /** Its path, for faults. */
  readonly file: string;
  /** Columns that must be there. */
  readonly columns: readonly string[];
  /** Columns that may be there besides. @default none */
  readonly optional?: readonly string[];
  /** What is said of a column that nobody knows, after the columns there may be. @default nothing */
  readonly hint?: string;
}

/**
 * Columns that a table lacks, and columns that nobody knows.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const faults = headerFaults(["id", "nmae"], { file: "towns.csv", columns: ["id", "name"] });
 * assert.deepEqual(faults.map(({ id, column }) => [id, column]), [["missing-column", "name"], ["extra-column", "nmae"]]);
 * ```
 */
export function headerFaults(
  header: readonly string[],
  { file, columns, optional = [], hint = "" }: HeaderFaultsOptions,
): readonly DataFault[] {
  const at = { file, line: 1, value: null };
  const known = [...columns, ...optional];
  return [
    ...columns.filter((column) => !header.includes(column)).map((column): DataFault => (
      { ...at, id: "missing-column", column, expected: `a column ${column}` }
    )),
    ...header.flatMap((heading, place): readonly DataFault[] => {
      if (known.includes(heading)) return [];
      const column = toldHeading(file, { heading, at: place });
      return [{ ...at, id: "extra-column", column, expected: `only the columns ${known.join(", ")}${hint}` }];
    }),
  ];
}
