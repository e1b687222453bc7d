import { parquetWriteBuffer, type SchemaElement } from "hyparquet-writer";
import type { Resource, ResourceField } from "../tidy/resource.ts";

/** Who wrote the file: no version, so that the same rows stay the same bytes. */
const CREATED_BY = "survey report";

/**
 * Writes a table for programs as Parquet: every column with its type, empty cells as such, not compressed.
 *
 * For R, pandas, DuckDB and whoever wants types without reading `datapackage.json`. Texts are UTF-8, whole numbers 32 bits wide,
 * dates days. Not compressed, as what presses texts together differs from machine to machine: the same rows are the same bytes.
 *
 * @returns the file's bytes
 * @throws {RangeError} if a cell is not of its field's type, or a whole number is wider than 32 bits
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const both = (text: string) => ({ ja: text, en: text });
 * const fields = [{ name: "n", type: "integer", required: true, description: both("people") }] as const;
 * const bytes = renderParquet({ name: "a", fields, rows: [{ n: 20 }] });
 * assert.equal(new TextDecoder().decode(bytes.subarray(0, 4)), "PAR1");
 * assert.throws(() => renderParquet({ name: "a", fields, rows: [{ n: 0.5 }] }), /row 1/);
 * ```
 */
export function renderParquet({ name, fields, rows }: Pick<Resource, "name" | "fields" | "rows">): Uint8Array {
  const columnData = fields.map((field) => ({
    name: field.name,
    data: rows.map((row, at) => storedValue(row[field.name] ?? null, { field, place: `${name} row ${at + 1}` })),
  }));
  const schema: SchemaElement[] = [{ name: "root", num_children: fields.length }, ...fields.map(columnOf)];
  const options = { columnData, schema, codec: "UNCOMPRESSED", createdBy: CREATED_BY } as const;
  return new Uint8Array(parquetWriteBuffer(options));
}

/** How a field's values are stored. */
const STORED = {
  string: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE" },
} as const;

function columnOf({ name, type, required }: ResourceField): SchemaElement {
  return { name, repetition_type: required === true ? "REQUIRED" : "OPTIONAL", ...STORED[type] };
}

const WIDEST = 2 ** 31;

function storedValue(
  value: string | number | boolean | null,
  { field: { name, type }, place }: { readonly field: ResourceField; readonly place: string },
): string | number | boolean | Date | null {
  if (value === null) return null;
  const kind = type === "integer" ? "number" : type === "date" ? "string" : type;
  const found: string = typeof value;
  const fits = found === kind && (type !== "integer" || (Number.isInteger(value) && Math.abs(Number(value)) < WIDEST));
  if (!fits) {
    throw new RangeError(`Cannot write Parquet as ${place} must hold ${type} in ${name}: current value is ${value}`);
  }
  return type === "date" ? new Date(`${value}T00:00:00Z`) : value;
}
