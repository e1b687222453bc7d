import { projectPath } from "../../lib/data/project_path.ts";
import { checkNotebookCells } from "../../lib/notebook/check_notebook_cells.ts";
import { type CodeCell, type Notebook, writeNotebook } from "../../lib/notebook/notebook_format.ts";

/** What `#lib` is to these cells: one function, as the compiler would look at the whole library for every few cells. */
const LIBRARY = "export function loadReport(): Promise<readonly string[]> { return Promise.resolve([]); }\n" +
  "export function openOutputs(name: string): string { return name; }\n";

/** A code cell: its source, or its source with tags. */
export type MadeCell = string | { readonly source: string; readonly tags: readonly string[] };

/** A notebook as a run from top to bottom leaves it, each cell with something to see. */
export function notebookOf(cells: readonly MadeCell[]): Notebook {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map((cell, index): CodeCell => ({
      cell_type: "code",
      metadata: typeof cell === "string" ? {} : { tags: [...cell.tags] },
      source: typeof cell === "string" ? cell : cell.source,
      outputs: [{ output_type: "stream", name: "stdout", text: "1\n" }],
      execution_count: index + 1,
    })),
  };
}

/** Each problem of a notebook with these cells as "cell:line code"; what is not known of the place is left out. */
export async function problemsOf(
  cells: readonly MadeCell[],
  options: { readonly house?: boolean } = {},
): Promise<readonly string[]> {
  const folder = await Deno.makeTempDir();
  try {
    const [path, config] = [`${folder}/cells.ipynb`, `${folder}/deno.json`];
    await writeNotebook(path, notebookOf(cells));
    const { imports, ...rest } = JSON.parse(await Deno.readTextFile(projectPath("deno.json")));
    await Deno.writeTextFile(config, JSON.stringify({ ...rest, imports: { ...imports, "#lib": "./library.ts" } }));
    await Deno.copyFile(projectPath("deno.lock"), `${folder}/deno.lock`);
    await Deno.writeTextFile(`${folder}/library.ts`, LIBRARY);
    const problems = await checkNotebookCells([path], { house: true, config, ...options });
    return problems.map(({ cellNumber, line, code }) => `${cellNumber ?? ""}:${line ?? ""} ${code}`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
