import { projectPath } from "../data/project_path.ts";
import { isRespondentsData } from "../data/respondents_data.ts";
import type { CauseContext, Dependencies } from "../drift/cause.ts";
import { cellSlice } from "../drift/cell_slice.ts";
import { changedInputs } from "../drift/changed_inputs.ts";
import type { FileVersions } from "../drift/describe_change.ts";
import type { Manifest } from "../outputs/manifest.ts";
import type { OutputRecord } from "../outputs/output_record.ts";
import type { CodeState } from "../outputs/code_state.ts";
import type { Survey } from "../survey/survey.ts";
import { formerText } from "./git.ts";

/** What {@linkcode causeContext} finds causes in. */
export interface CauseContextOptions {
  /** The manifest of the committed outputs, and that of the fresh ones. */
  readonly committed: Manifest;
  readonly fresh: Manifest;
  /** The code of today. */
  readonly code: CodeState;
  /** Sources of the code cells of each notebook, by name. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** Surveys, whose code books tell which column a chart counts. */
  readonly surveys: readonly Survey[];
}

/** More former texts than a reader can take in are not fetched. */
const MOST_VERSIONS = 30;

/** Everything by which it is told why something moved. */
export async function causeContext(options: CauseContextOptions): Promise<CauseContext> {
  const { committed, fresh, code, sources, surveys } = options;
  const changes = changedInputs(committed, fresh);
  const versions = new Map<string, FileVersions>();
  const wanted = [
    ...changes.data.map(({ path }) => ({ path, checksum: committed.data[path]?.sha256 })),
    ...changes.code.map(({ path }) => ({ path, checksum: committed.code[path] })),
    // What respondents answered is not even read: nothing can tell it then.
  ].filter(({ path }) => !isRespondentsData(path));
  await Promise.all(
    wanted.slice(0, MOST_VERSIONS).map(async ({ path, checksum }) => {
      const before = checksum === undefined ? null : await formerText(path, checksum);
      const after = await Deno.readTextFile(projectPath(path)).catch(() => null);
      versions.set(path, { before, after });
    }),
  );
  const record = (name: string, manifest: Manifest) => manifest.notebooks.find((candidate) => candidate.name === name);
  const known = new Map<string, Dependencies>();
  const dependenciesOf = (notebook: string | null, cellNumber: number | null): Dependencies => {
    const name = `${notebook} ${cellNumber}`;
    const former = known.get(name);
    if (former !== undefined) return former;
    const cells = sources.get(notebook ?? "") ?? [];
    const slice = cellNumber === null ? null : cellSlice(cells, cellNumber);
    const paths = notebook === null ? code.codeOfPage : code.codeOfCells(slice === null ? cells : [slice.source]);
    const found: Dependencies = {
      cellNumbers: slice?.cellNumbers ?? cells.map((_, at) => at + 1),
      code: paths,
      // Which module imports which package is of interest only where packages have changed.
      packages: changes.versions.length === 0 ? new Set() : code.packagesOf(paths),
    };
    known.set(name, found);
    return found;
  };
  const records = [...fresh.outputs, ...committed.outputs];
  return {
    changes,
    dependenciesOf,
    shownBy(notebook, cellNumber) {
      const source = sources.get(notebook)?.[cellNumber - 1] ?? "";
      const keys = new Set([...source.matchAll(/"([^"\n]+)"|'([^'\n]+)'/g)].map(([, one, other]) => one ?? other));
      const shown = records.filter(({ key }) => keys.has(key));
      return shown.filter(({ key }, at) => shown.findIndex((other) => other.key === key) === at);
    },
    readsOf: (notebook) =>
      notebook === null
        ? [...new Set([...Object.keys(committed.data), ...Object.keys(fresh.data)])]
        : [...record(notebook, committed)?.reads ?? [], ...record(notebook, fresh)?.reads ?? []],
    columnsOf: (output, path) => columnsOf(output, path, surveys),
    showsAsRecorded: (notebook) => {
      const former = record(notebook, committed)?.executed;
      return former !== undefined && former === record(notebook, fresh)?.executed;
    },
    versionsOf: (path) => versions.get(path) ?? { before: null, after: null },
  };
}

/** A chart of one question counts one column of its survey's answers. */
function columnsOf({ key }: OutputRecord, path: string, surveys: readonly Survey[]): readonly string[] | null {
  const survey = surveys.find(({ source }) => source.file === path);
  const questions = survey?.codebook.questions.filter(({ figureKeys }) => figureKeys.includes(key)) ?? [];
  return questions.length === 0 ? null : questions.map(({ id }) => id);
}
