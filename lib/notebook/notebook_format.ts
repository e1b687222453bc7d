import { expectedOf } from "../data/expected_of.ts";
import { z } from "zod";
import { sortedKeys } from "../data/sorted_keys.ts";
import { writeAtomically } from "../data/write_atomically.ts";

/** Anything JSON can say. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A JSON object, such as the metadata of a cell. */
export type JsonObject = Readonly<Record<string, JsonValue>>;

const jsonValue: z.ZodType<JsonValue> = z.json();
const jsonObject = z.record(z.string(), jsonValue);
const multiline = z.union([z.string(), z.array(z.string())]).transform((text) =>
  typeof text === "string" ? text : text.join("")
);
// Of a MIME bundle only text may come as lines; JSON media types keep arrays as they are.
const mimeBundle = jsonObject.transform((bundle) =>
  Object.fromEntries(
    Object.entries(bundle).map(([mime, value]) =>
      Array.isArray(value) && !/[/+]json$/.test(mime) && value.every((line) => typeof line === "string")
        ? [mime, value.join("")]
        : [mime, value]
    ),
  )
);

const outputSchema = z.discriminatedUnion("output_type", [
  z.object({ output_type: z.literal("stream"), name: z.enum(["stdout", "stderr"]), text: multiline })
    .catchall(jsonValue),
  z.object({ output_type: z.literal("display_data"), data: mimeBundle, metadata: jsonObject }).catchall(jsonValue),
  z.object({
    output_type: z.literal("execute_result"),
    data: mimeBundle,
    metadata: jsonObject,
    execution_count: z.int().nullable(),
  }).catchall(jsonValue),
  z.object({
    output_type: z.literal("error"),
    ename: z.string(),
    evalue: z.string(),
    traceback: z.array(z.string()),
  }).catchall(jsonValue),
]);

const cellFields = { id: z.string().optional(), metadata: jsonObject, source: multiline };
const cellSchema = z.discriminatedUnion("cell_type", [
  z.object({
    ...cellFields,
    cell_type: z.literal("code"),
    execution_count: z.int().nullable(),
    outputs: z.array(outputSchema),
  }).catchall(jsonValue),
  z.object({ ...cellFields, cell_type: z.literal("markdown") }).catchall(jsonValue),
  z.object({ ...cellFields, cell_type: z.literal("raw") }).catchall(jsonValue),
]);

const notebookSchema = z.object({
  nbformat: z.literal(4),
  nbformat_minor: z.int().min(0),
  metadata: jsonObject,
  cells: z.array(cellSchema),
}).catchall(jsonValue);

/** A Jupyter notebook (nbformat 4) with multi-line texts joined; fields that are not known here are kept. */
export type Notebook = z.output<typeof notebookSchema>;
/** One cell of a {@linkcode Notebook}. */
export type NotebookCell = z.output<typeof cellSchema>;
/** A cell that a kernel runs. */
export type CodeCell = Extract<NotebookCell, { cell_type: "code" }>;
/** One output of a {@linkcode CodeCell}. */
export type NotebookOutput = z.output<typeof outputSchema>;

/**
 * Reads the text of an .ipynb file (nbformat 4).
 *
 * @param path how the notebook is named in messages
 * @throws {SyntaxError} where the text is no JSON or no notebook; names every fault with its place
 * @example
 * ```ts
 * import { strictEqual as equal } from "node:assert/strict";
 * const notebook = parseNotebook('{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[]}', "empty.ipynb");
 * equal(notebook.cells.length, 0);
 * ```
 */
export function parseNotebook(text: string, path: string): Notebook {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (fault) {
    throw new SyntaxError(`Cannot read ${path} as a notebook as it is not JSON: ${String(fault)}`);
  }
  const result = notebookSchema.safeParse(json);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) =>
    `${issue.path.join(".") || "(top)"}: expected ${expectedOf(issue)}`
  );
  throw new SyntaxError(`Cannot read ${path} as a notebook of nbformat 4: ${faults.join("; ")}`);
}

/**
 * Writes a notebook as nbformat does: keys sorted, indented by 1, texts as lists of lines, newline at the end.
 * The bytes depend on the notebook alone, so that a difference is a difference of content.
 *
 * Source: nbformat 5.5, `v4/nbjson.py` and `v4/rwbase.py`.
 * @example
 * ```ts
 * import { strictEqual as equal } from "node:assert/strict";
 * equal(serializeNotebook({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] }).at(-1), "\n");
 * ```
 */
export function serializeNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    source: splitLines(cell.source),
    ...(cell.cell_type === "code" ? { outputs: cell.outputs.map(splitOutput) } : {}),
  }));
  return JSON.stringify({ ...notebook, cells }, sortedKeys, 1) + "\n";
}

/** The cells that a kernel runs, in order, each with its place among all cells (from 0) and among the code cells (from 1). */
export function* codeCells(notebook: Notebook): Generator<{ cell: CodeCell; cellIndex: number; cellNumber: number }> {
  let cellNumber = 0;
  for (const [cellIndex, cell] of notebook.cells.entries()) {
    if (cell.cell_type === "code") yield { cell, cellIndex, cellNumber: ++cellNumber };
  }
}

/** A notebook as if it had not been run. */
export function withoutOutputs(notebook: Notebook): Notebook {
  const cells = notebook.cells.map((cell) =>
    cell.cell_type === "code" ? Object.assign({}, cell, { outputs: [], execution_count: null }) : cell
  );
  return { ...notebook, cells };
}

/** Tags of a cell; none when its metadata hold no list of words. */
export function tagsOf(metadata: CodeCell["metadata"]): readonly string[] {
  return z.array(z.string()).safeParse(metadata.tags).data ?? [];
}

function splitOutput(output: NotebookOutput): unknown {
  if (output.output_type === "stream") return { ...output, text: splitLines(output.text) };
  if (output.output_type === "error") return output;
  const data = Object.entries(output.data).map(([mime, value]) =>
    typeof value === "string" && (/^text\//.test(mime) || mime === "image/svg+xml" || mime === "application/javascript")
      ? [mime, splitLines(value)]
      : [mime, value]
  );
  return { ...output, data: Object.fromEntries(data) };
}

// Python's str.splitlines(keepends=True) breaks at all of these, and nbformat uses it.
// deno-lint-ignore no-control-regex -- these control characters are what it is about
const LINE = /[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]*(?:\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]|$)/g;

function splitLines(text: string): string[] {
  return (text.match(LINE) ?? []).filter((line) => line !== "");
}

/**
 * Writes a notebook so that its path always holds a whole file: first beside it, then renamed over it.
 * A file that already holds these bytes is left alone, with its time of change.
 *
 * @returns whether the file changed
 * @example
 * ```ts
 * import { strictEqual as equal } from "node:assert/strict";
 * const folder = await Deno.makeTempDir();
 * const notebook = { nbformat: 4 as const, nbformat_minor: 5, metadata: {}, cells: [] };
 * equal(await writeNotebook(`${folder}/a.ipynb`, notebook), true);
 * equal(await writeNotebook(`${folder}/a.ipynb`, notebook), false);
 * await Deno.remove(folder, { recursive: true });
 * ```
 */
export async function writeNotebook(path: string, notebook: Notebook): Promise<boolean> {
  return await writeAtomically(path, serializeNotebook(notebook));
}
