import { z } from "zod";
import { compareText } from "../data/compare_text.ts";
import { ORIGINS } from "../data/origin.ts";
import { type Presentation, presentationOrigin } from "../data/presentation.ts";
import { type Language, LANGUAGES } from "../data/language.ts";

/** What the manifest says of one figure or table, or of the page and the workbook made from all of them. */
export interface OutputRecord {
  readonly key: string;
  readonly kind: "figure" | "table" | "form" | "page" | "workbook" | "document" | "data";
  readonly language: Language;
  readonly title: string;
  readonly catalogueKeys: readonly string[];
  readonly origin: "published" | "observed" | "reading" | "synthetic";
  /** Name of the notebook whose cell saved it, without ending; `null` for what the main job makes itself. */
  readonly notebook: string | null;
  /** Place of that cell among the code cells, from 1; `null` for what the main job makes itself. */
  readonly cell: number | null;
  /** Data files it was made from, as paths from the project's top level, sorted. */
  readonly inputs: readonly string[];
  /** Files written for it, as paths from the outputs folder, sorted. */
  readonly files: readonly OutputFile[];
}

/** A written file and the SHA-256 of its bytes. */
export interface OutputFile {
  readonly path: string;
  readonly sha256: string;
}

/** Schema of a record as it stands in the manifest. */
export const outputRecordSchema: z.ZodType<OutputRecord> = z.strictObject({
  key: z.string(),
  kind: z.enum(["figure", "table", "form", "page", "workbook", "document", "data"]),
  language: z.enum(LANGUAGES),
  title: z.string(),
  catalogueKeys: z.array(z.string()),
  origin: z.enum(ORIGINS),
  notebook: z.string().nullable(),
  cell: z.int().nullable(),
  inputs: z.array(z.string()),
  files: z.array(z.strictObject({ path: z.string(), sha256: z.string() })),
});

/** The record of a figure or table that has been written. Whoever runs the notebook knows in which cell, and adds it. */
export function outputRecord(
  value: Presentation & { readonly kind: "figure" | "table" | "form" },
  { notebook, files }: { readonly notebook: string; readonly files: readonly OutputFile[] },
): OutputRecord {
  return {
    key: value.key,
    kind: value.kind,
    language: value.language,
    title: value.title,
    catalogueKeys: value.catalogueKeys,
    origin: presentationOrigin(value),
    notebook,
    cell: null,
    inputs: [...new Set(value.sources.map((source) => source.file))].sort(),
    files: files.toSorted((a, b) => a.path < b.path ? -1 : 1),
  };
}

/** The order of records in a manifest: by key, kind and language, by code unit, the same on every machine. */
export function compareRecords(a: OutputRecord, b: OutputRecord): number {
  return compareText(`${a.key} ${a.kind} ${a.language}`, `${b.key} ${b.kind} ${b.language}`);
}

/**
 * How many of some records people see: figures, tables, forms, page and workbook; not the tables that programs read, nor the
 * documents, which hold the same figures and tables again.
 */
export function shownOutputs(records: readonly Pick<OutputRecord, "kind">[]): number {
  return records.filter(({ kind }) => kind !== "data" && kind !== "document").length;
}
