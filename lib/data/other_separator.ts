import type { DataFault } from "./data_error.ts";

/** What may part cells in place of commas, as it is told. */
const NAMES: readonly (readonly [string, string])[] = [
  ["\t", "tabs"],
  [";", "semicolons"],
  ["，", "full-width commas (，)"],
  ["、", "Japanese commas (、)"],
  ["；", "full-width semicolons (；)"],
  ["|", "vertical bars (|)"],
  ["｜", "full-width vertical bars (｜)"],
];

/**
 * What parts the cells of a table whose heading was read as a single cell, so that one fault says so and not one a column; `null`
 * when nothing is known to.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(otherSeparator(["event_id\tresponses"]), "tabs");
 * assert.equal(otherSeparator(["event_id，responses"]), "full-width commas (，)");
 * assert.equal(otherSeparator(["event_id"]), null);
 * assert.equal(otherSeparator(["event_id", "a;b"]), null);
 * ```
 */
export function otherSeparator([first = "", second]: readonly string[]): string | null {
  if (second !== undefined) return null;
  return NAMES.find(([mark]) => first.includes(mark))?.[1] ?? null;
}

/** The one fault of such a table. */
export function separatorFault(file: string, separator: string, hint = ""): DataFault {
  const expected = `cells separated by commas, found ${separator}${hint}`;
  return { id: "malformed-csv", file, line: 1, column: null, value: null, expected };
}
