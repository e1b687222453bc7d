import assert from "node:assert/strict";
import { serializeNotebook } from "../../lib/notebook/notebook_format.ts";
import { filesInFolder } from "../../lib/data/folder_entries.ts";
import { type CommandResult, copyProject, type ProjectCopy } from "../commands/project_copy.ts";
import type { FaultRow } from "./fault_rows.ts";

/** A copy of the project with one sound notebook, whose results are fresh, to break things in. */
export async function brokenProject(): Promise<ProjectCopy> {
  // The connection files of kernels lie in the copy, so that their processes can be told from others.
  const copy = await copyProject({ notebooks: [], keepsTemporary: true });
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
  const files = await Promise.all(
    ["outputs", "notebooks"].map(async (part) =>
      (await filesInFolder(`${folder}/${part}`)).map((path) => `${part}/${path}`)
    ),
  );
  return new Map(files.flat().map((path) => [path, Deno.readFileSync(`${folder}/${path}`).toBase64()]));
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

/** Seconds after which a row counts as hanging, and is killed: the longest time-out in them is a second. */
const LONGEST = 600;

/** What became of a copy that was broken. */
export interface Outcome extends CommandResult {
  readonly lost: readonly string[];
  readonly orphans: readonly string[];
}

/** Breaks the copy, runs the command, says what became of it, and mends the copy. */
export async function breakOnce(copy: ProjectCopy, row: FaultRow): Promise<Outcome> {
  const sound = await contentOf(copy);
  const former = new Map<string, string | null>();
  for (const [path, change] of Object.entries(row.files ?? {})) {
    const text = await Deno.readTextFile(`${copy.folder}/${path}`).catch(() => null);
    former.set(path, text);
    const changed = change(text ?? "");
    if (changed === null) await Deno.remove(`${copy.folder}/${path}`).catch(() => {});
    else await Deno.writeTextFile(`${copy.folder}/${path}`, changed);
  }
  const broken = `${copy.folder}/notebooks/broken.ipynb`;
  if (row.cells !== undefined || row.text !== undefined) {
    await Deno.writeTextFile(broken, row.text ?? notebookText(row));
  }
  const before = await contentOf(copy);
  const result = await copy.run(row.command ?? ["report", "--notebook", "broken"], { timeout: LONGEST });
  const orphans = await orphansOf(copy);
  const after = await contentOf(copy);
  const lost = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
  for (const [path, text] of former) {
    if (text === null) await Deno.remove(`${copy.folder}/${path}`).catch(() => {});
    else await Deno.writeTextFile(`${copy.folder}/${path}`, text);
  }
  await Deno.remove(broken).catch(() => {});
  if (row.leavesAll === false) await restore(copy, sound);
  return { ...result, lost, orphans };
}

/** Writes files back as they were; what came in addition stays. */
export async function restore({ folder }: ProjectCopy, content: ReadonlyMap<string, string>): Promise<void> {
  for (const [path, text] of content) {
    await Deno.mkdir(`${folder}/${path}`.replace(/\/[^/]*$/, ""), { recursive: true });
    await Deno.writeFile(`${folder}/${path}`, Uint8Array.fromBase64(text));
  }
}
