/** Writes a line to standard output, whole, whatever its length: a pipe may take it in parts. */
export function sayLine(line = ""): void {
  writeAll(Deno.stdout, line + "\n");
}

/** Writes a line to standard error: for what went wrong, so that `--json` output stays clean. */
export function complain(line: string): void {
  writeAll(Deno.stderr, line + "\n");
}

function writeAll(stream: { writeSync(bytes: Uint8Array): number }, text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length;) start += stream.writeSync(bytes.subarray(start));
}
