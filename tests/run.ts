/**
 * Everything that CI runs, in one command: format, lint, types of lib, tests, examples and notebook cells, then all tests, as
 * many at once as there are cores. With `--fast` only what starts no project, kernel or browser and does not take as long,
 * and of random cases a tenth.
 *
 * Ends with one line `N passed, N failed`; a gate counts as one.
 */
import { pathToFileURL } from "node:url";
import { projectPath } from "../lib/data/project_path.ts";
import { walkFiles } from "../lib/data/folder_entries.ts";
import { clearFolders } from "./commands/leased_folder.ts";
import { FEW_CASES } from "./random_cases.ts";
import { exampleModules } from "./runner/example_modules.ts";
import { portionsOf } from "./runner/portions.ts";
import { denoCommand, type Job, type JobResult, runJobs } from "./runner/run_jobs.ts";

/** Folder of the modules that are made for a run; never committed. */
const WORK_FOLDER = projectPath(".report/tests");

const isFast = Deno.args.includes("--fast");
const cores = Math.max(1, navigator.hardwareConcurrency);
const paths = (await walkFiles("tests")).filter((path) => path.endsWith(".ts"));
const texts = new Map(await Promise.all(paths.map(async (path) => [path, await Deno.readTextFile(path)] as const)));
const { alone, together } = portionsOf(texts, { portions: cores });
await Deno.remove(WORK_FOLDER, { recursive: true }).catch(() => {});
await Deno.mkdir(WORK_FOLDER, { recursive: true });

// Examples use the same modules as the tests: in a process of their own all of them would be loaded once more. None may set
// what holds for a whole process.
const examples = await exampleModules(WORK_FOLDER, { portions: together.length });

const jobs: readonly Job[] = [
  // What a copy of the project takes along, so that not every one makes it again.
  ...isFast ? [] : [job("page for copies of the project", ["run", "-A", "tests/runner/keep_page.ts"])],
  job("format", ["fmt", "--check"]),
  job("lint", ["lint"]),
  job("types", ["check", "--quiet", "--doc", "lib", "tests"]),
  ...isFast ? [] : [job("notebook cells", ["run", "-A", "lib/cli.ts", "check-cells"])],
  ...isFast
    ? []
    : alone.map((path) => job(path, testArguments(path, { isSeeded: texts.get(path)?.includes("fast-check") }))),
  ...await Promise.all(
    together.map(async (portion, at) => {
      const own = examples[at] ?? [];
      const module = await moduleOf(`unit_${at + 1}`, [...portion.map((path) => projectPath(path)), ...own]);
      return job(
        `${portion.length} files of tests that start nothing, ${own.length} examples (${at + 1} of ${together.length})`,
        testArguments(module, { isSeeded: true }),
      );
    }),
  ),
];

// Whoever presses Ctrl-C, or ends this program alone, ends all that it has started.
const interruption = new AbortController();
for (const signal of Deno.build.os === "windows" ? ["SIGINT"] as const : ["SIGINT", "SIGTERM"] as const) {
  Deno.addSignalListener(signal, () => interruption.abort());
}
// Kernels, browsers and commands wait for each other: with one job more than there are cores none of them stands still.
const atOnce = isFast ? cores : cores + 1;
const results = await runJobs(jobs, { atOnce, onEnd: tell, signal: interruption.signal });
if (interruption.signal.aborted) {
  write("\nInterrupted: not all tests were run\n");
  Deno.exit(130);
}
if (!isFast) await clearFolders();
const sum = (of: (result: JobResult) => number) => results.reduce((total, result) => total + of(result), 0);
const failed = results.filter((result) => result.failed > 0);
if (failed.length > 0) write(`\nFailed: ${failed.map(({ name }) => name).join(", ")}\n`);
if (sum((result) => result.skipped) > 0) write(`\n${sum((result) => result.skipped)} skipped on this system\n`);
write(`\n${sum((result) => result.passed)} passed, ${sum((result) => result.failed)} failed\n`);
Deno.exit(failed.length === 0 ? 0 : 1);

function job(name: string, args: readonly string[]): Job {
  return { name, kind: args[0] === "test" ? "tests" : "gate", command: denoCommand(args, isFast ? FEW_CASES : {}) };
}

/** The types have been checked, once for all; where cases are drawn at random, the same ones every time. */
function testArguments(path: string, { isSeeded = false }: { readonly isSeeded?: boolean | undefined }): string[] {
  return ["test", "-A", "--no-check", ...isSeeded ? ["--preload=tests/runner/fixed_seed.ts"] : [], path];
}

/** One module that imports others: what they share is then loaded once, and not by every file again. */
async function moduleOf(name: string, modules: readonly string[]): Promise<string> {
  const path = `${WORK_FOLDER}/${name}_test.ts`;
  await Deno.writeTextFile(
    path,
    modules.map((module) => `import ${JSON.stringify(pathToFileURL(module).href)};\n`).join(""),
  );
  return path;
}

function tell({ name, passed, failed, seconds, output }: JobResult, ended: number): void {
  if (failed > 0) write(`\n${output.trimEnd()}\n\n`);
  const what = failed > 0 ? `${passed} passed, ${failed} FAILED` : `${passed} passed`;
  write(`[${ended}/${jobs.length}] ${name}: ${what} (${Math.round(seconds)} s)\n`);
}

function write(text: string): void {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length;) start += Deno.stdout.writeSync(bytes.subarray(start));
}
