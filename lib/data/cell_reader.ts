import type { z } from "zod";
import { expectedOf } from "./expected_of.ts";

/** A cell as its schema takes it: its value, or what was expected in its place. */
export type CellReading =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly expected: readonly string[] };

/**
 * Reads cells of a column, each wording once: most columns hold the same few in row after row.
 *
 * @param schema what a cell must be; what it makes of a cell is shared by all that read alike
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { wholeNumber } from "./cells.ts";
 * const read = cellReader(wholeNumber("People."));
 * assert.deepEqual(read("12"), { success: true, data: 12 });
 * assert.deepEqual(read("twelve"), { success: false, expected: ["a whole number in ASCII digits, at least 0"] });
 * ```
 */
export function cellReader(schema: z.ZodType<unknown, string>): (cell: string | undefined) => CellReading {
  const known = new Map<string | undefined, CellReading>();
  return (cell) => {
    const former = known.get(cell);
    if (former !== undefined) return former;
    const { success, data, error } = schema.safeParse(cell);
    const reading: CellReading = success
      ? { success, data }
      : { success, expected: error.issues.map((issue) => expectedOf(issue)) };
    known.set(cell, reading);
    return reading;
  };
}
