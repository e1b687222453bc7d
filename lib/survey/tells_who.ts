import { matchText } from "./match_text.ts";

/**
 * Whether what should only tell respondents apart may tell who they are: a name, an e-mail address, a telephone number or an
 * individual number.
 *
 * A code of ASCII letters and digits with at least one digit passes, up to 40 of them, as tokens of survey software are; the
 * empty cell passes here, as it is another fault.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(["001", "R-12", "uuid:3f9c2a1e-77aa", "a7Fd9"].map(tellsWho), [false, false, false, false]);
 * assert.deepEqual(["山田花子", "hanako", "h.yamada@example.jp", "090-1234-5678"].map(tellsWho), [true, true, true, true]);
 * ```
 */
export function tellsWho(respondent: string): boolean {
  const text = matchText(respondent);
  if (text === "") return false;
  if (!/^[a-z0-9][a-z0-9:_-]{0,59}$/.test(text) || !/\d/.test(text)) return true;
  const digits = text.replaceAll(/[-_:]/g, "");
  return /^(?:0\d{9,10}|\d{12})$/.test(digits);
}
