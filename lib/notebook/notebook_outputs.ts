import { sep as SEPARATOR } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { JupyterMessage } from "./jupyter_message.ts";
import type { NotebookOutput } from "./notebook_format.ts";
import { shortened, size, terminalText, withoutEscapes } from "./terminal_text.ts";

const streamContent = z.object({ name: z.enum(["stdout", "stderr"]), text: z.string() });
const displayContent = z.object({
  data: z.record(z.string(), z.json()),
  metadata: z.record(z.string(), z.json()).default({}),
  transient: z.object({ display_id: z.string().optional() }).default({}),
});
const resultContent = displayContent.extend({ execution_count: z.int() });
const errorContent = z.object({ ename: z.string(), evalue: z.string(), traceback: z.array(z.string()) });

type Display = Extract<NotebookOutput, { output_type: "display_data" | "execute_result" }>;
type ErrorOutput = Extract<NotebookOutput, { output_type: "error" }>;

/** Letters that a cell may print to one stream; a notebook with more of it cannot be opened, and nobody reads it. */
export const MOST_PRINTED = 1_000_000;
/** Letters of a text, such as a value's, and of an error's message or line of its stack. */
const MOST_TEXT = 1_000_000;
const MOST_ERROR = 100_000;
/** Letters of a picture, a page or another medium of a display. */
export const MOST_MEDIUM = 16_000_000;
/** Lines of an error's stack. */
const MOST_STACK = 200;

/** The displays of one kernel that can still be updated, by their display id. */
export type DisplayRegistry = Map<string, Display[]>;

/**
 * Gathers the iopub messages of one cell into outputs as they stand in the file.
 *
 * Printed text is one output for each stream, before everything else: how prints and displays interleave is a race
 * inside the kernel, and the same cell must give the same bytes. A carriage return overwrites its line, ANSI codes go. What is
 * beyond a limit is left out, and said so.
 *
 * @example
 * ```ts
 * import { deepStrictEqual as deepEqual } from "node:assert/strict";
 * const outputs = new CellOutputs(new Map());
 * for (const text of ["a\n", "b\n"]) {
 *   outputs.add({ id: "1", type: "stream", parentId: "0", content: { name: "stdout", text } });
 * }
 * deepEqual(outputs.finish(), [{ output_type: "stream", name: "stdout", text: "a\nb\n" }]);
 * ```
 */
export class CellOutputs {
  readonly #registry: DisplayRegistry;
  readonly #root: string | undefined;
  #streams = NOTHING_PRINTED;
  #others: Exclude<NotebookOutput, { output_type: "stream" }>[] = [];
  #errors = new Map<string, ErrorOutput>();
  #clearNext = false;

  /**
   * @param registry the kernel's displays; shared by its cells, because a cell may update a display of an earlier one
   * @param root folder whose path is cut out of errors, so that they read the same on every machine
   */
  constructor(registry: DisplayRegistry, root?: string) {
    this.#registry = registry;
    this.#root = root;
  }

  /**
   * Takes one iopub message; types that are no output are ignored.
   * @throws {z.ZodError} where the content has not the shape that the protocol demands
   */
  add(message: JupyterMessage): void {
    if (message.type === "stream") {
      const { name, text } = streamContent.parse(message.content);
      this.#clearIfAsked();
      const { text: former, leftOut } = this.#streams[name];
      const room = MOST_PRINTED - former.length;
      const printed = { text: former + text.slice(0, room), leftOut: leftOut + Math.max(0, text.length - room) };
      this.#streams = { ...this.#streams, [name]: printed };
    } else if (message.type === "display_data") {
      this.#display(displayContent.parse(message.content));
    } else if (message.type === "execute_result") {
      const content = resultContent.parse(message.content);
      this.#display(content, content.execution_count);
    } else if (message.type === "update_display_data") {
      const { data, metadata, transient } = displayContent.parse(message.content);
      const shown = this.#registry.get(transient.display_id ?? "") ?? [];
      for (const output of shown) Object.assign(output, { data: plainData(data), metadata });
    } else if (message.type === "error") {
      this.addError(errorContent.parse(message.content));
    } else if (message.type === "clear_output") {
      this.#clearNext = true;
      if (message.content.wait !== true) this.#clearIfAsked();
    }
  }

  /** Adds an error, unless the cell already shows the same: one failure may show on several channels. */
  addError(error: { readonly ename: string; readonly evalue: string; readonly traceback: readonly string[] }): void {
    this.#clearIfAsked();
    const [ename, evalue] = [error.ename, this.#machineFree(error.evalue)];
    const name = JSON.stringify([ename, evalue]);
    if (this.#errors.has(name)) return;
    // Editors show the traceback and nothing else.
    const lines = error.traceback.some((line) => line !== "") ? error.traceback : [`${ename}: ${evalue}`];
    const traceback = lines.slice(0, MOST_STACK).map((line) => this.#machineFree(line));
    if (lines.length > MOST_STACK) traceback.push(`… ${lines.length - MOST_STACK} lines left out`);
    const output: ErrorOutput = { output_type: "error", ename, evalue, traceback };
    this.#errors.set(name, output);
    this.#others.push(output);
  }

  /** The errors so far. */
  get errors(): readonly ErrorOutput[] {
    return [...this.#errors.values()];
  }

  /** The outputs in the order of the file. A later update of a display still reaches the objects returned. */
  finish(): NotebookOutput[] {
    const streams = (["stdout", "stderr"] as const)
      .map((name) => ({ output_type: "stream" as const, name, text: printedText(this.#streams[name]) }))
      .filter(({ text }) => text !== "");
    return [...streams, ...this.#others];
  }

  #display(content: z.output<typeof displayContent>, executionCount?: number): void {
    this.#clearIfAsked();
    const base = { data: plainData(content.data), metadata: content.metadata };
    const output: Display = executionCount === undefined
      ? { output_type: "display_data", ...base }
      : { output_type: "execute_result", execution_count: executionCount, ...base };
    this.#others.push(output);
    const id = content.transient.display_id;
    if (id === undefined) return;
    const shown = this.#registry.get(id);
    if (shown === undefined) this.#registry.set(id, [output]);
    else shown.push(output);
  }

  #machineFree(text: string): string {
    const plain = withoutEscapes(shortened(text, { most: MOST_ERROR }))
      .replaceAll(/file:\/\/\S{0,1000}?\/npm\/registry\.npmjs\.org\//g, "npm:");
    if (this.#root === undefined) return plain;
    const root = this.#root.replace(/[\\/]+$/, "");
    return plain.replaceAll(`${pathToFileURL(root).href}/`, "").replaceAll(`${root}${SEPARATOR}`, "");
  }

  #clearIfAsked(): void {
    if (!this.#clearNext) return;
    this.#clearNext = false;
    this.#streams = NOTHING_PRINTED;
    this.#others = [];
    this.#errors.clear();
  }
}

interface Printed {
  readonly text: string;
  /** Letters beyond the limit. */
  readonly leftOut: number;
}

const NOTHING_PRINTED: Readonly<Record<"stdout" | "stderr", Printed>> = {
  stdout: { text: "", leftOut: 0 },
  stderr: { text: "", leftOut: 0 },
};

function printedText({ text, leftOut }: Printed): string {
  return terminalText(text) + (leftOut === 0 ? "" : `\n… ${size(leftOut)} left out\n`);
}

/** What a display shows: its text without colours, and no medium that is too large to keep. */
function plainData(data: Display["data"]): Display["data"] {
  const notes: string[] = [];
  const kept = Object.entries(data).filter(([medium, value]) => {
    if (medium === "text/plain") return false;
    const letters = typeof value === "string" ? value.length : JSON.stringify(value).length;
    if (letters > MOST_MEDIUM) notes.push(`… ${medium} of ${size(letters)} left out`);
    return letters <= MOST_MEDIUM;
  });
  const text = data["text/plain"];
  const isText = typeof text === "string";
  if (!isText && notes.length === 0) return data;
  const plain = isText ? [withoutEscapes(shortened(text, { most: MOST_TEXT }))] : [];
  return { ...Object.fromEntries(kept), "text/plain": [...plain, ...notes].join("\n") };
}
