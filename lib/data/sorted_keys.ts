import { compareText } from "./compare_text.ts";

/**
 * For `JSON.stringify`: keys by code unit, so that equal values are written alike, on every machine.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(JSON.stringify({ b: 1, a: [{ d: 1, c: 2 }] }, sortedKeys), '{"a":[{"c":2,"d":1}],"b":1}');
 * ```
 */
export function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => compareText(a, b)));
}
