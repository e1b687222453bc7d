import assert from "node:assert/strict";
import { serializeNotebook } from "../../lib/notebook/notebook_format.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { copyProject, type ProjectCopy } from "../commands/project_copy.ts";
import type { FaultRow } from "./fault_rows.ts";

/** A copy of the project with one sound notebook, whose results are fresh, to break things in. */
export async function brokenProject(): Promise<ProjectCopy> {
  const copy = await copyProject({ notebooks: [] });
  await Deno.writeTextFile(`${copy.folder}/notebooks/good.ipynb`, notebookText({ cells: GOOD }));
  const { code, stderr } = await copy.run(["report"]);
  assert.equal(code, 0, stderr);
  return copy;
}

const GOOD = [
  'import { loadReport, openOutputs, reportTable } from "#lib";\n' +
  'await openOutputs("good").save(reportTable(await loadReport(), "1-3:project"));',
];

/** The text of a notebook with these cells. */
export function notebookText(
  { cells = [], metadata = {}, tags }: Pick<FaultRow, "cells" | "metadata" | "tags">,
): string {
  return serializeNotebook({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: JSON.parse(JSON.stringify(metadata)),
    cells: cells.map((source) => ({
      cell_type: "code" as const,
      metadata: tags === undefined ? {} : { tags: [...tags] },
      source,
      outputs: [],
      execution_count: null,
    })),
  });
}

/** Every file of outputs/ and notebooks/ with its content in base64, to see that nothing is lost. */
export async function contentOf({ folder }: Pick<ProjectCopy, "folder">): Promise<ReadonlyMap<string, string>> {
  const files = [...await walkFiles("outputs", { root: folder }), ...await walkFiles("notebooks", { root: folder })];
  return new Map(files.map((path) => [path, Deno.readFileSync(`${folder}/${path}`).toBase64()]));
}

/** Processes that still have to do with the copy. */
export async function processesOf({ folder }: Pick<ProjectCopy, "folder">): Promise<readonly string[]> {
  const { stdout } = await new Deno.Command("ps", { args: ["-eo", "pid,stat,args"] }).output();
  return new TextDecoder().decode(stdout).split("\n")
    .filter((line) => line.includes(folder) && !/^\s*\d+\s+Z/.test(line) && !line.includes("ps -eo"));
}

/**
 * Processes that a command has left behind: those that are there still, a minute after it ended.
 *
 * What it killed last need not be gone the moment that it ends itself: the system takes some milliseconds to clear it away.
 */
export async function orphansOf(copy: Pick<ProjectCopy, "folder">): Promise<readonly string[]> {
  const end = performance.now() + 60_000;
  while (true) {
    const found = await processesOf(copy);
    if (found.length === 0 || performance.now() > end) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
