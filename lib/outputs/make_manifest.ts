import { projectPath } from "../data/project_path.ts";
import type { DataFingerprint } from "../data/data_fingerprint.ts";
import type { Manifest, NotebookRecord } from "./manifest.ts";
import type { OutputRecord } from "./output_record.ts";
import { readState } from "./read_state.ts";
import { type CodeState, dataOfPage } from "./code_state.ts";

/** What {@linkcode makeManifest} puts together. */
export interface MakeManifestOptions {
  readonly outputs: readonly OutputRecord[];
  readonly notebooks: readonly NotebookRecord[];
  /** Sources of the code cells of these notebooks, by name. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  readonly code: CodeState;
}

/** The manifest of a set of outputs: adds checksums of code and data, and the versions of Deno and packages. */
export async function makeManifest(options: MakeManifestOptions): Promise<Manifest> {
  const { outputs, notebooks, sources, code } = options;
  const inputs = outputs.flatMap((output) => output.inputs);
  const reads = notebooks.flatMap((notebook) => notebook.reads);
  const data = unique([...inputs, ...reads, ...await dataOfPage()]);
  const paths = unique([
    ...notebooks.flatMap(({ name }) => code.codeOfCells(sources.get(name) ?? [])),
    ...code.codeOfPage,
  ]);
  return {
    format: 2,
    deno: Deno.version.deno,
    packages: await packageVersions(),
    code: Object.fromEntries(paths.flatMap((path) => {
      const checksum = code.checksums.get(path);
      return checksum === undefined ? [] : [[path, checksum]];
    })),
    data: Object.fromEntries(data.map((path) => [path, dataState(path, code)])),
    notebooks,
    outputs,
  };
}

/** Nothing has this checksum: whatever was made of a file that changed meanwhile is to be made again. */
const CHANGED_MEANWHILE = "changed while notebooks were run";

/** What a path holds; where it held something else before the run, nobody knows what a notebook has read. */
function dataState(path: string, { data }: Pick<CodeState, "data">): DataFingerprint {
  const state = readState(path);
  const isFollowed = path === "data" || path.startsWith("data/");
  return !isFollowed || (data.get(path) ?? "") === state.sha256 ? state : { sha256: CHANGED_MEANWHILE };
}

async function packageVersions(): Promise<Readonly<Record<string, string>>> {
  const { imports } = JSON.parse(await Deno.readTextFile(projectPath("deno.json"))) as {
    imports: Record<string, string>;
  };
  const versions = Object.entries(imports).flatMap(([name, address]) => {
    const version = /^npm:.+@([^@]+)$/.exec(address)?.[1];
    return version === undefined ? [] : [[name, version] as const];
  });
  return Object.fromEntries(versions.sort(([a], [b]) => a < b ? -1 : 1));
}

function unique(paths: readonly string[]): readonly string[] {
  return [...new Set(paths)].sort();
}
