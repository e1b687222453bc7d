import assert from "node:assert/strict";
import { z } from "zod";
import { expectedOf } from "../../lib/data/expected_of.ts";

/** A value, the schema that refuses it, and what was expected. */
const REFUSED: readonly (readonly [value: unknown, schema: z.ZodType, expected: string])[] = [
  ["5", z.number(), "a number"],
  [1.5, z.int(), "a whole number"],
  [5, z.string(), "text"],
  [undefined, z.boolean(), "true or false"],
  [[], z.record(z.string(), z.number()), "an object"],
  [{}, z.array(z.string()), "a list"],
  ["green", z.enum(["red", "blue"]), "one of red, blue"],
  ["green", z.literal("red"), "red"],
  ["", z.string().min(1), "text of at least 1 character"],
  ["abc", z.string().max(2), "text of at most 2 characters"],
  [[], z.array(z.string()).min(1), "at least 1 entry"],
  [-1, z.number().min(0), "a number of at least 0"],
  [0, z.number().positive(), "a number more than 0"],
  [2, z.number().lt(2), "a number less than 2"],
  [{ a: 1, b: 2 }, z.strictObject({}), "no key a, b"],
  [true, z.union([z.string(), z.number()]), "text or a number"],
  [{ a: 1 }, z.union([z.string(), z.object({ a: z.string() })]), "text or one of another form"],
  // A schema's own sentence stays.
  ["x", z.string().regex(/^[0-9]$/, "a digit"), "a digit"],
  ["x", z.string().refine(() => false, { error: "Invalid by day" }), "Invalid by day"],
];

Deno.test("what a schema expected is said in words that go after “expected”, without what was received", () => {
  for (const [value, schema, expected] of REFUSED) {
    const { error } = schema.safeParse(value);
    assert.deepEqual(error?.issues.map(expectedOf), [expected], JSON.stringify(value));
  }
});
