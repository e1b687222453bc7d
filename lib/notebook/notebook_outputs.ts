import { sep as SEPARATOR } from "node:path";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import type { JupyterMessage } from "./jupyter_message.ts";
import type { NotebookOutput } from "./notebook_format.ts";

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

/** The displays of one kernel that can still be updated, by their display id. */
export type DisplayRegistry = Map<string, Display[]>;

/**
 * Gathers the iopub messages of one cell into outputs as they stand in the file.
 *
 * Printed text is one output for each stream, before everything else: how prints and displays interleave is a race
 * inside the kernel, and the same cell must give the same bytes. A carriage return overwrites its line, ANSI codes go.
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
  #streams = { stdout: "", stderr: "" };
  #others: Exclude<NotebookOutput, { output_type: "stream" }>[] = [];
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
      this.#streams[name] += text;
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
    if (this.errors.some((other) => other.ename === ename && other.evalue === evalue)) return;
    // Editors show the traceback and nothing else.
    const lines = error.traceback.some((line) => line !== "") ? error.traceback : [`${ename}: ${evalue}`];
    const traceback = lines.map((line) => this.#machineFree(line));
    this.#others.push({ output_type: "error", ename, evalue, traceback });
  }

  /** The errors so far. */
  get errors(): readonly ErrorOutput[] {
    return this.#others.filter((output) => output.output_type === "error");
  }

  /** The outputs in the order of the file. A later update of a display still reaches the objects returned. */
  finish(): NotebookOutput[] {
    const streams = (["stdout", "stderr"] as const)
      .map((name) => ({ output_type: "stream" as const, name, text: terminalText(this.#streams[name]) }))
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
    if (id !== undefined) this.#registry.set(id, [...this.#registry.get(id) ?? [], output]);
  }

  #machineFree(text: string): string {
    const plain = stripVTControlCharacters(text).replaceAll(/file:\/\/\S*?\/npm\/registry\.npmjs\.org\//g, "npm:");
    if (this.#root === undefined) return plain;
    const root = this.#root.replace(/[\\/]+$/, "");
    return plain.replaceAll(`${pathToFileURL(root).href}/`, "").replaceAll(`${root}${SEPARATOR}`, "");
  }

  #clearIfAsked(): void {
    if (!this.#clearNext) return;
    this.#clearNext = false;
    this.#streams = { stdout: "", stderr: "" };
    this.#others = [];
  }
}

function terminalText(text: string): string {
  return stripVTControlCharacters(text).replace(/[^\n]*\r(?=[^\n])/g, "");
}

function plainData(data: Display["data"]): Display["data"] {
  const text = data["text/plain"];
  return typeof text === "string" ? { ...data, "text/plain": stripVTControlCharacters(text) } : data;
}
