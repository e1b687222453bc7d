import { z } from "zod";
import type { ColumnRole } from "./known_columns.ts";
import { EXPORT_PROGRAMS, type ExportColumn } from "./export_table.ts";
import { headingKey } from "./heading_key.ts";

/** What a column can be besides answers to a question. */
export const OTHER_USES = [
  "time",
  "name",
  "contact",
  "identifier",
  "technical",
  "weight",
  "group",
  "empty",
  "repeat",
  "unused",
] as const satisfies readonly (ColumnRole | "group" | "empty" | "repeat" | "unused")[];
/** See {@linkcode OTHER_USES}. */
export type OtherUse = typeof OTHER_USES[number];

const heading = z.string().min(1).meta({ description: "The heading as the export has it" });
const occurrence = z.int().min(1).default(1).meta({ description: "Which of several columns of one heading, from 1" });
const question = z.string().min(1).meta({ description: "Id of the question" });

const columnSchema = z.discriminatedUnion("use", [
  z.strictObject({ heading, occurrence, use: z.literal("question"), question }),
  z.strictObject({
    heading,
    occurrence,
    use: z.literal("option"),
    question,
    code: z.int().meta({ description: "Code of the answer that the column stands for" }),
  }),
  z.strictObject({
    heading,
    occurrence,
    use: z.literal("copy").meta({ description: "Says again whether an answer of a list was chosen" }),
    question,
    code: z.int(),
  }),
  z.strictObject({ heading, occurrence, use: z.literal("words"), question }),
  z.strictObject({ heading, occurrence, use: z.enum(OTHER_USES) }),
]);

/**
 * Schema of `mapping.json`: what has been decided of the exports of one form, so that its next export needs no decision.
 *
 * It may hold what respondents wrote, and lies with their answers.
 */
export const formMappingSchema = z.strictObject({
  version: z.literal(1),
  program: z.enum(EXPORT_PROGRAMS),
  columns: z.array(columnSchema),
  answers: z.array(z.strictObject({
    question,
    written: z.string().min(1).meta({ description: "What cells have that is no answer as worded" }),
    label: z.string().min(1).nullable().meta({ description: "The answer that is meant; null: no answer" }),
  })),
  unlisted: z.array(question).meta({
    description: "Questions in which an answer that is not listed is その他 with these words",
  }),
  by: z.string().nullable().meta({ description: "Column whose values are surveys of their own" }),
  surveys: z.record(z.string(), z.string()).meta({ description: "Survey of each value of that column" }),
  unique: z.string().nullable().meta({ description: "Column that tells respondents apart" }),
  keep: z.enum(["first", "last"]),
  link: z.string().nullable().default(null).meta({
    description: "Column that tells who is on this sheet and on the one of the other side, too",
  }),
});

/** See {@linkcode formMappingSchema}. */
export type FormMapping = z.output<typeof formMappingSchema>;
/** What one column of an export is. */
export type MappedColumn = FormMapping["columns"][number];

/** The question whose answers a column holds; `null` for a column that holds none, or says them a second time. */
export function questionOf(mapped: MappedColumn | null): string | null {
  return mapped !== null && "question" in mapped && mapped.use !== "copy" ? mapped.question : null;
}

/** A column of this export and what it is; `null` for one that nothing is known of. */
export interface BoundColumn {
  readonly column: ExportColumn;
  readonly mapped: MappedColumn | null;
}

/** Columns of a file with what a mapping says of them: by heading, the second of two alike by its place among them. */
export function bindColumns(
  columns: readonly ExportColumn[],
  mapped: readonly MappedColumn[],
): readonly BoundColumn[] {
  const known = new Map(mapped.map((column) => [`${headingKey(column.heading)}\u0000${column.occurrence}`, column]));
  return withOccurrences(columns).map(({ column, occurrence }) => ({
    column,
    mapped: known.get(`${headingKey(column.heading)}\u0000${occurrence}`) ?? null,
  }));
}

/** Columns with which of several of the same heading each is. */
export function withOccurrences(
  columns: readonly ExportColumn[],
): readonly { readonly column: ExportColumn; readonly occurrence: number }[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const key = headingKey(column.heading);
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return { column, occurrence };
  });
}
