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
 * Writes the checksum and number of rows of every CSV or JSON file under `folder` into its sidecar.
 *
 * Run it (`deno task seal`) after a wanted change of a data file: the sidecar then vouches for the new content, and the
 * change shows in the diff of both. Files without a sidecar are left to the loader, which reports them. The rows of a code
 * book are its questions, those of coding rules its codes (lines that begin with ＊); of any other JSON the number stays, as
 * only its reader knows what to count.
 *
 * @param folder Path from the project's top level.
 */
export async function sealSources(folder: string): Promise<readonly SealedSource[]> {
  const sealed: SealedSource[] = [];
  const files = await walkFiles(folder);
  for (const file of files.filter((path) => isSealed(path) && files.includes(sidecarPath(path)))) {
    const bytes = await Deno.readFile(projectPath(file));
    const path = projectPath(sidecarPath(file));
    const before = await Deno.readTextFile(path);
    const sidecar: Record<string, unknown> = JSON.parse(before);
    const encoding = sidecar.encoding === "cp932" ? "shift_jis" : "utf-8";
    const text = new TextDecoder(encoding).decode(bytes);
    const rows = file.endsWith(".json")
      ? questionCount(text) ?? sidecar.rows
      : file.endsWith(".txt")
      ? text.match(/^＊/gm)?.length ?? 0
      : parseCsv(text, file).rows.length;
    const after = JSON.stringify({ ...sidecar, sha256: sha256(bytes), rows }, null, 2) + "\n";
    if (after !== before) await Deno.writeTextFile(path, after);
    sealed.push({ file, changed: after !== before });
  }
  return sealed;
}

function isSealed(path: string): boolean {
  return path.endsWith(".csv") || path.endsWith(".txt") || (path.endsWith(".json") && !path.endsWith(".source.json"));
}

function questionCount(text: string): number | null {
  const json: unknown = JSON.parse(text);
  if (typeof json !== "object" || json === null || !("questions" in json)) return null;
  return Array.isArray(json.questions) ? json.questions.length : null;
}
