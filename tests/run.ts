/**
 * Everything that CI runs, in one command: format, lint, types of lib, tests and notebook cells, then all tests.
 * Ends with one line `N passed, N failed`; a gate counts as one.
 */
import { projectPath } from "../lib/data/project_path.ts";

interface GateResult {
  readonly passed: number;
  readonly failed: number;
}

const GATES: readonly { readonly name: string; readonly run: () => Promise<GateResult> }[] = [
  { name: "format", run: () => gate(["fmt", "--check"]) },
  { name: "lint", run: () => gate(["lint"]) },
  { name: "types", run: () => gate(["check", "lib", "tests"]) },
  { name: "notebook cells", run: () => gate(["run", "-A", "lib/cli.ts", "check-cells"]) },
  { name: "tests", run: runTests },
];

const results: GateResult[] = [];
for (const { name, run } of GATES) {
  write(`\n== ${name}\n`);
  results.push(await run());
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
write(`\n${passed} passed, ${failed} failed\n`);
Deno.exit(failed === 0 ? 0 : 1);

async function gate(args: readonly string[]): Promise<GateResult> {
  const { code } = await deno(args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs the tests and counts them from Deno's own summary; a run that ends without a summary has failed. */
async function runTests(): Promise<GateResult> {
  const { code, output } = await deno(["test", "-A", "--doc", "tests", "lib"]);
  const summary = /(\d+) passed(?: \(\d+ steps?\))? \| (\d+) failed/.exec(output);
  const counted = { passed: Number(summary?.[1] ?? 0), failed: Number(summary?.[2] ?? 0) };
  if (code === 0 && counted.passed > 0) return counted;
  return { passed: counted.passed, failed: Math.max(1, counted.failed) };
}

async function deno(args: readonly string[]): Promise<{ readonly code: number; readonly output: string }> {
  const child = new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd: projectPath(""),
    env: { NO_COLOR: "1" },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const [stdout] = await Promise.all([passOn(child.stdout), passOn(child.stderr)]);
  return { code: (await child.status).code, output: stdout };
}

async function passOn(stream: ReadableStream<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const bytes of stream) {
    const part = decoder.decode(bytes, { stream: true });
    text += part;
    write(part);
  }
  return text;
}

function write(text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length;) start += Deno.stdout.writeSync(bytes.subarray(start));
}
