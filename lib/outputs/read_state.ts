import { projectPath } from "../data/project_path.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { sha256 } from "../data/sha256.ts";
import { type DataFingerprint, dataFingerprint } from "./data_fingerprint.ts";

/**
 * What a path that a notebook read holds today: a file's fingerprint, the names in a folder as its lines, or an empty
 * checksum where there is nothing, which is an answer too.
 *
 * @param path from the project's top level
 */
export function readState(path: string, options: ReadOptions = {}): DataFingerprint {
  const bytes = readBytes(path, options);
  if (bytes === null) return { sha256: "" };
  return dataFingerprint(path, bytes);
}

/** Checksum of the same, which is faster. */
export function readChecksum(path: string, options: ReadOptions = {}): string {
  const bytes = readBytes(path, options);
  return bytes === null ? "" : sha256(bytes);
}

/** Checksums of `data/` and of every file and folder in it, by path from the project's top level. */
export function dataChecksums(options: ReadOptions = {}): ReadonlyMap<string, string> {
  const { root = projectPath("") } = options;
  const checksums = new Map<string, string>();
  const queue = ["data"];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    checksums.set(path, readChecksum(path, options));
    for (const { name, isDirectory } of Deno.readDirSync(`${root}/${path}`)) {
      const inside = `${path}/${name}`;
      if (isDirectory) queue.push(inside);
      else checksums.set(inside, readChecksum(inside, options));
    }
  }
  return checksums;
}

/** The bytes of a file, the sorted names in a folder, or `null`. */
function readBytes(path: string, { root = projectPath("") }: ReadOptions): Uint8Array | null {
  try {
    const { isDirectory } = Deno.statSync(`${root}/${path}`);
    if (!isDirectory) return Deno.readFileSync(`${root}/${path}`);
    const names = [...Deno.readDirSync(`${root}/${path}`)].map(({ name }) => name).sort();
    return new TextEncoder().encode(names.join("\n"));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
