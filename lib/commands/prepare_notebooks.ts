import { checkNotebookCells } from "../notebook/check_notebook_cells.ts";
import {
  codeCells,
  type JsonValue,
  type Notebook,
  withoutOutputs,
  writeNotebook,
} from "../notebook/notebook_format.ts";
import { type NotebookParameter, notebookParameters, setParameters } from "../notebook/notebook_parameters.ts";
import { notebooksOfReport } from "../reports/load_contribution.ts";
import type { PresentNotebook } from "../outputs/stale_notebooks.ts";
import type { Variant } from "./variant.ts";
import { executedChecksum, presentNotebook, readNotebooks } from "./notebook_files.ts";
import { WORK_FOLDER } from "./project_lock.ts";
import type { NotebookTask } from "./run_into_staging.ts";
import { executedNotebook, metadataFaults, sourceOf } from "./notebook_sources.ts";

/** A notebook that is ready to be run. */
export interface PreparedNotebook {
  readonly name: string;
  /** As it is to be run: with the variant's parameters. */
  readonly notebook: Notebook;
  /** As it was run last in this variant, with what its cells showed; they show nothing where it was not. */
  readonly committed: Notebook;
  readonly present: PresentNotebook;
  readonly task: NotebookTask;
}

/** Notebooks that are ready, and what keeps others from being so, in sentences. */
export interface PreparedNotebooks {
  /** Those with most to show first, so that the last kernel does not run alone; the order has no influence otherwise. */
  readonly notebooks: readonly PreparedNotebook[];
  readonly faults: readonly string[];
}

/** Reads all notebooks and sets the variant's parameters in those that have them; other notebooks are no part of it. */
export async function prepareNotebooks(
  variant: Pick<Variant, "parameters" | "notebooks">,
): Promise<PreparedNotebooks> {
  const { parameters } = variant;
  const files = await readNotebooks();
  const ofReport = await notebooksOfReport();
  const ready = (name: string, notebook: Notebook, committed: Notebook) =>
    prepared({ name, notebook, committed, isOwn: !ofReport.includes(name) });
  const faults = files.flatMap(({ name, notebook, fault }) =>
    notebook === null ? [fault] : metadataFaults(name, notebook)
  );
  const read = files.flatMap(({ name, notebook, size }) => notebook === null ? [] : [{ name, notebook, size }]);
  const longestFirst = read.toSorted((a, b) => b.size - a.size || (a.name < b.name ? -1 : 1));
  if (parameters.size === 0) {
    return { notebooks: longestFirst.map(({ name, notebook }) => ready(name, notebook, notebook)), faults };
  }
  const parametersOf = new Map<string, readonly NotebookParameter[]>();
  for (const { name, notebook } of read) {
    try {
      parametersOf.set(name, notebookParameters(notebook));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      faults.push(`notebooks/${name}.ipynb: ${error.message}`);
    }
  }
  const known = [...parametersOf.values()].flat();
  for (const name of parameters.keys()) {
    if (known.some((parameter) => parameter.name === name)) continue;
    const names = [...new Set(known.map(({ name, type, value }) => `${name}: ${type ?? kindOf(value)}`))].sort();
    faults.push(
      `Cannot set ${name} as no notebook has such a parameter: there ${
        names.length === 0 ? "are none" : `are ${names.join("; ")}`
      }`,
    );
  }
  const notebooks: PreparedNotebook[] = [];
  const unproven: PreparedNotebook[] = [];
  const refusals: RefusedValue[] = [];
  for (const { name, notebook } of longestFirst) {
    const own = parametersOf.get(name) ?? [];
    if (!own.some((parameter) => parameters.has(parameter.name))) continue;
    const changed = setParameters(notebook, parameters);
    const now = notebookParameters(changed);
    for (const [at, { type, value, name: parameter }] of own.entries()) {
      const other = now[at]?.value ?? null;
      if (type === null && kindOf(value) !== kindOf(other)) {
        refusals.push({ parameter, name, value: other, type: kindOf(value) });
      }
    }
    const executed = await executedNotebook(name, variant);
    const inVariant = ready(name, changed, executed ?? withoutOutputs(changed));
    notebooks.push(inVariant);
    // What was run with these lines had been taken; to ask the compiler again takes longer than to see that nothing is stale.
    const isProven = own.every(({ cellNumber }) => sourceOf(executed, cellNumber) === sourceOf(changed, cellNumber));
    if (!isProven) unproven.push(inVariant);
  }
  if (faults.length === 0 && refusals.length === 0) refusals.push(...await refusedValues(unproven, { parameters }));
  faults.push(...refusalSentences(refusals));
  return { notebooks, faults };
}

function prepared(
  { isOwn, ...versions }: Pick<PreparedNotebook, "name" | "notebook" | "committed"> & { readonly isOwn: boolean },
): PreparedNotebook {
  const { name, notebook, committed } = versions;
  const present = { ...presentNotebook(name, notebook), executed: executedChecksum(committed) };
  return { ...versions, present, task: { name, notebook, declaredReads: present.declaredReads, isOwn } };
}

/** What the compiler says against the given values: a parameter's type is the rule that its values must keep. */
async function refusedValues(
  notebooks: readonly PreparedNotebook[],
  { parameters }: Pick<Variant, "parameters">,
): Promise<readonly RefusedValue[]> {
  // Most types stand in the parameters' own cell; with the library behind the other cells the compiler takes seconds more.
  const alone = await problemsOf(notebooks.map(({ name, notebook }) => ({ name, notebook: upToParameters(notebook) })));
  const problems = alone.some(({ code }) => UNKNOWN_NAME.includes(code)) ? await problemsOf(notebooks) : alone;
  return problems.flatMap(({ notebook: { name, notebook }, cellNumber, line }) => {
    const parameter = notebookParameters(notebook).find((candidate) =>
      candidate.cellNumber === cellNumber && candidate.line === line
    );
    if (parameter === undefined || !parameters.has(parameter.name)) return [];
    return [{ parameter: parameter.name, name, value: parameter.value, type: parameter.type ?? "" }];
  });
}

/** What the compiler calls a name of which it knows nothing, without and with one that is like it. */
const UNKNOWN_NAME: readonly string[] = ["TS2304", "TS2552"];

/** The notebook up to its last parameter. */
function upToParameters(notebook: Notebook): Notebook {
  const last = Math.max(...notebookParameters(notebook).map(({ cellNumber }) => cellNumber));
  const cells = [...codeCells(notebook)].filter(({ cellNumber }) => cellNumber <= last).map(({ cell }) => cell);
  return { ...notebook, cells };
}

/** What the compiler says of notebooks, each time with the notebook. */
async function problemsOf(notebooks: readonly Pick<PreparedNotebook, "name" | "notebook">[]) {
  await Deno.mkdir(WORK_FOLDER, { recursive: true });
  const folder = await Deno.makeTempDir({ dir: WORK_FOLDER, prefix: "parameters-" });
  try {
    const byPath = new Map<string, Pick<PreparedNotebook, "name" | "notebook">>(
      notebooks.map((notebook) => [`${folder}/${notebook.name}.ipynb`, notebook]),
    );
    for (const [path, { notebook }] of byPath) await writeNotebook(path, notebook);
    const problems = await checkNotebookCells([...byPath.keys()]);
    return problems.filter(({ code }) => /^TS\d/.test(code)).flatMap(({ path, ...problem }) => {
      const notebook = byPath.get(path);
      return notebook === undefined ? [] : [{ ...problem, notebook }];
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** A value that a parameter of a notebook cannot take. */
interface RefusedValue {
  readonly parameter: string;
  /** Name of the notebook. */
  readonly name: string;
  readonly value: JsonValue;
  /** What it may be. */
  readonly type: string;
}

/** A sentence for each value, whatever the number of notebooks that refuse it. */
function refusalSentences(refusals: readonly RefusedValue[]): readonly string[] {
  const groups = Map.groupBy(refusals, ({ parameter, type }) => `${parameter}: ${type}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const names = group.map(({ name }) => name).sort().join(", ");
    const value = JSON.stringify(first.value);
    return [`Cannot set ${first.parameter} of ${names} as it must be ${first.type}: current value is ${value}`];
  });
}

/** `string`, `number`, `boolean`, `list`, `object` or `null`. */
function kindOf(value: JsonValue): string {
  return value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
}
