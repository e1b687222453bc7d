import { combinedOrigin } from "./origin.ts";
import { type Dataset, narrowSource, type Source } from "./source.ts";

/**
 * A source, some of whose content is the project's reading of what is printed: whatever is made from it is a reading too.
 *
 * Keeps what the printed part is, for {@linkcode printedPart} and {@linkcode sourceOf}.
 */
export function withReadings(source: Source): Source {
  return { ...source, origin: combinedOrigin([source.origin, "reading"]), printedOrigin: printedOriginOf(source) };
}

/** A source all of whose columns are shown: a reading when some of them hold readings. */
export function wholeSource(source: Source): Source {
  return (source.readingColumns ?? []).length > 0 ? withReadings(source) : source;
}

/**
 * The sources of something counted or computed from them: nobody printed the result, so that what is published turns into a
 * reading. What respondents answered stays theirs, and samples stay samples.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const source = {
 *   id: "example", title: "例", titleEnglish: "Example", origin: "published" as const, producer: "", citation: "",
 *   licence: "", figureKeys: [], encoding: "utf-8" as const, sha256: "", rows: 2, notes: [], file: "",
 * };
 * const [printed, answered] = computedFrom([source, { ...source, origin: "observed" }]);
 * assert.equal(printed?.origin, "reading");
 * assert.equal(answered?.origin, "observed");
 * ```
 */
export function computedFrom(sources: readonly Source[]): readonly Source[] {
  return sources.map((source) => source.origin === "published" ? withReadings(source) : source);
}

/** The printed part of a source alone: for what takes from it only what is printed, such as a number of responses. */
export function printedPart(source: Source): Source {
  return { ...source, origin: printedOriginOf(source) };
}

/**
 * The source of some rows of a data set: a reading when one of these rows is, and only the report's figures they are from.
 *
 * Use it wherever not all rows of a file are shown, so that one read row marks what is made from it and nothing else. A file
 * whose sidecar says `reading` stays one.
 *
 * @param rows Rows of the data set; none leaves the source as it is.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const source = {
 *   id: "example", title: "例", titleEnglish: "Example", origin: "reading" as const, printedOrigin: "published" as const,
 *   basisFields: ["basis"], producer: "", citation: "", licence: "", figureKeys: ["1-1:a", "1-2:a"],
 *   encoding: "utf-8" as const, sha256: "", rows: 2, notes: [], file: "",
 * };
 * const records = [{ basis: "printed", figureKey: "1-1:a" }, { basis: "reading", figureKey: "1-2:a" }] as const;
 * assert.equal(sourceOf({ source, records }, [records[0]]).origin, "published");
 * assert.deepEqual(sourceOf({ source, records }, [records[0]]).figureKeys, ["1-1:a"]);
 * assert.equal(sourceOf({ source, records }, records).origin, "reading");
 * ```
 */
export function sourceOf<Row extends object>({ source }: Dataset<Row>, rows: readonly NoInfer<Row>[]): Source {
  if (rows.length === 0) return source;
  const keys = rows.flatMap((row) => "figureKey" in row && typeof row.figureKey === "string" ? [row.figureKey] : []);
  const narrowed = keys.length === rows.length ? narrowSource(source, keys) : source;
  return rows.some((row) => isReading(row, source)) ? withReadings(narrowed) : printedPart(narrowed);
}

/** Whether a row says of itself that it is a reading. */
export function isReading(row: object, { basisFields = [] }: Pick<Source, "basisFields">): boolean {
  const cells: Readonly<Record<string, unknown>> = { ...row };
  return basisFields.some((field) => cells[field] === "reading");
}

function printedOriginOf({ printedOrigin, origin }: Source): Source["origin"] {
  return printedOrigin ?? origin;
}
