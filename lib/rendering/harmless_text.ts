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

/**
 * What a spreadsheet turns into something else as it opens a CSV file: 2-20 and 1月23日 into days of this year, 15:00 into a part
 * of a day, 0012 into 12, 1E5 into 100000, 2.10 into 2.1, （1） into -1. A whole date, 2021-11-03, stays what it is.
 */
const TURNED: readonly RegExp[] = [
  /^\d{1,4}[-/]\d{1,4}$/,
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}$/,
  /^\d{1,2}\u6708\d{1,2}\u65e5$/,
  /^\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/,
  /^0\d+$/,
  /^\d+\.\d*0$/,
  /^\d+(?:\.\d+)?[eE][-+]?\d+$/,
  /^[(（]\d+[)）]$/,
  /^[\uff10-\uff19]+$/,
];

/**
 * Text for a cell of a CSV file that people open in a spreadsheet: harmless, and still the text that it was.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(["2-20", "0012", "2021-11-03", "=1+1"].map(spreadsheetText), ["'2-20", "'0012", "2021-11-03", "'=1+1"]);
 * ```
 */
export function spreadsheetText(text: string): string {
  return TURNED.some((pattern) => pattern.test(text)) ? `'${text}` : harmlessText(text);
}
