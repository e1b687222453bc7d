import type { CellFailure } from "./notebook_run.ts";
import type { CellRun } from "./run_cell.ts";
import { shortened } from "./terminal_text.ts";
import { transpileCell } from "./transpile_cell.ts";

/** What is known of the cell whose run is judged. */
export interface CellFailuresOptions {
  /** Its place among the code cells, from 1. */
  readonly cellNumber: number;
  /** Its source. */
  readonly source: string;
  /** Seconds that it had. */
  readonly timeout: number;
}

/**
 * Everything that speaks against a cell's run, on whatever channel it showed: the reply, an error while the result was
 * displayed, a rejection nobody awaited, a throw in a timer, late output, a failed `Deno.test`, the end of the kernel.
 * A fault may name an earlier cell than the one that was run.
 *
 * @returns the failures; empty for a run without fault
 */
export async function cellFailures(run: CellRun, options: CellFailuresOptions): Promise<CellFailure[]> {
  const { cellNumber } = options;
  const failures: CellFailure[] = run.faults.map((fault) => ({
    kind: fault.kind,
    // Code that ran before the first cell is ours; what it does later is the current cell's affair.
    cellNumber: fault.cell === 0 ? cellNumber : fault.cell,
    name: fault.name,
    message: shortened(fault.message, { most: MOST_TEXT }),
    line: undefined,
    stack: stackOf(fault.stack.split("\n")),
  }));
  if (run.reply?.status === "error") {
    failures.push(await replyFailure(run.reply, run.outputs.errors.length > 0, options));
  } else {
    for (const { ename, evalue, traceback } of run.outputs.errors) {
      failures.push({ kind: "display", cellNumber, name: ename, message: evalue, line: undefined, stack: traceback });
    }
  }
  const failedTests = /^FAILED \| \d{1,9} passed.{0,40}? \d{1,9} failed/m.exec(run.stdout)?.[0];
  if (failedTests !== undefined) {
    failures.push(plain("failed-test", cellNumber, "FailedTest", failedTests));
  }
  if (run.ending === "timeout") {
    const message = `the cell did not end within ${options.timeout} s; the kernel was killed`;
    failures.push(plain("timeout", cellNumber, "Timeout", message));
  } else if (run.ending === "kernel-died") {
    const how = run.exit === undefined
      ? ""
      : ` ${run.exit.signal ? `by ${run.exit.signal}` : `with code ${run.exit.code}`}`;
    const message = `the kernel's process ended${how} while the cell ran`;
    failures.push(plain("kernel-died", cellNumber, "KernelDied", message));
  }
  // What a cell must not do throws, too: it is told once, and the error knows its line.
  const told = failures.filter((failure) =>
    (failure.kind !== "undeclared-read" && failure.kind !== "undeclared-write") ||
    !failures.some((other) => other.kind === "error" && other.message === failure.message)
  );
  return told.sort((a, b) => a.cellNumber - b.cellNumber);
}

async function replyFailure(
  reply: NonNullable<CellRun["reply"]>,
  wasTold: boolean,
  { cellNumber, source }: CellFailuresOptions,
): Promise<CellFailure> {
  const cell = await transpileCell(source);
  if (!cell.ok && !wasTold) {
    // The kernel's own words for a cell that it cannot parse are "Execution failed".
    const { message, line, column } = cell;
    const place = line === undefined
      ? []
      : [`    at line ${line}, column ${column}: ${source.split("\n")[line - 1]?.trim()}`];
    const stack = [`SyntaxError: ${message}`, ...place];
    return { kind: "syntax", cellNumber, name: "SyntaxError", message, line, stack };
  }
  const frame = reply.traceback.map((line) => /^\s+at (?:async )?<anonymous>:(\d+):(\d+)$/.exec(line)).findLast(
    Boolean,
  );
  const line = cell.ok && frame ? cell.sourceLine(Number(frame[1]), Number(frame[2])) : undefined;
  const message = shortened(reply.evalue, { most: MOST_TEXT });
  return { kind: "error", cellNumber, name: reply.ename, message, line, stack: stackOf(reply.traceback) };
}

/** Letters of a message or of a line of a stack; the reports of a check hold them too. */
const MOST_TEXT = 100_000;
/** Lines of a stack. */
const MOST_LINES = 200;

function stackOf(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line !== "").slice(0, MOST_LINES)
    .map((line) => shortened(line, { most: MOST_TEXT }).trimEnd());
}

function plain(kind: CellFailure["kind"], cellNumber: number, name: string, message: string): CellFailure {
  return { kind, cellNumber, name, message, line: undefined, stack: [] };
}
