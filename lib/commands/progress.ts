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
  return {
    cellDone(notebook, done, total) {
      byName.get(notebook)?.setTotal(total);
      byName.get(notebook)?.update(done);
    },
    notebookEnded(notebook, outcome) {
      byName.get(notebook)?.update({ outcome });
    },
    [Symbol.dispose]() {
      group.stop();
    },
  };
}

function lines(notebooks: readonly string[]): Progress {
  let ended = 0;
  return {
    cellDone() {},
    notebookEnded(notebook, outcome) {
      ended++;
      printError(`[${ended}/${notebooks.length}] ${notebook}: ${outcome}`);
    },
    [Symbol.dispose]() {},
  };
}
