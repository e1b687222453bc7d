import { projectPath } from "../data/project_path.ts";
import { sha256 } from "../data/sha256.ts";
import type { Manifest, NotebookRecord } from "./manifest.ts";
import type { OutputRecord } from "./output_record.ts";

/** The manifest of a set of outputs: adds the checksums of their data files, and the versions of Deno and packages. */
export async function makeManifest(
  outputs: readonly OutputRecord[],
  notebooks: readonly NotebookRecord[],
): Promise<Manifest> {
  const inputs = [...new Set(outputs.flatMap((output) => output.inputs))].sort();
  const checksums = await Promise.all(inputs.map(async (path) => sha256(await Deno.readFile(projectPath(path)))));
  return {
    format: 1,
    deno: Deno.version.deno,
    packages: await packageVersions(),
    notebooks: notebooks.map(({ name, recipe, executed }) => ({ name, recipe, executed })),
    outputs,
    inputs: Object.fromEntries(inputs.map((path, index) => [path, checksums[index] ?? ""])),
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
