import { z } from "zod";

/**
 * A schema of a cell made optional: an empty cell is `null`, anything else is for the given schema to decide.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { decimalNumber } from "./cells.ts";
 * const area = optionalCell(decimalNumber("Area in square kilometres."));
 * assert.deepEqual([area.parse("67.49"), area.parse("")], [67.49, null]);
 * ```
 */
export function optionalCell<Value>(schema: z.ZodType<Value, string>): z.ZodType<Value | null, string> {
  const { description, type } = schema.meta() ?? {};
  return z.string().transform((cell, context): Value | null => {
    if (cell === "") return null;
    const parsed = schema.safeParse(cell);
    if (parsed.success) return parsed.data;
    for (const { message } of parsed.error.issues) {
      context.issues.push({ code: "custom", message: `${message}, or nothing`, input: cell });
    }
    return z.NEVER;
  }).meta({ description, type: `${type ?? "text"}, may be empty` });
}
