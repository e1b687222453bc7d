import { projectPath } from "../data/project_path.ts";
import type { CauseContext } from "../drift/causes.ts";
import { changedInputs } from "../drift/changed_inputs.ts";
import type { FileVersions } from "../drift/describe_change.ts";
import type { Manifest } from "../outputs/manifest.ts";
import type { OutputRecord } from "../outputs/output_record.ts";
import type { CodeState } from "../outputs/recipe.ts";
import type { Survey } from "../survey/survey.ts";
import { formerText } from "./former_text.ts";

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
    ...changes.code.map((path) => ({ path, checksum: committed.code[path] })),
  ];
  await Promise.all(
    wanted.slice(0, MOST_VERSIONS).map(async ({ path, checksum }) => {
      const before = checksum === undefined ? null : await formerText(path, checksum);
      const after = await Deno.readTextFile(projectPath(path)).catch(() => null);
      versions.set(path, { before, after });
    }),
  );
  const record = (name: string, manifest: Manifest) => manifest.notebooks.find((candidate) => candidate.name === name);
  const codePaths = new Map<string | null, readonly string[]>([[null, code.codeOfPage]]);
  return {
    changes,
    codeOf(notebook) {
      const known = codePaths.get(notebook) ?? code.codeOfCells(sources.get(notebook ?? "") ?? []);
      codePaths.set(notebook, known);
      return known;
    },
    readsOf: (notebook) =>
      notebook === null
        ? Object.keys(fresh.data)
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
