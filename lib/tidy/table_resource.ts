import { z } from "zod";
import { combinedOrigin } from "../data/origin.ts";
import type { Dataset } from "../data/source.ts";
import { withReadings } from "../data/source_of.ts";
import { columnName, type RowOf, type RowShape, type TableDefinition } from "../data/read_table.ts";
import { ORIGIN_FIELD, type Resource, resource, type ResourceField, type ResourceRow } from "./resource.ts";

/**
 * A data file as a table for programs: its columns as declared, one more for its origin. Lists become text separated by `;`.
 *
 * @param name of the table, such as `goals`
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy } from "../study/load_study.ts";
 * import { constructsTable } from "../study/construct.ts";
 * const { constructs } = await loadStudy();
 * const [source] = constructs.sources;
 * assert.ok(source !== undefined);
 * const { fields, rows } = tableResource(constructsTable, { name: "constructs", dataset: { ...constructs, source } });
 * assert.deepEqual([fields[0]?.name, rows.length], ["construct_id", constructs.records.length]);
 * ```
 */
export function tableResource<const Shape extends RowShape>(
  { columns, key, description }: TableDefinition<Shape>,
  { name, dataset: { records, source }, foreignKeys = [] }: {
    readonly name: string;
    readonly dataset: Dataset<RowOf<Shape>>;
    readonly foreignKeys?: Resource["foreignKeys"];
  },
): Resource {
  const names = Object.keys(columns);
  const readColumns = names.filter((field) => source.readingColumns?.includes(columnName(field)));
  // A row that says that it is this project's reading, or has a cell that is one, is one, whatever the file is.
  const isRead = (record: RowOf<Shape>) =>
    record.basis === "reading" || readColumns.some((field) => cellOf(record[field]) !== null);
  return resource({
    name,
    title: { ja: source.title, en: source.titleEnglish },
    description: { ja: source.title, en: description },
    fields: [...Object.entries(columns).map(([field, schema]) => fieldOf(field, schema)), ORIGIN_FIELD],
    primaryKey: key.map(columnName),
    foreignKeys,
    rows: records.map((record): ResourceRow => ({
      ...Object.fromEntries(names.map((field) => [columnName(field), cellOf(record[field])])),
      origin: isRead(record) ? combinedOrigin([source.origin, "reading"]) : source.origin,
    })),
    sources: [records.some(isRead) ? withReadings(source) : source],
  });
}

const TYPES: readonly (readonly [RegExp, ResourceField["type"]])[] = [
  [/^whole number/, "integer"],
  [/^decimal number/, "number"],
  [/^date/, "date"],
];

/** A column of a data file as a field: its type, and the values and least value that its definition tells. */
export function fieldOf(field: string, schema: z.ZodType<unknown, string>): ResourceField {
  const { description = "", type = "text" } = schema.meta() ?? {};
  const told = String(type);
  const [kind = ""] = told.split(",");
  const least = /(?:at least|from) (\d+)/.exec(told)?.[1];
  return {
    name: columnName(field),
    type: TYPES.find(([pattern]) => pattern.test(told))?.[1] ?? "string",
    description: { ja: description, en: description },
    ...told.includes("may be empty") || told.includes("separated by") ? {} : { required: true },
    ...kind.includes(" / ") && !told.includes("separated by") ? { enum: kind.split(" / ") } : {},
    ...least === undefined ? {} : { minimum: Number(least) },
  };
}

function cellOf(value: unknown): string | number | null {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(";");
  return typeof value === "number" ? value : String(value);
}
