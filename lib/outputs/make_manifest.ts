import { projectPath } from "../data/project_path.ts";
import type { DataFingerprint } from "./data_fingerprint.ts";
import type { Manifest, NotebookRecord } from "./manifest.ts";
import type { OutputRecord } from "./output_record.ts";
import { readState } from "./read_state.ts";
import { type CodeState, dataOfPage } from "./recipe.ts";

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
    code: Object.fromEntries(paths.map((path) => [path, code.checksums.get(path) ?? ""])),
    data: Object.fromEntries(data.map((path): [string, DataFingerprint] => [path, readState(path)])),
    notebooks,
    outputs,
  };
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
