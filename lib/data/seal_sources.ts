import { walkFiles } from "./walk_files.ts";
import { parseCsv } from "./parse_csv.ts";
import { projectPath } from "./project_path.ts";
import { sha256 } from "./sha256.ts";
import { sidecarPath } from "./source.ts";

/** What sealing did to one sidecar. */
export interface SealedSource {
  readonly file: string;
  readonly changed: boolean;
}

/**
 * Writes the checksum and number of rows of every CSV file under `folder` into its sidecar.
 *
 * Run it (`deno task seal`) after a wanted change of a data file: the sidecar then vouches for the new content, and the
 * change shows in the diff of both. Files without a sidecar are left to the loader, which reports them.
 *
 * @param folder Path from the project's top level.
 */
export async function sealSources(folder: string): Promise<readonly SealedSource[]> {
  const sealed: SealedSource[] = [];
  const files = await walkFiles(folder);
  for (const file of files.filter((path) => path.endsWith(".csv") && files.includes(sidecarPath(path)))) {
    const bytes = await Deno.readFile(projectPath(file));
    const path = projectPath(sidecarPath(file));
    const before = await Deno.readTextFile(path);
    const sidecar: Record<string, unknown> = JSON.parse(before);
    const encoding = sidecar.encoding === "cp932" ? "shift_jis" : "utf-8";
    const { rows } = parseCsv(new TextDecoder(encoding).decode(bytes), file);
    const after = JSON.stringify({ ...sidecar, sha256: sha256(bytes), rows: rows.length }, null, 2) + "\n";
    if (after !== before) await Deno.writeTextFile(path, after);
    sealed.push({ file, changed: after !== before });
  }
  return sealed;
}
