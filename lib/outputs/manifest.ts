import { z } from "zod";
import { type DataFingerprint, dataFingerprintSchema } from "../data/data_fingerprint.ts";
import { type OutputRecord, outputRecordSchema } from "./output_record.ts";
import { recallRespondentsData, withoutRespondentsData } from "./respondents_memory.ts";

/** `outputs/manifest.json`: what lies in the outputs folder, and out of what, by what, it was made. No time, no machine. */
export interface Manifest {
  /** Changes when the meaning of a field changes. */
  readonly format: 2;
  readonly deno: string;
  /** Exact versions of the direct dependencies, by import name. */
  readonly packages: Readonly<Record<string, string>>;
  /** SHA-256 of each file of code that had a part in it, by path from the project's top level. */
  readonly code: Readonly<Record<string, string>>;
  /**
   * Each data file, sidecar and folder that was read, by path; see `readState` for how a folder or nothing is told. What
   * respondents' data were is known on the machine that holds them: the file says `withheld`.
   */
  readonly data: Readonly<Record<string, DataFingerprint>>;
  readonly notebooks: readonly NotebookRecord[];
  /** Every figure and table, sorted by key. */
  readonly outputs: readonly OutputRecord[];
}

/** What the manifest says of one notebook. */
export interface NotebookRecord {
  readonly name: string;
  /** One checksum a code cell, of its source and tags, separated by blanks. */
  readonly cells: string;
  /** Checksum of what stands behind the names that it takes from `#lib`. */
  readonly links: string;
  /** SHA-256 of what its code cells show: outputs and execution counts. */
  readonly executed: string;
  /** Data files and folders that it read, from the project's top level, sorted. */
  readonly reads: readonly string[];
  /** Why it was stale already when others were run and it was not; left out for a notebook that was run. */
  readonly stale?: string;
}

/** Name of the manifest in the outputs folder. */
export const MANIFEST_FILE = "manifest.json";

const manifestSchema: z.ZodType<Manifest> = z.strictObject({
  format: z.literal(2),
  deno: z.string(),
  packages: z.record(z.string(), z.string()),
  code: z.record(z.string(), z.string()),
  data: z.record(z.string(), dataFingerprintSchema),
  notebooks: z.array(
    z.strictObject({
      name: z.string(),
      cells: z.string(),
      links: z.string(),
      executed: z.string(),
      reads: z.array(z.string()),
      stale: z.string().exactOptional(),
    }),
  ),
  outputs: z.array(outputRecordSchema),
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
  let manifest: Manifest;
  try {
    manifest = manifestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
  return { ...manifest, data: await recallRespondentsData(folder, { text, data: manifest.data }) };
}

/**
 * The manifest as text: keys in a fixed order, newline at the end. Lists of words take one line and not one line a word, so
 * that a difference of two manifests can be read. Nothing in it tells what respondents' data are.
 */
export function formatManifest(manifest: Manifest): string {
  // The schema puts them in order, whoever made a record and in whatever order.
  const published = { ...manifest, data: withoutRespondentsData(manifest.data) };
  return format(manifestSchema.parse(published), "") + "\n";
}

function format(value: unknown, indent: string): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== "object")) {
      return `[${value.map((item) => JSON.stringify(item)).join(", ")}]`;
    }
    return `[\n${value.map((item) => deeper + format(item, deeper)).join(",\n")}\n${indent}]`;
  }
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${format(item, deeper)}`);
  const isLeaf = Object.values(value).every((item) => typeof item !== "object");
  const line = `{ ${entries.join(", ")} }`;
  if (entries.length === 0) return "{}";
  if (isLeaf && line.length < 160) return line;
  return `{\n${entries.map((entry) => deeper + entry).join(",\n")}\n${indent}}`;
}
