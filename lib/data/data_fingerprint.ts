import { z } from "zod";
import { parseCsv } from "./parse_csv.ts";
import { sha256 } from "./sha256.ts";

/**
 * What is remembered of a data file, so that a later change can be placed without the former file: the rows and columns of a
 * table, the lines of any other text.
 */
export interface DataFingerprint {
  /** SHA-256 of the file. */
  readonly sha256: string;
  /** Heading of each column of a table, each with the checksum of the column's cells. */
  readonly columns?: Readonly<Record<string, string>>;
  /** One checksum a row of a table, in order, separated by blanks. */
  readonly rows?: string;
  /** One checksum a line of a file that is no table, in order, separated by blanks. */
  readonly lines?: string;
  /**
   * One checksum a cell of each column, in order, separated by blanks: of respondents' data, whose change is told by the number
   * of answers. Never published, as none of the other checksums of such a file.
   */
  readonly cells?: Readonly<Record<string, string>>;
}

/** Schema of a fingerprint as it stands in the manifest. */
export const dataFingerprintSchema: z.ZodType<DataFingerprint> = z.strictObject({
  sha256: z.string(),
  columns: z.record(z.string(), z.string()).exactOptional(),
  rows: z.string().exactOptional(),
  lines: z.string().exactOptional(),
  cells: z.record(z.string(), z.string()).exactOptional(),
});

/** Options of {@linkcode dataFingerprint}. */
export interface DataFingerprintOptions {
  /** Whether single cells are remembered, too. @default false */
  readonly cells?: boolean;
}

/**
 * The fingerprint of a data file. A CSV file that cannot be read as a table is taken line by line.
 *
 * Eight hexadecimal digits a row are enough to place a change: that the file changed is told by its whole checksum. They are
 * also enough to try a row out: a fingerprint of respondents' data stays where those are.
 *
 * @param path decides by its ending whether the file is a table
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const before = dataFingerprint("a.csv", new TextEncoder().encode("id,n\n1,9\n2,5\n"));
 * const after = dataFingerprint("a.csv", new TextEncoder().encode("id,n\n1,9\n2,6\n"));
 * assert.equal(before.columns?.id, after.columns?.id);
 * assert.notEqual(before.columns?.n, after.columns?.n);
 * assert.equal(before.rows?.split(" ")[0], after.rows?.split(" ")[0]);
 * ```
 */
export function dataFingerprint(
  path: string,
  bytes: Uint8Array,
  { cells: withCells = false }: DataFingerprintOptions = {},
): DataFingerprint {
  const checksum = sha256(bytes);
  const text = textOf(bytes);
  if (path.endsWith(".csv")) {
    const { header, rows, faults } = parseCsv(text, path);
    if (faults.length === 0) {
      const ofColumns = (form: (cells: readonly string[]) => string) =>
        Object.fromEntries(header.map((name, at) => [name, form(rows.map(({ cells }) => cells[at] ?? ""))]));
      return {
        sha256: checksum,
        columns: ofColumns(short),
        rows: rows.map(({ cells }) => short(cells)).join(" "),
        ...(withCells ? { cells: ofColumns((cells) => cells.map((cell) => short([cell])).join(" ")) } : {}),
      };
    }
  }
  return { sha256: checksum, lines: text.split("\n").map((line) => short([line])).join(" ") };
}

/** What is no UTF-8 is text of a Japanese Windows: read as UTF-8, two answers might look alike. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("shift_jis").decode(bytes);
  }
}

function short(parts: readonly string[]): string {
  return sha256(JSON.stringify(parts)).slice(0, 8);
}
