/** The value of a JSON text, or what is wrong with it and in which line. */
export type JsonParsing = { readonly value: unknown } | { readonly line: number | null; readonly wrong: string };

/** Where a string begins, numbers whole, brackets and commas. A string's end is looked for by hand: it may be long. */
const TOKEN = /"|-?\d[\d.eE+-]*|[{}[\],]/g;

/**
 * Reads JSON and refuses what `JSON.parse` passes over in silence: a key that an object has twice, of which the last would win,
 * and a number that a computer cannot hold as it is written.
 *
 * Cost is linear, and brackets may be as deep as the file is long.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(parseJson('{"a": 1}'), { value: { a: 1 } });
 * assert.deepEqual(parseJson('{\n"origin": "observed",\n"origin": "published"}'), {
 *   line: 3,
 *   wrong: 'each key once: "origin" is there twice',
 * });
 * assert.ok("wrong" in parseJson("[9007199254740993]"));
 * ```
 */
export function parseJson(text: string): JsonParsing {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const wrong = error instanceof Error ? error.message : String(error);
    const [, line] = /\(line (\d+) column \d+\)/.exec(wrong) ?? [];
    return { line: line === undefined ? null : Number(line), wrong: `JSON (${wrong})` };
  }
  const open: (Set<string> | null)[] = [];
  let isKey = false;
  let at = 0;
  for (let found = nextToken(text, at); found !== null; found = nextToken(text, at)) {
    const { index, 0: token } = found;
    at = token === '"' ? endOfString(text, index) : index + token.length;
    if (token === "{" || token === "[") open.push(token === "{" ? new Set() : null);
    else if (token === "}" || token === "]") open.pop();
    else if (isKey && token === '"') {
      const key: string = JSON.parse(text.slice(index, at));
      const keys = open.at(-1);
      if (keys?.has(key)) {
        return { line: lineAt(text, index), wrong: `each key once: ${JSON.stringify(key)} is there twice` };
      }
      keys?.add(key);
    } else if (/^[-\d]/.test(token) && !isHeld(token)) {
      return { line: lineAt(text, index), wrong: "a number of at most 15 digits, as others are not held exactly" };
    }
    isKey = token === "{" || (token === "," && open.at(-1) instanceof Set);
  }
  return { value };
}

/**
 * Whether a number is the same once it is read: 2^53 + 1 becomes another, and 400 digits become infinity.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(["12", "0.1", "1e3", "9007199254740993", "1".repeat(400)].map(isHeld), [true, true, true, false, false]);
 * ```
 */
export function isHeld(number: string): boolean {
  const value = Number(number);
  if (Number.isSafeInteger(value)) return true;
  const [digits = ""] = number.toLowerCase().split("e");
  const significant = digits.replaceAll(/[-.]/g, "").replace(/^0+/, "").replace(/0+$/, "");
  return Number.isFinite(value) && significant.length <= 15;
}

function nextToken(text: string, from: number): RegExpExecArray | null {
  TOKEN.lastIndex = from;
  return TOKEN.exec(text);
}

/** Behind the quotation mark that ends a string: the first with an even number of backslashes before it. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return end + 1;
  }
  return text.length;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
