import { itemAt } from "../data/item_at.ts";
import { type IsolateFolders, ISOLATION_PARTS } from "./kernel_isolation_source.ts";
import { installPrelude, PRELUDE_PARTS } from "./kernel_prelude_source.ts";

/** iopub message type of the fence's token. */
export const FENCE_MESSAGE = "notebook_fence";
/** iopub message type of a fault that the protocol has no place for. */
export const FAULT_MESSAGE = "notebook_fault";

/** A fault that code of a cell made outside the cell's own run. */
export interface PreludeFault {
  /** Number of the cell whose code made it. */
  readonly cell: number;
  /** What it was. */
  readonly kind: "unhandled-rejection" | "uncaught-error" | "late-output" | "undeclared-read" | "undeclared-write";
  /** Name of the error. */
  readonly name: string;
  /** Message of the error. */
  readonly message: string;
  /** Stack of the error, or empty. */
  readonly stack: string;
}

const SYMBOL = "notebook.runner";
const FLUSH_TEST = "notebook flush";

/** Code that a fresh kernel runs once before the first cell. It leaves no name behind that a cell could meet. */
export const PRELUDE = `await (${installPrelude})(${
  JSON.stringify({ symbol: SYMBOL, fence: FENCE_MESSAGE, fault: FAULT_MESSAGE, flushTest: FLUSH_TEST })
}, ${sourceOf(PRELUDE_PARTS)}, ${sourceOf(ISOLATION_PARTS)})`;

/** An object of functions as the source text that makes it. */
function sourceOf(parts: object): string {
  return `{ ${Object.entries(parts).map(([name, part]) => `${name}: ${part}`).join(", ")} }`;
}

/** Code that a kernel runs right before cell `cell`: what happens from now on is that cell's doing. */
export function beginCellCode(cell: number): string {
  return `globalThis[Symbol.for(${JSON.stringify(SYMBOL)})].begin(${cell})`;
}

/**
 * Code that a kernel runs right after a cell: lets rejections surface, waits for displays under way, then puts the
 * token on every channel, so that whatever came before it belongs to the cell.
 */
export function fenceCode(token: string): string {
  return `await globalThis[Symbol.for(${JSON.stringify(SYMBOL)})].fence(${JSON.stringify(token)})`;
}

/**
 * Code after which cells cannot use the network or start programs: what comes from there is in no cache key, and tomorrow
 * it is something else. Nor can they write into the project, but for the folder where a run gathers what is saved. An attempt
 * throws, and is a fault of its cell also when the cell catches it.
 */
export function isolateCode(folders: IsolateFolders): string {
  return `await globalThis[Symbol.for(${JSON.stringify(SYMBOL)})].isolate(${JSON.stringify(folders)})`;
}

/**
 * Code that waits for those timers that cells have left behind and that are due within so many milliseconds, and has
 * the kernel hand out what cells wrote to `Deno.stdout`: it keeps that back until a test runs.
 */
export function settleCode(milliseconds: number): string {
  return `await globalThis[Symbol.for(${JSON.stringify(SYMBOL)})].settle(${milliseconds})`;
}

/**
 * Sorts what the kernel's process printed by cell, and drops what the runner itself put there.
 * @param cell the cell that everything before the first mark belongs to
 */
export function sortProcessOutput(text: string, cell: number): Map<number, string> {
  const byCell = new Map<number, string>();
  const clean = text
    .replace(/-{1,20} pre-test output(?: end)? -{1,20}\n/g, "")
    .replace(new RegExp(`^${FLUSH_TEST} \\.\\.\\.[^]*`, "m"), "");
  const parts = clean.split(/\[notebook cell (\d+)\]/);
  for (let index = 0; index < parts.length; index += 2) {
    const owner = index === 0 ? cell : Number(parts[index - 1]);
    const own = itemAt(parts, index, "part of what was printed");
    if (own.trim() !== "") byCell.set(owner, (byCell.get(owner) ?? "") + own);
  }
  return byCell;
}
