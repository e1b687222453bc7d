import { projectPath } from "../../lib/data/project_path.ts";
import { endTree } from "./end_tree.ts";

/** One program of the test run. */
export interface Job {
  readonly name: string;
  /** A gate passes or fails as a whole; of tests the summary is counted. */
  readonly kind: "gate" | "tests";
  readonly command: Deno.Command;
}

/** What became of a job. */
export interface JobResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** Tests that do not apply here: neither passed nor failed. */
  readonly skipped: number;
  readonly seconds: number;
  /** All that it printed. */
  readonly output: string;
}

/** How {@linkcode runJobs} goes about it. */
export interface RunJobsOptions {
  readonly atOnce: number;
  /** Told as each job ends, with the number of those that have. */
  readonly onEnd: (result: JobResult, ended: number) => void;
  /**
   * Ends what runs, with all that it has started, and begins nothing more; jobs that were ended have failed.
   * @default never
   */
  readonly signal?: AbortSignal;
}

/** Minutes after which a job counts as hanging: nothing takes a tenth of that on a machine that does nothing else. */
const MOST_MINUTES = 40;

/** Runs jobs in their order, several at once; the results come in the order of the jobs. */
export async function runJobs(
  jobs: readonly Job[],
  { atOnce, onEnd, signal }: RunJobsOptions,
): Promise<readonly JobResult[]> {
  const results = new Map<number, JobResult>();
  const queue = jobs.entries();
  const work = async () => {
    for (const [at, job] of queue) {
      if (signal?.aborted === true) return;
      const result = await runJob(job, signal);
      results.set(at, result);
      onEnd(result, results.size);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return [...results].toSorted(([a], [b]) => a - b).map(([, result]) => result);
}

async function runJob({ name, kind, command }: Job, signal: AbortSignal | undefined): Promise<JobResult> {
  const begin = performance.now();
  const child = command.spawn();
  const hanging = setTimeout(() => endTree(child.pid, "SIGKILL"), MOST_MINUTES * 60_000);
  const ending = () => endTree(child.pid);
  signal?.addEventListener("abort", ending);
  const { code, stdout, stderr } = await child.output();
  signal?.removeEventListener("abort", ending);
  clearTimeout(hanging);
  const seconds = (performance.now() - begin) / 1000;
  const text = new TextDecoder();
  const output = text.decode(stdout) + text.decode(stderr);
  const isOk = code === 0;
  const counted = kind === "gate"
    ? { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0 }
    : countTests({ isOk, output });
  return { name, ...counted, seconds, output };
}

/**
 * Counts tests from Deno's own summary, which comes last; a run that ends without a summary has failed, and one that failed
 * has at least one failure.
 */
export function countTests(
  { isOk, output }: { readonly isOk: boolean; readonly output: string },
): Pick<JobResult, "passed" | "failed" | "skipped"> {
  const summaries = [...output.matchAll(
    /^(?:ok|FAILED) \| (\d+) passed(?: \(\d+ steps?\))? \| (\d+) failed(?: \(\d+ steps?\))?(?: \| (\d+) ignored)?/gm,
  )];
  const [, passed = "0", failed = "0", skipped = "0"] = summaries.at(-1) ?? [];
  const isWhole = isOk && summaries.length > 0;
  return {
    passed: Number(passed),
    failed: isWhole ? Number(failed) : Math.max(1, Number(failed)),
    skipped: Number(skipped),
  };
}

/**
 * Room for what is soon thrown away, for all that a job starts, too: with the usual few megabytes a tenth to a sixth of the time
 * goes into clearing it.
 */
const ROOMY = "--min-semi-space-size=32,--max-semi-space-size=64";

/** A command of this Deno in the project's folder, told without colours. */
export function denoCommand(args: readonly string[], env: Readonly<Record<string, string>> = {}): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: [...args],
    cwd: projectPath(""),
    env: { NO_COLOR: "1", DENO_V8_FLAGS: ROOMY, ...env },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  });
}
