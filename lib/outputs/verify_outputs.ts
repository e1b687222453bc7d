import { sha256 } from "../data/sha256.ts";
import { filesInFolder } from "../data/folder_entries.ts";
import type { Manifest } from "./manifest.ts";
import { ABOUT_OTHERS } from "./outputs_package.ts";

/** How the files of an outputs folder differ from its manifest; all empty when the folder is whole. */
export interface OutputsVerification {
  /** Named by the manifest, not there. */
  readonly missing: readonly string[];
  /** There, with other bytes than the manifest says. */
  readonly changed: readonly string[];
  /** There, not named by the manifest. */
  readonly unexpected: readonly string[];
}

/** How it is when nothing differs. */
export const WHOLE: OutputsVerification = { missing: [], changed: [], unexpected: [] };

/**
 * Compares every file of an outputs folder with the manifest. Without one, every file is unexpected: nobody knows whose it is.
 *
 * @param folder Absolute path of the outputs folder; one that is not there is empty.
 */
export async function verifyOutputs(folder: string, manifest: Manifest | null): Promise<OutputsVerification> {
  const files = manifest?.outputs.flatMap(({ files }) => files) ?? [];
  const named = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const present = await filesInFolder(folder);
  const isThere = new Set(present);
  const missing: string[] = [];
  const changed: string[] = [];
  for (const [path, expected] of [...named].sort()) {
    if (!isThere.has(path)) missing.push(path);
    // One after the other, and waited for: for some hundred small files that is several times as fast.
    else if (sha256(Deno.readFileSync(`${folder}/${path}`)) !== expected) changed.push(path);
  }
  const unexpected = present.filter((path) => !ABOUT_OTHERS.has(path) && !named.has(path));
  return { missing, changed, unexpected };
}

/** Whether nothing is missing and nothing changed. Files that the manifest does not know do not make it less whole. */
export function isWhole({ missing, changed }: OutputsVerification): boolean {
  return missing.length === 0 && changed.length === 0;
}
