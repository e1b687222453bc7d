import { type DataFingerprint, dataFingerprint } from "../data/data_fingerprint.ts";
import { projectPath } from "../data/project_path.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { isReplacedByCounts, isSeal, respondentsDataName } from "../data/respondents_data.ts";
import { respondentsFingerprint } from "../data/respondents_seal.ts";
import { sha256 } from "../data/sha256.ts";

/**
 * What a path that a notebook read holds today: a file's fingerprint, the names in a folder as its lines, or an empty
 * checksum where there is nothing, which is an answer too.
 *
 * Of respondents' data it is for this machine only: a manifest leaves it out when it is written. What lies in a survey's
 * `private/` has one checksum together, as not even the names of these files may be told.
 *
 * @param path from the project's top level; of respondents' data the name by which they are told
 */
export function readState(path: string, options: ReadOptions = {}): DataFingerprint {
  const bytes = readBytes(path, options);
  if (bytes === null) return { sha256: "" };
  if (respondentsDataName(path) === null) return dataFingerprint(path, bytes);
  if (!path.endsWith(".csv")) return { sha256: sha256(bytes) };
  return respondentsFingerprint(path, bytes, options);
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
  const add = (path: string) => {
    if (!checksums.has(path)) checksums.set(path, readChecksum(path, options));
  };
  const queue = ["data"];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    add(path);
    for (const { name, isDirectory } of Deno.readDirSync(`${root}/${path}`)) {
      const inside = `${path}/${name}`;
      const told = respondentsDataName(inside);
      if (told !== null) add(told);
      else if (isDirectory) queue.push(inside);
      else add(inside);
    }
  }
  return checksums;
}

/** The bytes of a file, the sorted names in a folder, or `null`. */
function readBytes(path: string, { root = projectPath("") }: ReadOptions): Uint8Array | null {
  try {
    if (isPrivateFolder(path)) return readPrivate(path, root);
    const { isDirectory } = Deno.statSync(`${root}/${path}`);
    if (!isDirectory) return Deno.readFileSync(`${root}/${path}`);
    const all = [...Deno.readDirSync(`${root}/${path}`)].map(({ name }) => name);
    const has = (file: string) => all.some((name) => `${path}/${name}` === file);
    const names = all.filter((name) => {
      const inside = `${path}/${name}`;
      if (isReplacedByCounts(inside, has)) return false;
      // That answers are there is told, the names of other private files are not.
      return [null, inside].includes(respondentsDataName(inside)) && !isPrivateFolder(inside);
    });
    return new TextEncoder().encode(names.sort().join("\n"));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}

function isPrivateFolder(path: string): boolean {
  return respondentsDataName(path) === path && path.endsWith("/private");
}

/** Every file that is told under the name of a private folder, with its checksum; `null` when there is none. */
function readPrivate(folder: string, root: string): Uint8Array | null {
  const lines: string[] = [];
  const queue = [folder.replace(/\/private$/, "")];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const { name, isDirectory } of Deno.readDirSync(`${root}/${path}`)) {
      const inside = `${path}/${name}`;
      if (respondentsDataName(inside) !== folder || isSeal(inside)) continue;
      if (isDirectory) queue.push(inside);
      else lines.push(`${sha256(Deno.readFileSync(`${root}/${inside}`))} ${inside}`);
    }
  }
  return lines.length === 0 ? null : new TextEncoder().encode(lines.sort().join("\n"));
}
