import { csvText } from "../data/write_csv.ts";
import type { Resource } from "../tidy/resource.ts";
import { harmlessText } from "./harmless_text.ts";

/**
 * Writes a table for programs as CSV: UTF-8 without a byte order mark, LF, a heading of field names, an empty cell for `null`.
 *
 * Numbers are written in fifteen digits, which is what a spreadsheet keeps: opened and saved there, none becomes another (0.1 + 0.2
 * would be 0.30000000000000004, and is 0.3). Text that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 *
 * @returns the file's bytes
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const both = (text: string) => ({ ja: text, en: text });
 * const fields = [
 *   { name: "answer", type: "string", description: both("answer") },
 *   { name: "share", type: "number", description: both("share") },
 * ] as const;
 * const rows = [{ answer: "=1+1", share: 0.1 + 0.2 }, { answer: null, share: null }];
 * const bytes = renderResource({ fields, rows });
 * assert.equal(new TextDecoder().decode(bytes), "answer,share\n'=1+1,0.3\n,\n");
 * ```
 */
export function renderResource({ fields, rows }: Pick<Resource, "fields" | "rows">): Uint8Array {
  const cell = (value: string | number | boolean | null | undefined) =>
    typeof value === "string"
      ? harmlessText(value)
      : typeof value === "number"
      ? String(Number(value.toPrecision(DIGITS)))
      : value === null || value === undefined
      ? ""
      : String(value);
  const lines = rows.map((row) => fields.map(({ name }) => cell(row[name])));
  return new TextEncoder().encode(csvText([fields.map(({ name }) => name), ...lines], { newline: "\n" }));
}

/** Digits of a number that Excel, LibreOffice and every other program keep. */
const DIGITS = 15;
