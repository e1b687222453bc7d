/**
 * Runs notebooks as `report` does and writes them executed to a folder, and does nothing else: what nbconvert does.
 *
 *     deno run -A tests/bench/run_notebooks_alone.ts <folder> <notebook> …
 */
import { basename } from "node:path";
import { runNotebooks } from "../../lib/notebook/run_notebooks.ts";
import { writeNotebook } from "../../lib/notebook/notebook_format.ts";
import { libraryImports } from "../../lib/outputs/direct_imports.ts";
import { OUTPUTS_FOLDER_VARIABLE } from "../../lib/outputs/record_log.ts";

const [folder = "", ...paths] = Deno.args;
const env = { [OUTPUTS_FOLDER_VARIABLE]: folder };
for (const { path, outcome, notebook } of await runNotebooks(paths, { env, prepareCode: await libraryImports() })) {
  if (outcome !== "passed" || notebook === undefined) throw new Error(`Cannot measure as ${path} ended as ${outcome}`);
  await writeNotebook(`${folder}/${basename(path)}`, notebook);
}
