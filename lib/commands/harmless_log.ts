/**
 * Text for GitHub's log of which no line is a workflow command, whatever a cell printed or data hold: `::error …` at the
 * beginning of a line, and the older `##[error]…` anywhere in it.
 *
 * A blank that is not seen goes in between, so that people read what stands there.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(harmlessLog("a\n ::error::b\nc::d ##[group]e"), "a\n \u200b::error::b\nc::d #\u200b#[group]e");
 * ```
 */
export function harmlessLog(text: string): string {
  return text.replaceAll(/^([^\S\r\n]*)::/gm, "$1\u200b::").replaceAll("##[", "#\u200b#[");
}
