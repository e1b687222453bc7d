/** Writes a line to standard output, whole, whatever its length: a pipe may take it in parts. */
export function sayLine(line = ""): void {
  writeAll(Deno.stdout, line + "\n");
}

/** Writes a line to standard error: for what went wrong, so that `--json` output stays clean. */
export function complain(line: string): void {
  writeAll(Deno.stderr, line + "\n");
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
