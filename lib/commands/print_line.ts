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

/** Writes a line to standard output, whole, whatever its length: a pipe may take it in parts. */
export function printLine(line = ""): void {
  writeAll(Deno.stdout, forLog(line) + "\n");
}

/** Writes a workflow command for GitHub, which in any other line is made harmless. */
export function printWorkflowCommand(command: string): void {
  writeAll(Deno.stdout, command + "\n");
}

/** Writes a line to standard error: for what went wrong, so that `--json` output stays clean. */
export function printError(line: string): void {
  writeAll(Deno.stderr, forLog(line) + "\n");
}

/** What cells print and data hold may be a command to the terminal, or begin like one to GitHub. */
function forLog(line: string): string {
  const shown = harmlessTerminal(line);
  return isOnGithub() ? harmlessLog(shown) : shown;
}

/** Whether GitHub reads along. */
export function isOnGithub(): boolean {
  return Deno.env.get("GITHUB_ACTIONS") === "true";
}

/** Whether what is complained of is seen by whoever sits there and by nobody else: no pipe, no file, no log of CI. */
export function isHoldersTerminal(): boolean {
  return Deno.stderr.isTerminal() && (Deno.env.get("CI") ?? "") === "";
}

function writeAll(stream: { writeSync(bytes: Uint8Array): number }, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length;) {
    try {
      start += stream.writeSync(bytes.subarray(start));
    } catch (error) {
      // Whoever has read enough, as `| head -1` does, must not break off a run or change its exit code.
      if (error instanceof Deno.errors.BrokenPipe) return;
      // A pipe that another program has set to non-blocking (Node does) is full for now.
      if (!(error instanceof Deno.errors.WouldBlock)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
