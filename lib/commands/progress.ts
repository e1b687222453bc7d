// Deferred: bars are for terminals, and CI has none.
// @ts-types="@types/cli-progress"
import defer * as progressBars from "cli-progress";
import { printError } from "./print_line.ts";

/** Shows how far a run has come: a bar a notebook on a terminal, plain lines elsewhere. */
export interface Progress extends Disposable {
  /** A cell of a notebook is done. */
  cellDone(notebook: string, done: number, total: number): void;
  /** A notebook has ended, with one word on how. */
  notebookEnded(notebook: string, outcome: string): void;
}

/** Progress of a run, on standard error so that results on standard output stay clean. Dispose of it when nothing more comes. */
export function openProgress(notebooks: readonly string[]): Progress {
  return Deno.stderr.isTerminal() ? bars(notebooks) : lines(notebooks);
}

/**
 * How long the rest of a work takes when some of it took so long, in words; an empty text where that is soon.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(timeLeft({ seconds: 60, done: 20, all: 100 }), "about 4 min left");
 * assert.equal(timeLeft({ seconds: 60, done: 80, all: 100 }), "about 20 s left");
 * assert.equal(timeLeft({ seconds: 1, done: 8, all: 10 }), "");
 * ```
 */
export function timeLeft(
  { seconds, done, all }: { readonly seconds: number; readonly done: number; readonly all: number },
): string {
  const left = done === 0 ? 0 : seconds / done * (all - done);
  if (left < 10) return "";
  return left < 120 ? `about ${Math.ceil(left / 10) * 10} s left` : `about ${Math.round(left / 60)} min left`;
}

/** Tells how long the rest takes whenever one of some works is done. */
function clockOf(all: number): (done: number) => string {
  const begin = performance.now();
  return (done) => timeLeft({ seconds: (performance.now() - begin) / 1000, done, all });
}

/** Told how many of all steps of a work are done. */
export type StepsDone = (done: number, all: number) => void;

/** Milliseconds between two lines on one work; what takes less says nothing of itself. */
const BETWEEN = 5_000;

/**
 * Tells how far a work of many steps has come, every few seconds: one bar on a terminal, lines elsewhere, on standard error.
 *
 * @param what is under way, such as "sealing"
 */
export function openSteps(what: string): Disposable & { readonly done: StepsDone } {
  if (!Deno.stderr.isTerminal()) {
    return { done: stepsTeller(what, { now: () => performance.now(), tell: printError }), [Symbol.dispose]() {} };
  }
  let bar: progressBars.SingleBar | undefined;
  let left = (_: number) => "";
  return {
    done(done, all) {
      if (bar === undefined) {
        left = clockOf(all);
        bar = new progressBars.SingleBar({ format: `${what} {bar} {value}/{total} {outcome}`, clearOnComplete: true });
        bar.start(all, done, { outcome: "" });
      }
      bar.update(done, { outcome: left(done) });
    },
    [Symbol.dispose]() {
      bar?.stop();
    },
  };
}

/** Lines of {@linkcode openSteps} by a clock in milliseconds, which begins now. */
export function stepsTeller(
  what: string,
  { now, tell }: { readonly now: () => number; readonly tell: (line: string) => void },
): StepsDone {
  const begin = now();
  let last = begin;
  return (done, all) => {
    if (now() - last < BETWEEN || done === all) return;
    last = now();
    const left = timeLeft({ seconds: (last - begin) / 1000, done, all });
    tell(`${what}: ${done} of ${all}${left === "" ? "" : `; ${left}`}`);
  };
}

function bars(notebooks: readonly string[]): Progress {
  const longest = Math.max(0, ...notebooks.map((name) => name.length));
  const group = new progressBars.MultiBar({
    format: "{name} {bar} {value}/{total} {outcome}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    hideCursor: true,
    clearOnComplete: false,
  });
  const byName = new Map<string, progressBars.SingleBar>(
    notebooks.map((name) => [name, group.create(1, 0, { name: name.padEnd(longest), outcome: "" })]),
  );
  const whole = notebooks.length > 1
    ? group.create(notebooks.length, 0, { name: "".padEnd(longest), outcome: "" })
    : undefined;
  const left = clockOf(notebooks.length);
  let ended = 0;
  return {
    cellDone(notebook, done, total) {
      byName.get(notebook)?.setTotal(total);
      byName.get(notebook)?.update(done);
    },
    notebookEnded(notebook, outcome) {
      byName.get(notebook)?.update({ outcome });
      ended++;
      whole?.update(ended, { outcome: left(ended) });
    },
    [Symbol.dispose]() {
      group.stop();
    },
  };
}

function lines(notebooks: readonly string[]): Progress {
  const left = clockOf(notebooks.length);
  let ended = 0;
  return {
    cellDone() {},
    notebookEnded(notebook, outcome) {
      ended++;
      const rest = left(ended);
      printError(`[${ended}/${notebooks.length}] ${notebook}: ${outcome}${rest === "" ? "" : `; ${rest}`}`);
    },
    [Symbol.dispose]() {},
  };
}
