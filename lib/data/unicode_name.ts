import { codePointOf } from "./code_point_of.ts";

/**
 * A character by its number, as Unicode writes it: for characters that are not seen, or look like others.
 *
 * @throws {RangeError} when there is none
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual([..."\t😊"].map(unicodeName), ["U+0009", "U+1F60A"]);
 * ```
 */
export function unicodeName(character: string): string {
  return `U+${codePointOf(character).toString(16).toUpperCase().padStart(4, "0")}`;
}
