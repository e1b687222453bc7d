import { parseCsv } from "./parse_csv.ts";
import { projectPath } from "./project_path.ts";
import { isRespondentsData } from "./respondents_data.ts";
import { writeSeal } from "./respondents_seal.ts";
import { sha256 } from "./sha256.ts";
import { sidecarPath } from "./source.ts";
import { walkFiles } from "./folder_entries.ts";

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
 * Of respondents' data the sidecar gets the number of rows only. Their checksum goes into a seal in the survey's `private/`,
 * which git does not take: published, it would tell who answered what.
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
    const isPrivate = isRespondentsData(file);
    const encoding = sidecar.encoding === "cp932" ? "shift_jis" : "utf-8";
    const text = new TextDecoder(encoding).decode(bytes);
    const rows = file.endsWith(".json")
      ? questionCount(text) ?? sidecar.rows
      : file.endsWith(".txt")
      ? text.match(/^＊/gm)?.length ?? 0
      : parseCsv(text, file).rows.length;
    // What has the value undefined is left out.
    const checksum = isPrivate ? undefined : sha256(bytes);
    const after = JSON.stringify({ ...sidecar, sha256: checksum, rows }, null, 2) + "\n";
    if (after !== before) await Deno.writeTextFile(path, after);
    const isSealChanged = isPrivate && await writeSeal(file, bytes);
    sealed.push({ file, changed: after !== before || isSealChanged });
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
