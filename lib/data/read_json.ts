import { expectedOf } from "./expected_of.ts";
import type { z } from "zod";
import type { DataFault } from "./data_error.ts";
import { parseJson } from "./parse_json.ts";
import { type ReadOptions, readSource } from "./read_source.ts";
import type { Source } from "./source.ts";

/** A JSON file's value as far as it could be read, with its sidecar and every fault. */
export interface JsonReading<Value> {
  /** `null` when the file is missing, no JSON, or not of the form asked for. */
  readonly value: Value | null;
  readonly source: Source | null;
  readonly faults: readonly DataFault[];
  /** Whether there is such a file at all. */
  readonly isThere: boolean;
}

/** Options of {@linkcode readJson}. */
export interface ReadJsonOptions<Value> extends ReadOptions {
  /** What the file must hold. */
  readonly schema: z.ZodType<Value>;
}

/**
 * Reads a JSON file with its sidecar and checks its form; each fault names the field by its path, such as `questions.3.id`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { z } from "zod";
 * const { isThere, value } = await readJson("data/no_such_file.json", { schema: z.unknown() });
 * assert.deepEqual([isThere, value], [false, null]);
 * ```
 */
export async function readJson<Value>(
  file: string,
  { schema, ...options }: ReadJsonOptions<Value>,
): Promise<JsonReading<Value>> {
  const { text, source, faults } = await readSource(file, options);
  const isThere = !faults.some((fault) => fault.id === "missing-file" && fault.file === file);
  if (text === null) return { value: null, source, faults, isThere };
  const at = { file, line: null };
  const parsing = parseJson(text);
  if ("wrong" in parsing) {
    const { line, wrong: expected } = parsing;
    const fault: DataFault = { id: "malformed-json", file, line, column: null, value: null, expected };
    return { value: null, source, faults: [...faults, fault], isThere };
  }
  const json = parsing.value;
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data, source, faults, isThere };
  const found = parsed.error.issues.map((issue): DataFault => ({
    ...at,
    id: "invalid-value",
    column: issue.path.join(".") || null,
    value: issue.code === "unrecognized_keys" ? issue.keys.join(", ") : valueAt(json, issue.path),
    expected: expectedOf(issue),
  }));
  return { value: null, source, faults: [...faults, ...found], isThere };
}

/** The text at a path of the JSON; `null` where there is nothing or no plain value. */
function valueAt(json: unknown, path: readonly PropertyKey[]): string | null {
  let value = json;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return null;
    value = Object.entries(value).find(([name]) => name === String(key))?.[1];
  }
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
