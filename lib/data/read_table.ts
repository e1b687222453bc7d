import type { z } from "zod";
import { cellReader } from "./cell_reader.ts";
import { basisFields } from "./cells.ts";
import type { DataFault } from "./data_error.ts";
import { headerFaults } from "./header_faults.ts";
import { otherSeparator, separatorFault } from "./other_separator.ts";
import { type CsvRow, parseCsv } from "./parse_csv.ts";
import { type ReadOptions, readSource, type SourceReading } from "./read_source.ts";
import { sidecarPath, type Source } from "./source.ts";
import { isReading, withReadings } from "./source_of.ts";
import { rowCountFaults } from "./row_count_faults.ts";

/** A row schema: one field a column. Column `applicants_as_of` of the file is field `applicantsAsOf` of the record. */
export type RowShape = Readonly<Record<string, z.ZodType<unknown, string>>>;

/** The record that a row of a given shape becomes. */
export type RowOf<Shape extends RowShape> = { readonly [Field in keyof Shape]: z.output<Shape[Field]> };

/** What one data file is: where it lies, what its columns hold, what tells its rows apart. */
export interface TableDefinition<Shape extends RowShape> {
  /** Path from the project's top level. */
  readonly file: string;
  /** One line for the data dictionary: what a row is. */
  readonly description: string;
  readonly columns: Shape;
  /** Whether a heading without rows says something: that there is none of its kind. @default false */
  readonly mayBeEmpty?: boolean;
  /** Fields whose values, taken together, no two rows may share. */
  readonly key: readonly (keyof Shape & string)[];
}

/** Rows read so far, with the line each stands on, and every fault found. Rows with a fault are left out of `rows`. */
export interface TableReading<Row> {
  readonly file: string;
  readonly rows: readonly LocatedRow<Row>[];
  readonly source: Source | null;
  readonly faults: readonly DataFault[];
}

/** A record and its line in the file. */
export interface LocatedRow<Row> {
  readonly line: number;
  readonly record: Row;
}

/** A definition with its types kept; use it to declare a table. */
export function defineTable<const Shape extends RowShape>(definition: TableDefinition<Shape>): TableDefinition<Shape> {
  return definition;
}

/**
 * The typed rows of a CSV file with a sidecar: decode, parse, validate, one pass, all faults collected.
 *
 * Missing and extra columns, cells that do not fit, rows that share a key, a wrong checksum or number of rows: each is a
 * fault with file, line, column, value and what was expected. Nothing is thrown and nothing is mended.
 */
export async function readTable<const Shape extends RowShape>(
  definition: TableDefinition<Shape>,
  options: ReadOptions = {},
): Promise<TableReading<RowOf<Shape>>> {
  const source = await readSource(definition.file, options);
  const former = formerReadings.get(definition);
  // While the file is the same its reading is the same value.
  if (former?.source === source) return former.table as TableReading<RowOf<Shape>>;
  const table = tableOf(source, definition);
  formerReadings.set(definition, { source, table });
  return table;
}

const formerReadings = new WeakMap<object, {
  readonly source: SourceReading;
  readonly table: TableReading<unknown>;
}>();

function tableOf<Shape extends RowShape>(
  { text, source, faults }: SourceReading,
  definition: TableDefinition<Shape>,
): TableReading<RowOf<Shape>> {
  const { file } = definition;
  if (text === null) return { file, rows: [], source, faults };
  const table = parseCsv(text, file);
  const separator = Object.keys(definition.columns).length === 1 ? null : otherSeparator(table.header);
  if (separator !== null) return { file, rows: [], source, faults: [...faults, separatorFault(file, separator)] };
  const columnFaults = [
    ...headerFaults(table.header, { file, columns: Object.keys(definition.columns).map(columnName) }),
    ...readingColumnFaults(table.header, { file, source }),
  ];
  const { rows, cellFaults } = readRows(table.rows, table.header, definition);
  return {
    file,
    rows,
    source: source === null ? null : sourceOfRows(rows, { source, definition }),
    faults: [
      ...faults,
      ...table.faults,
      ...columnFaults,
      // Where rows were left out for their faults, these are told.
      ...rowCountFaults(table.rows.length, {
        file,
        source,
        mayBeEmpty: definition.mayBeEmpty === true || table.faults.length > 0,
      }),
      ...cellFaults,
      ...duplicateKeyFaults(rows, definition),
    ],
  };
}

/** The source as its rows leave it: one that is read makes it a reading, whatever the sidecar says. */
function sourceOfRows<Shape extends RowShape>(
  rows: readonly LocatedRow<RowOf<Shape>>[],
  { source, definition }: { readonly source: Source; readonly definition: TableDefinition<Shape> },
): Source {
  const fields = basisFields(definition.columns);
  if (fields.length === 0) return source;
  const told = { ...source, basisFields: fields };
  return rows.some(({ record }) => isReading(record, told)) ? withReadings(told) : told;
}

/** The column heading of a record's field: `applicantsAsOf` stands under `applicants_as_of`. */
export function columnName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (part) => `_${part.toLowerCase()}`);
}

/** Columns that the sidecar says are readings and that the file has not: a misspelt one would leave its column unmarked. */
function readingColumnFaults(
  header: readonly string[],
  { file, source }: { readonly file: string; readonly source: Source | null },
): DataFault[] {
  return (source?.readingColumns ?? []).filter((column) => !header.includes(column)).map((column): DataFault => ({
    id: "dangling-reference",
    file: sidecarPath(file),
    line: null,
    column: "readingColumns",
    value: column,
    expected: `a column of ${file}`,
  }));
}

function readRows<Shape extends RowShape>(
  rows: readonly CsvRow[],
  header: readonly string[],
  { file, columns }: TableDefinition<Shape>,
): { rows: LocatedRow<RowOf<Shape>>[]; cellFaults: DataFault[] } {
  const fields = Object.entries(columns).map(([field, schema]) => {
    const column = columnName(field);
    return { field, column, position: header.indexOf(column), read: cellReader(schema) };
  });
  const isComplete = fields.every(({ position }) => position !== -1);
  const kept: LocatedRow<RowOf<Shape>>[] = [];
  const cellFaults: DataFault[] = [];
  for (const { line, cells } of rows) {
    const record: Record<string, unknown> = {};
    let isWhole = isComplete;
    for (const { field, column, position, read } of fields) {
      // A column that is missing altogether is said once, not for every row.
      if (position === -1) continue;
      const value = cells[position];
      const parsed = read(value);
      if (parsed.success) {
        record[field] = parsed.data;
        continue;
      }
      isWhole = false;
      for (const expected of parsed.expected) {
        cellFaults.push({ id: "invalid-value", file, line, column, value: value ?? null, expected });
      }
    }
    if (isWhole) kept.push({ line, record: record as RowOf<Shape> });
  }
  return { rows: kept, cellFaults };
}

function duplicateKeyFaults<Shape extends RowShape>(
  rows: readonly LocatedRow<RowOf<Shape>>[],
  { file, key }: TableDefinition<Shape>,
): DataFault[] {
  const firstLines = new Map<string, number>();
  const faults: DataFault[] = [];
  for (const { line, record } of rows) {
    const value = key.map((field) => String(record[field])).join(", ");
    const first = firstLines.get(value);
    if (first === undefined) firstLines.set(value, line);
    else {
      const column = key.map(columnName).join(" + ");
      faults.push({
        id: "duplicate-key",
        file,
        line,
        column,
        value,
        expected: `a key not used yet: line ${first} has it`,
      });
    }
  }
  return faults;
}
