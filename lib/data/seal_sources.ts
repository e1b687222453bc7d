import { DataError, type DataFault } from "./data_error.ts";
import { parseCsv } from "./parse_csv.ts";
import { parseJson } from "./parse_json.ts";
import { projectPath } from "./project_path.ts";
import { isLargeFile } from "./large_file.ts";
import { isRespondentsData } from "./respondents_data.ts";
import { writeSeal } from "./respondents_seal.ts";
import { sha256 } from "./sha256.ts";
import { sidecarSkeleton } from "./sidecar_skeleton.ts";
import { sidecarPath } from "./source.ts";
import { walkFiles } from "./folder_entries.ts";
import { writeAtomically } from "./write_atomically.ts";

/** What sealing did to one sidecar. */
export interface SealedSource {
  readonly file: string;
  readonly changed: boolean;
  /** Rows that the sidecar said, and rows that there are now. */
  readonly rows: { readonly before: unknown; readonly after: unknown };
  /** A table without a line end at its end, as of a file that was cut off. */
  readonly isCutOff: boolean;
  /** `written`: the file had none, and has one now; `missing`: it has none, and only its owner knows what to say in it. */
  readonly sidecar: "there" | "written" | "missing";
}

/** Options of {@linkcode sealSources}. */
export interface SealSourcesOptions {
  /** Told how many of all files are done. @default nobody is */
  readonly onDone?: (done: number, all: number) => void;
}

/**
 * Writes the checksum and number of rows of every CSV or JSON file under `folder` into its sidecar.
 *
 * Run it (`deno task seal`) after a wanted change of a data file: the sidecar then vouches for the new content, and the
 * change shows in the diff of both. A file of a survey's folder without a sidecar gets one; of others it is said that they have none. The rows of a code
 * book are its questions, those of coding rules its codes (lines that begin with ＊); of any other JSON the number stays, as
 * only its reader knows what to count.
 *
 * Of respondents' data the sidecar gets the number of rows only. Their checksum goes into a seal in the survey's `private/`,
 * which git does not take: published, it would tell who answered what.
 *
 * @param folder Path from the project's top level.
 * @throws {DataError} for files that are no JSON; then no sidecar is written
 */
export async function sealSources(
  folder: string,
  { onDone = () => {} }: SealSourcesOptions = {},
): Promise<readonly SealedSource[]> {
  const sealed: SealedSource[] = [];
  const all = await walkFiles(folder);
  const files = all.filter(isSealed);
  const known = files.filter((path) => all.includes(sidecarPath(path)));
  const jsons = [...known.filter((path) => path.endsWith(".json")), ...known.map(sidecarPath)];
  const faults = (await Promise.all(jsons.map(jsonFaults))).flat();
  if (faults.length > 0) throw new DataError("seal the data", faults);
  for (const [at, file] of files.entries()) {
    onDone(at, files.length);
    // What is counted by a database is not remembered cell by cell.
    if (isRespondentsData(file) && await isLargeFile(projectPath(file))) continue;
    const bytes = await Deno.readFile(projectPath(file));
    const path = projectPath(sidecarPath(file));
    const isNew = !known.includes(file);
    const skeleton = isNew ? await sidecarSkeleton(file, bytes) : null;
    if (isNew && skeleton === null) {
      // A private file may bear somebody's name.
      if (!isRespondentsData(file)) {
        sealed.push({ file, changed: false, rows: NO_ROWS, isCutOff: false, sidecar: "missing" });
      }
      continue;
    }
    const before = skeleton === null ? await Deno.readTextFile(path) : "";
    const sidecar: Record<string, unknown> = skeleton === null ? JSON.parse(before) : { ...skeleton };
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
    if (after !== before) await writeAtomically(path, after);
    const isSealChanged = isPrivate && await writeSeal(file, bytes);
    sealed.push({
      file,
      changed: after !== before || isSealChanged,
      rows: { before: sidecar.rows, after: rows },
      isCutOff: file.endsWith(".csv") && !/[\r\n]$/.test(text),
      sidecar: isNew ? "written" : "there",
    });
  }
  return sealed;
}

const NO_ROWS = { before: null, after: null } as const;

async function jsonFaults(file: string): Promise<readonly DataFault[]> {
  const parsing = parseJson(await Deno.readTextFile(projectPath(file)));
  if ("value" in parsing) return [];
  return [{ id: "malformed-json", file, line: parsing.line, column: null, value: null, expected: parsing.wrong }];
}

function isSealed(path: string): boolean {
  return path.endsWith(".csv") || path.endsWith(".txt") ||
    (path.endsWith(".json") && !/\.(?:source|schema)\.json$|\/datapackage\.json$/.test(path));
}

function questionCount(text: string): number | null {
  const json: unknown = JSON.parse(text);
  if (typeof json !== "object" || json === null || !("questions" in json)) return null;
  return Array.isArray(json.questions) ? json.questions.length : null;
}
