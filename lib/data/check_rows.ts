import type { DataFault, DataFaultId } from "./data_error.ts";
import { columnName, type LocatedRow, type TableReading } from "./read_table.ts";

/** Where a fault of a row lies and what would have been right. */
export interface RowFault {
  readonly id: DataFaultId;
  /** Field of the record; the fault names its column. */
  readonly field: string;
  /** The offending value as text; `null` when something is missing. */
  readonly value: string | null;
  readonly expected: string;
}

/**
 * One fault for every row of a reading that `judge` finds wrong, with file, line and column filled in.
 *
 * @param judge The row's fault, or `null` when the row is right.
 */
export function checkRows<Row>(
  reading: TableReading<Row>,
  judge: (record: Row, row: LocatedRow<Row>) => RowFault | null,
): readonly DataFault[] {
  return reading.rows.flatMap((row) => {
    const fault = judge(row.record, row);
    if (fault === null) return [];
    const { id, field, value, expected } = fault;
    return [{ id, file: reading.file, line: row.line, column: columnName(field), value, expected }];
  });
}

/** Options of {@linkcode unknownReferences}. */
export interface UnknownReferencesOptions<Row> {
  /** Field that refers. */
  readonly field: keyof Row & string;
  /** Ids that exist. */
  readonly known: ReadonlySet<string>;
  /** What the ids belong to, as a fault says it: `a figure of the catalogue`. */
  readonly what: string;
}

/** A dangling reference for every id in a field that is not known; a field may hold one id, several, or none. */
export function unknownReferences<Row>(
  reading: TableReading<Row>,
  { field, known, what }: UnknownReferencesOptions<Row>,
): readonly DataFault[] {
  return reading.rows.flatMap(({ line, record }) => {
    const value: unknown = record[field];
    const ids = Array.isArray(value) ? value.map(String) : value === null ? [] : [String(value)];
    return ids.filter((id) => !known.has(id)).map((id): DataFault => (
      { id: "dangling-reference", file: reading.file, line, column: columnName(field), value: id, expected: what }
    ));
  });
}

/** Options of {@linkcode brokenOrder}. */
export interface BrokenOrderOptions<Row> {
  /** Field that counts 1, 2, 3 … within a group. */
  readonly field: keyof Row & string;
  /** What a row is counted in, such as its questionnaire. */
  readonly group: (record: Row) => string;
}

/** A contradiction for every row whose number does not follow the one before it in its group. */
export function brokenOrder<Row>(
  reading: TableReading<Row>,
  { field, group }: BrokenOrderOptions<Row>,
): readonly DataFault[] {
  const last = new Map<string, number>();
  return checkRows(reading, (record) => {
    const expected = (last.get(group(record)) ?? 0) + 1;
    last.set(group(record), expected);
    const value = String(record[field]);
    if (value === String(expected)) return null;
    return { id: "contradiction", field, value, expected: `${expected}, the next number in ${group(record)}` };
  });
}
