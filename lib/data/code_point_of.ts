/**
 * The number of a character in Unicode.
 *
 * @param character one character, as `[...text]` gives them; of several the first
 *
 * @throws {RangeError} when there is none
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual([..."あ𠮷"].map(codePointOf), [0x3042, 0x20bb7]);
 * ```
 */
export function codePointOf(character: string): number {
  const number = character.codePointAt(0);
  if (number !== undefined) return number;
  throw new RangeError("Cannot tell the code point as there must be a character: current value is ''");
}
