/**
 * What a spreadsheet may take for a formula or a command. Full-width signs count, as a Japanese Excel turns them into
 * narrow ones; a lone "-" is the sign for "none" in statistical tables, and harmless.
 */
const DANGEROUS = /^[=+\-@\t\r\n＝＋－＠](?!$)/;

/**
 * Text for a cell of a CSV file that no spreadsheet runs: one that begins like a formula gets an apostrophe before it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(harmlessText("=1+1"), "'=1+1");
 * assert.equal(harmlessText("-"), "-");
 * ```
 */
export function harmlessText(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}
