/**
 * What a terminal obeys instead of showing: controls of C0 (but tab and line ends), DEL, C1, and the signs that turn the
 * direction of what follows. A carriage return may stand at the end of a line, and nowhere else.
 */
// deno-lint-ignore no-control-regex -- these control characters are what it is about
const OBEYED = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;

/**
 * A text from outside, such as a cell's error, a value of a data file or the name of a file, as a terminal may be shown it: what
 * it would obey is written as `\uXXXX`, which in JSON means the same.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(harmlessTerminal("a\tb\r\n\x1b[2Jc\u202ed"), "a\tb\r\n\\u001b[2Jc\\u202ed");
 * ```
 */
export function harmlessTerminal(text: string): string {
  return text.replace(OBEYED, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
