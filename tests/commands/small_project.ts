import assert from "node:assert/strict";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { type CodeCell, parseNotebook, serializeNotebook } from "../../lib/notebook/notebook_format.ts";
import { copyProject, type ProjectCopy } from "./project_copy.ts";

/** A small notebook: its code cells, each its source or a source with metadata. */
export interface SmallNotebook {
  readonly cells:
    readonly (string | { readonly source: string; readonly metadata: Readonly<Record<string, unknown>> })[];
  readonly metadata?: Readonly<Record<string, unknown>>;
}

/** A copy of the project with small notebooks in place of its own. */
export async function smallProject(
  notebooks: Readonly<Record<string, SmallNotebook>>,
  { report = false }: { readonly report?: boolean } = {},
): Promise<ProjectCopy> {
  const copy = await copyProject({ notebooks: [] });
  for (const [name, notebook] of Object.entries(notebooks)) await writeSmall(copy, name, notebook);
  if (report) {
    const { code, stderr } = await copy.run(["report"]);
    assert.equal(code, 0, stderr);
  }
  return copy;
}

/** Writes a small notebook into a copy. Its cells have ids, and it has metadata that only an editor wants. */
export async function writeSmall(
  { folder }: Pick<ProjectCopy, "folder">,
  name: string,
  { cells, metadata = {} }: SmallNotebook,
): Promise<void> {
  const text = JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { kernelspec: { name: "deno", display_name: "Deno", language: "typescript" }, ...metadata },
    cells: cells.map((cell, at) => ({
      cell_type: "code",
      execution_count: null,
      id: `cell-${at + 1}`,
      outputs: [],
      ...(typeof cell === "string" ? { source: cell, metadata: {} } : cell),
    })),
  });
  await Deno.writeTextFile(`${folder}/notebooks/${name}.ipynb`, serializeNotebook(parseNotebook(text, name)));
}

/** A cell that saves a table of the report, by catalogue key. */
export function savesTable(notebook: string, key: string): string {
  return `import { loadReport, openOutputs, reportTable } from "#lib";\n` +
    `await openOutputs("${notebook}").save(reportTable(await loadReport(), "${key}"));`;
}

/** The code cells of a notebook in a copy, or in a folder of it. */
export async function cellsOf(
  { folder }: Pick<ProjectCopy, "folder">,
  name: string,
  notebooks = "notebooks",
): Promise<readonly CodeCell[]> {
  const { cells } = parseNotebook(await Deno.readTextFile(`${folder}/${notebooks}/${name}.ipynb`), name);
  return cells.filter((cell) => cell.cell_type === "code");
}

/** What a cell shows or prints, as plain text. */
export function shownBy(cell: CodeCell | undefined): string {
  return (cell?.outputs ?? []).map((output) =>
    output.output_type === "stream"
      ? output.text
      : output.output_type === "error"
      ? `${output.ename}: ${output.evalue}`
      : String(output.data["text/plain"])
  ).join("");
}

/** Bytes, time of change and place on the disk of every file of outputs/ and notebooks/. */
export async function stateOf({ folder }: Pick<ProjectCopy, "folder">): Promise<ReadonlyMap<string, string>> {
  const files = [...await walkFiles("outputs", { root: folder }), ...await walkFiles("notebooks", { root: folder })];
  return new Map(files.map((path) => {
    const { mtime } = Deno.statSync(`${folder}/${path}`);
    return [path, `${mtime?.getTime()} ${Deno.readFileSync(`${folder}/${path}`).toBase64()}`];
  }));
}

/** Paths that are not the same in two states; sorted. */
export function changedPaths(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path))
    .sort();
}
