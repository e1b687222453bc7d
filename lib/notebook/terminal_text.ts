/** Sequences that a terminal obeys: colours, cursor, titles. A control string that is not closed ends with its introducer. */
// deno-lint-ignore no-control-regex -- these control characters are what it is about
const ESCAPE = /[\x1b\x9b]/g;

/**
 * Text without the sequences by which a program talks to a terminal, such as colours. Cost is linear, whatever the text: each
 * letter is looked at once, also where a sequence is never closed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(withoutEscapes("\x1b[1;31mred\x1b[0m \x1b]8;;https://a.example\x07link\x1b]8;;\x07"), "red link");
 * ```
 */
export function withoutEscapes(text: string): string {
  const parts: string[] = [];
  let from = 0;
  // Once a control string is found open at the end, none of those behind it is closed either.
  let isOpen = false;
  for (let at = nextEscape(text, 0); at !== -1; at = nextEscape(text, from)) {
    parts.push(text.slice(from, at));
    const isCsi = text[at] === "\x9b" || text[at + 1] === "[";
    if (isCsi) {
      from = at + (text[at] === "\x9b" ? 1 : 2);
      while (isBetween(text, from, 0x20, 0x3f)) from++;
      if (isBetween(text, from, 0x40, 0x7e)) from++;
    } else if (isBetween(text, at + 1, 0x50, 0x5f) && "PX]^_".includes(text[at + 1] ?? "")) {
      const end: number | null = isOpen ? null : endOfString(text, at + 2);
      isOpen ||= end === null;
      from = end ?? at + 2;
    } else {
      from = at + 1;
      while (isBetween(text, from, 0x20, 0x2f)) from++;
      if (isBetween(text, from, 0x30, 0x7e)) from++;
    }
  }
  return parts.length === 0 ? text : parts.join("") + text.slice(from);
}

/**
 * Text as a terminal shows it in the end: without colours, and with lines that a carriage return had overwritten left out. Cost
 * is linear.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(terminalText("10 %\r20 %\r\x1b[32m100 %\x1b[0m\ndone\r\n"), "100 %\ndone\r\n");
 * ```
 */
export function terminalText(text: string): string {
  const plain = withoutEscapes(text);
  if (!plain.includes("\r")) return plain;
  return plain.split("\n").map((line) => line.slice(line.lastIndexOf("\r", line.length - 2) + 1)).join("\n");
}

/**
 * The beginning of a text that is longer than allowed, and how much of it is left out, in words.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(shortened("a".repeat(3_200_010), { most: 10 }), "aaaaaaaaaa\n… 3.2 MB left out\n");
 * assert.equal(shortened("short", { most: 10 }), "short");
 * ```
 */
export function shortened(text: string, { most }: { readonly most: number }): string {
  if (text.length <= most) return text;
  // No half of a pair of surrogates.
  const end = /[\ud800-\udbff]/.test(text[most - 1] ?? "") ? most - 1 : most;
  return `${text.slice(0, end)}\n… ${size(text.length - end)} left out\n`;
}

/**
 * A number of letters as a size that people read.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual([size(12), size(45_600), size(3_210_000)], ["12 letters", "46 kB", "3.2 MB"]);
 * ```
 */
export function size(letters: number): string {
  if (letters < 1000) return `${letters} letters`;
  return letters < 1_000_000 ? `${Math.round(letters / 1000)} kB` : `${(letters / 1_000_000).toFixed(1)} MB`;
}

function nextEscape(text: string, from: number): number {
  ESCAPE.lastIndex = from;
  return ESCAPE.exec(text)?.index ?? -1;
}

function isBetween(text: string, at: number, low: number, high: number): boolean {
  const code = text.charCodeAt(at);
  return code >= low && code <= high;
}

/** Behind the end of a control string: BEL, ST, or ESC and a backslash. */
function endOfString(text: string, from: number): number | null {
  for (let at = from; at < text.length; at++) {
    const letter = text[at];
    if (letter === "\x07" || letter === "\x9c") return at + 1;
    if (letter === "\x1b") return text[at + 1] === "\\" ? at + 2 : at;
  }
  return null;
}
