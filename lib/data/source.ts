import { slug } from "./slug.ts";
import { z } from "zod";
import type { Bilingual } from "./language.ts";
import { type Origin, ORIGINS } from "./origin.ts";

/**
 * What a data file's sidecar (`<name>.source.json`) says of it: where it is from, under what terms, and how to tell that
 * it is still the same file.
 */
export interface Source {
  /** Unique name, such as `report-events`. */
  readonly id: string;
  /** Japanese title, shown in source lines. */
  readonly title: string;
  readonly titleEnglish: string;
  readonly origin: Origin;
  /**
   * Origin of those of its rows that are printed, where others are the project's reading: `origin` is then `reading`. Not in
   * the sidecar: the rows say so.
   */
  readonly printedOrigin?: Origin;
  /**
   * Columns that hold this project's reading of what the other columns quote, such as how a question was answered. What shows
   * such a column is a reading, and says so by {@linkcode withReadings}; what leaves them out is as printed.
   * @default none
   */
  readonly readingColumns?: readonly string[] | undefined;
  /** Fields of a row that say whether it is printed or read. Not in the sidecar: the table's definition has them. */
  readonly basisFields?: readonly string[];
  /** Who made the content. */
  readonly producer: string;
  /** How to cite it. */
  readonly citation: string;
  /** Terms under which it is here. */
  readonly licence: string;
  /** Keys of the report's figures and tables it was taken from, as in the catalogue. */
  readonly figureKeys: readonly string[];
  /** Which place is meant, for each key whose number the report prints more than once. */
  readonly figureRemarks?: Readonly<Record<string, Bilingual>> | undefined;
  readonly encoding: "utf-8" | "cp932";
  /**
   * SHA-256 of the data file's bytes, hexadecimal. `null` for respondents' data: a checksum that is published lets one try out
   * what a dozen people answered. Their seal has it, which stays beside the answers.
   */
  readonly sha256: string | null;
  /** Number of data rows, the heading not counted. */
  readonly rows: number;
  /** What a reader must know: readings, assumptions, slips of the original. */
  readonly notes: readonly string[];
  /** Path of the data file from the project's top level, with forward slashes. Not in the sidecar: it is beside it. */
  readonly file: string;
}

/** Typed rows together with where they come from. */
export interface Dataset<Row> {
  readonly records: readonly Row[];
  readonly source: Source;
}

const bilingualSchema: z.ZodType<Bilingual> = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });

/** Schema of a sidecar. Unknown fields are refused, as a misspelt field would otherwise be lost silently. */
export const sourceSidecarSchema = z.strictObject({
  id: slug,
  title: z.string().min(1),
  titleEnglish: z.string().min(1),
  origin: z.enum(ORIGINS),
  producer: z.string().min(1),
  citation: z.string().min(1),
  licence: z.string().min(1),
  figureKeys: z.array(z.string()),
  figureRemarks: z.record(z.string(), bilingualSchema).optional(),
  readingColumns: z.array(z.string().min(1)).optional(),
  encoding: z.enum(["utf-8", "cp932"]),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: "64 hexadecimal digits" }).nullable().default(null),
  rows: z.int().min(0),
  notes: z.array(z.string()),
});

/** Path of the sidecar of a data file: `events.csv` has `events.source.json`. */
export function sidecarPath(dataFile: string): string {
  return dataFile.replace(/\.[^./\\]+$/, "") + ".source.json";
}

/** Sources with each file once, where it first comes. */
export function distinctSources<Item extends Pick<Source, "file">>(sources: readonly Item[]): readonly Item[] {
  return sources.filter(({ file }, at) => sources.findIndex((other) => other.file === file) === at);
}

/**
 * A source with only those of its report figures that something was made from.
 *
 * A data file gathers rows of many figures; the source line should name the ones a reader must look up, no others. The file
 * and its checksum stay the same.
 *
 * @throws {RangeError} if a key is not one of the source's, or none is left
 */
export function narrowSource(source: Source, figureKeys: Iterable<string | null>): Source {
  const used = new Set([...figureKeys].filter((key) => key !== null));
  const stranger = [...used].find((key) => !source.figureKeys.includes(key));
  if (stranger !== undefined || used.size === 0) {
    throw new RangeError(
      `Cannot narrow ${source.id} as it must have been taken from the figure named: current value is ${
        stranger ?? "none"
      }`,
    );
  }
  return { ...source, figureKeys: source.figureKeys.filter((key) => used.has(key)) };
}

/**
 * The records of several data sets under the same names, for whoever asks only what they hold and not where it is from.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(recordsOf({}), {});
 * ```
 */
export function recordsOf<Datasets extends Readonly<Record<string, Dataset<unknown>>>>(
  datasets: Datasets,
): { readonly [Name in keyof Datasets]: Datasets[Name]["records"] } {
  const records = Object.entries(datasets).map(([name, dataset]) => [name, dataset.records]);
  // Object.fromEntries forgets which name has which type of record.
  return Object.fromEntries(records) as { readonly [Name in keyof Datasets]: Datasets[Name]["records"] };
}
