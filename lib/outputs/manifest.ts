import { z } from "zod";
import { type OutputRecord, outputRecordSchema } from "./output_record.ts";

/** `outputs/manifest.json`: what lies in the outputs folder, and out of what, by what, it was made. No time, no machine. */
export interface Manifest {
  /** Changes when the meaning of a field changes. */
  readonly format: 1;
  readonly deno: string;
  /** Exact versions of the direct dependencies, by import name. */
  readonly packages: Readonly<Record<string, string>>;
  readonly notebooks: readonly NotebookRecord[];
  /** Every figure and table, sorted by key. */
  readonly outputs: readonly OutputRecord[];
  /** SHA-256 of every data file that an output was made from, by path. */
  readonly inputs: Readonly<Record<string, string>>;
}

/** What the manifest says of one notebook. */
export interface NotebookRecord {
  readonly name: string;
  /** SHA-256 over all that its result depends on: cells, lib, data, lock file, Deno version. */
  readonly recipe: string;
  /** SHA-256 of the executed notebook file. */
  readonly executed: string;
}

/** Name of the manifest in the outputs folder. */
export const MANIFEST_FILE = "manifest.json";

const manifestSchema: z.ZodType<Manifest> = z.strictObject({
  format: z.literal(1),
  deno: z.string(),
  packages: z.record(z.string(), z.string()),
  notebooks: z.array(z.strictObject({ name: z.string(), recipe: z.string(), executed: z.string() })),
  outputs: z.array(outputRecordSchema),
  inputs: z.record(z.string(), z.string()),
});

/**
 * The manifest of an outputs folder; `null` when there is none or it cannot be read as one, which both mean that nothing
 * there can be trusted and everything is to be made again.
 */
export async function readManifest(folder: string): Promise<Manifest | null> {
  let text: string;
  try {
    text = await Deno.readTextFile(`${folder}/${MANIFEST_FILE}`);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** The manifest as text: two spaces, keys in a fixed order, newline at the end. */
export function formatManifest(manifest: Manifest): string {
  return JSON.stringify(manifest, null, 2) + "\n";
}
