import { shownOutputs } from "../outputs/output_record.ts";
import { basename, dirname, join } from "node:path";
import { DataError } from "../data/data_error.ts";
import { projectPath } from "../data/project_path.ts";
import { type CellDrift, cellDriftsOf } from "../drift/cell_drifts.ts";
import { driftsOf } from "../drift/check_result.ts";
import { findingsOf } from "../drift/findings.ts";
import { outputDrifts } from "../drift/output_drifts.ts";
import { DEFAULT_RULES } from "../drift/rules.ts";
import { codeCells, type Notebook, parseNotebook } from "../notebook/notebook_format.ts";
import { type Manifest, readManifest } from "../outputs/manifest.ts";
import { readModuleGraph } from "../outputs/module_graph.ts";
import { readCodeState } from "../outputs/code_state.ts";
import { verifyOutputs } from "../outputs/verify_outputs.ts";
import { causeContext } from "./cause_context.ts";
import { printUnusableData } from "./check_data.ts";
import { printReport } from "./print_report.ts";
import { VARIANTS_FOLDER } from "./variant.ts";
import { EXIT_CODE, type ExitCode, UserError } from "./exit_code.ts";
import { findingTitle } from "./finding_title.ts";
import { readNotebooks } from "./notebook_files.ts";
import { readDataOrFaults } from "./read_sound_data.ts";
import { printError } from "./print_line.ts";

/** Options of {@linkcode compareCommand}. */
export interface CompareOptions {
  /** Cosmetic differences count as drifts. */
  readonly strict: boolean;
  /** Absolute path of the folder for page, Markdown and JUnit file. @default `.check/` */
  readonly reports?: string;
}

/**
 * Compares this project's outputs and notebooks with those of another environment, without running anything: another
 * machine, system or version of Deno, of which `directory` is a copy of the project or of its `outputs/`.
 *
 * @throws {UserError} when there is no such folder, when it is this project itself, or when it holds what cannot be read
 */
export async function compareCommand(directory: string, { strict, reports }: CompareOptions): Promise<ExitCode> {
  const here = projectPath("outputs");
  const { there, notebooks: otherNotebooks } = await environmentIn(directory);
  if (await Deno.realPath(here).catch(() => here) === await Deno.realPath(there)) {
    throw new UserError(
      `Cannot compare ${directory} as it must be another environment: these are the outputs of this one`,
    );
  }
  const [own, other] = [await readManifest(here), await readManifest(there)];
  for (const [folder, manifest] of [[here, own], [there, other]] as const) {
    if (manifest === null) {
      printError(`Cannot compare ${folder} as it has no readable manifest.json: run "deno task report" there`);
    }
  }
  if (own === null || other === null) return EXIT_CODE.usage;
  const subject = `${here} and ${there}`;
  const data = await readDataOrFaults();
  if (data instanceof DataError) {
    return await printUnusableData(data, { subject, ...(reports === undefined ? {} : { folder: reports }) });
  }
  const files = await outputDrifts({ folder: here, manifest: own }, {
    folder: there,
    manifest: await asItLies(there, other),
  }, {
    rulesFor: () => strict ? { ...DEFAULT_RULES, mode: "strict" } : DEFAULT_RULES,
    isLeftOut: (path, record) => record === null || path.startsWith(`${VARIANTS_FOLDER}/`),
  });
  const notebooks = (await readNotebooks()).flatMap(({ name, notebook }) =>
    notebook === null ? [] : [{ name, notebook }]
  );
  const { cells, notes } = await compareNotebooks(notebooks, { folder: otherNotebooks, there });
  const context = await causeContext({
    committed: own,
    fresh: other,
    code: await readCodeState(await readModuleGraph()),
    sources: new Map(
      notebooks.map(({ name, notebook }) => [name, [...codeCells(notebook)].map(({ cell }) => cell.source)]),
    ),
    surveys: data.surveys,
  });
  const findings = findingsOf({ files, cells }, {
    context,
    records: other.outputs,
    titleOf: (record) => findingTitle(record, data.report),
  });
  const result = {
    subject,
    findings,
    notes: [...context.changes.versions.map(({ text }) => text), ...notes],
    runs: [],
    outputs: shownOutputs(other.outputs),
  };
  await printReport(result, {
    pictures: { committed: here, fresh: there },
    ...(reports === undefined ? {} : { folder: reports }),
  });
  return driftsOf(result).length === 0 ? EXIT_CODE.same : EXIT_CODE.drift;
}

/** What the notebooks of another environment show that is not the same, and which are not there to be compared. */
async function compareNotebooks(
  notebooks: readonly { readonly name: string; readonly notebook: Notebook }[],
  { folder, there }: { readonly folder: string | null; readonly there: string },
): Promise<{ readonly cells: readonly CellDrift[]; readonly notes: readonly string[] }> {
  if (folder === null) {
    return { cells: [], notes: [`only outputs are compared: there are no notebooks beside ${there}`] };
  }
  const versions = await Promise.all(notebooks.map(async ({ name, notebook }) => (
    { name, committed: notebook, fresh: await readOther(join(folder, `${name}.ipynb`)) ?? undefined }
  )));
  const notes = versions.filter(({ fresh }) => fresh === undefined)
    .map(({ name }) => `notebooks/${name}.ipynb is not compared: it is not in ${folder}`);
  return { cells: await cellDriftsOf(versions), notes };
}

/** Folders of another environment: its outputs and, when a copy of the project is there, its notebooks. */
async function environmentIn(
  directory: string,
): Promise<{ readonly there: string; readonly notebooks: string | null }> {
  if (!(await isFolder(directory))) throw new UserError(`Cannot compare ${directory} as there is no such folder`);
  const isProject = await isFolder(join(directory, "outputs"));
  const there = isProject ? join(directory, "outputs") : directory;
  const notebooks = basename(there) === "outputs" ? join(dirname(there), "notebooks") : null;
  return { there, notebooks: notebooks !== null && await isFolder(notebooks) ? notebooks : null };
}

/** The other manifest with the checksums that its files have: what lies there is compared, and not what is said of it. */
async function asItLies(folder: string, manifest: Manifest): Promise<Manifest> {
  const { missing, changed } = await verifyOutputs(folder, manifest);
  const gone = new Set(missing.filter((path) => !path.endsWith(".png")));
  const others = new Set(changed);
  return {
    ...manifest,
    outputs: manifest.outputs.map((record) => ({
      ...record,
      files: record.files.filter(({ path }) => !gone.has(path)).map(({ path, sha256 }) => (
        { path, sha256: others.has(path) ? "" : sha256 }
      )),
    })),
  };
}

async function readOther(path: string): Promise<Notebook | null> {
  try {
    return parseNotebook(await Deno.readTextFile(path), path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    if (error instanceof SyntaxError) throw new UserError(error.message);
    throw error;
  }
}

async function isFolder(path: string): Promise<boolean> {
  return await Deno.stat(path).then(({ isDirectory }) => isDirectory, () => false);
}
