import { harmlessLog } from "./harmless_log.ts";
import { harmlessTerminal } from "./harmless_terminal.ts";

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
