import type { Manifest } from "./manifest.ts";
import type { OutputFile } from "./output_record.ts";

/** Files of a fresh run against the files that the committed manifest names. Paths from the outputs folder, sorted. */
export interface ManifestComparison {
  /** Committed, but a fresh run does not make it. */
  readonly missing: readonly string[];
  /** Made by a fresh run, but not committed. */
  readonly unexpected: readonly string[];
  /** Made with other bytes. */
  readonly changed: readonly string[];
}

/** What a fresh run made, compared with what is committed, file by file. */
export function compareManifests(committed: Manifest, fresh: Manifest): ManifestComparison {
  const before = filesByPath(committed);
  const after = filesByPath(fresh);
  return {
    missing: [...before.keys()].filter((path) => !after.has(path)).sort(),
    unexpected: [...after.keys()].filter((path) => !before.has(path)).sort(),
    changed: [...after].filter(([path, file]) => before.has(path) && before.get(path)?.sha256 !== file.sha256)
      .map(([path]) => path).sort(),
  };
}

function filesByPath({ outputs }: Manifest): ReadonlyMap<string, OutputFile> {
  return new Map(outputs.flatMap(({ files }) => files).map((file) => [file.path, file]));
}
