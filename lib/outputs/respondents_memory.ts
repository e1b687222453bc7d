import { relative, sep } from "node:path";
import { z } from "zod";
import { type DataFingerprint, dataFingerprintSchema } from "../data/data_fingerprint.ts";
import { projectPath } from "../data/project_path.ts";
import { isRespondentsData } from "../data/respondents_data.ts";
import { sha256 } from "../data/sha256.ts";
import { writeAtomically } from "../data/write_atomically.ts";

/**
 * Stands in a manifest for the checksum of respondents' data that were there: `respondentsDataName` says why. That they were
 * there may be told, what they were may not.
 */
export const WITHHELD = "withheld";

const memorySchema = z.strictObject({ manifest: z.string(), data: z.record(z.string(), dataFingerprintSchema) });

/** The data of a manifest as they may be published. */
export function withoutRespondentsData(
  data: Readonly<Record<string, DataFingerprint>>,
): Readonly<Record<string, DataFingerprint>> {
  return Object.fromEntries(
    Object.entries(data).map(([path, state]) => [path, isRespondentsData(path) ? withheld(state) : state]),
  );
}

/** That there was nothing, and that nobody knows what there was, are no secrets. */
function withheld({ sha256 }: DataFingerprint): DataFingerprint {
  return /^[0-9a-f]{64}$/.test(sha256) ? { sha256: WITHHELD } : { sha256 };
}

/**
 * Keeps on this machine, in a folder that git does not take, which answers the outputs were made from.
 *
 * It is bound to the text of the manifest: beside outputs that were made elsewhere and came by git it says nothing. Of
 * answers that are no longer there it forgets what they were.
 *
 * @param outputs absolute path of the outputs folder
 * @param text of its manifest, as it is published
 */
export async function rememberRespondentsData(
  outputs: string,
  { text, data }: { readonly text: string; readonly data: Readonly<Record<string, DataFingerprint>> },
): Promise<void> {
  const path = memoryPath(outputs);
  if (path === null) return;
  const kept = Object.entries(data).filter(([name, { sha256 }]) => isRespondentsData(name) && sha256 !== "");
  if (kept.length === 0) {
    return await Deno.remove(path).catch((error) => {
      if (!(error instanceof Deno.errors.NotFound)) throw error;
    });
  }
  await writeAtomically(path, JSON.stringify({ manifest: sha256(text), data: Object.fromEntries(kept) }) + "\n");
}

/** The data of a published manifest with what this machine remembers of respondents' data. */
export async function recallRespondentsData(
  outputs: string,
  { text, data }: { readonly text: string; readonly data: Readonly<Record<string, DataFingerprint>> },
): Promise<Readonly<Record<string, DataFingerprint>>> {
  if (!Object.values(data).some(({ sha256 }) => sha256 === WITHHELD)) return data;
  const path = memoryPath(outputs);
  const memory = path === null ? null : await readMemory(path);
  if (memory === null || memory.manifest !== sha256(text)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, state]) => [name, state.sha256 === WITHHELD ? memory.data[name] ?? state : state]),
  );
}

async function readMemory(path: string): Promise<z.infer<typeof memorySchema> | null> {
  try {
    return memorySchema.parse(JSON.parse(await Deno.readTextFile(path)));
  } catch {
    // Not there, or written by another version: nothing is remembered.
    return null;
  }
}

/** One file for each outputs folder of this project; `null` for outputs of another one. */
function memoryPath(outputs: string): string | null {
  const place = relative(projectPath(""), outputs).split(sep).join("/");
  if (place.startsWith("..") || !place.startsWith("outputs")) return null;
  return projectPath(`.report/respondents/${place}/memory.json`);
}
