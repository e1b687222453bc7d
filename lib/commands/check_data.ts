import { z } from "zod";
import { dataFingerprint } from "../data/data_fingerprint.ts";
import { type DataError, type DataFault, formatFault } from "../data/data_error.ts";
import { projectPath } from "../data/project_path.ts";
import { isRespondentsData } from "../data/respondents_data.ts";
import { readSeal } from "../data/respondents_seal.ts";
import { sidecarPath } from "../data/source.ts";
import { counted } from "../wording/counted.ts";
import { type DataChange, dataChange } from "../outputs/data_changes.ts";
import { readState } from "../outputs/read_state.ts";
import { printReport, type PrintReportOptions } from "./print_report.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { formerText } from "./git.ts";
import { printDataError } from "./read_sound_data.ts";
import { printLine } from "./print_line.ts";
import { describeDataChange, type FileVersions } from "../drift/describe_change.ts";
import { type Difference, drift } from "../drift/difference.ts";
import type { Finding } from "../drift/findings.ts";

/**
 * Tells data that cannot be used in every report of the check. An edit that nobody sealed is a drift, told by rows, and of
 * answers by questions; anything else is for whoever holds the file to mend.
 */
export async function printUnusableData(
  error: DataError,
  { subject, ...reports }: PrintReportOptions & { readonly subject: string },
): Promise<ExitCode> {
  const files = unsealedFiles(error);
  const unsealed = new Map<string, UnsealedFile>();
  for (const file of files) unsealed.set(file, await unsealedFile(file));
  const findings = dataFindings(error, unsealed);
  const isUnsealed = findings.length === files.length;
  const stopped = isUnsealed
    ? `${counted(files.length, "data file")} ${files.length === 1 ? "was" : "were"} changed and not sealed`
    : `the data have ${counted(error.faults.length, "fault")}`;
  if (!isUnsealed) printDataError(error);
  await printReport({ subject, findings, notes: [], runs: [], outputs: 0, stopped }, reports);
  if (!isUnsealed) return EXIT_CODE.usage;
  printLine('If this is wanted, run "deno task seal", then "deno task report", and commit.');
  return EXIT_CODE.drift;
}

async function unsealedFile(path: string): Promise<UnsealedFile> {
  const after = readState(path);
  if (isRespondentsData(path)) {
    const before = await readSeal(path);
    // What they answered is not even read here: nothing can tell it then.
    return { change: before === null ? null : dataChange(path, { before, after }), versions: NOTHING };
  }
  const before = await formerText(path, await sealedChecksum(path));
  if (before === null) return { change: null, versions: NOTHING };
  const former = dataFingerprint(path, new TextEncoder().encode(before));
  const versions = { before, after: await Deno.readTextFile(projectPath(path)) };
  return { change: dataChange(path, { before: former, after }), versions };
}

const NOTHING = { before: null, after: null } as const;

async function sealedChecksum(path: string): Promise<string> {
  const sidecar = JSON.parse(await Deno.readTextFile(projectPath(sidecarPath(path))));
  return z.object({ sha256: z.string() }).parse(sidecar).sha256;
}

/** What is known of a file that was edited and not sealed. */
export interface UnsealedFile {
  /** From what was sealed to what lies there; `null` when nobody knows what was sealed. */
  readonly change: DataChange | null;
  readonly versions: FileVersions;
}

const MOST_ROWS = 200;

/**
 * Faults of the data as findings, so that every report of a check has them: a file that was edited and not sealed with its rows,
 * answers only with their questions; any other fault as it is told.
 */
function dataFindings(error: DataError, unsealed: ReadonlyMap<string, UnsealedFile>): readonly Finding[] {
  return [...Map.groupBy(error.faults, ({ file }) => file)].map(([file, faults]): Finding => {
    const edited = unsealed.get(file);
    const text = edited === undefined
      ? `${file} has ${faults.length === 1 ? "a fault" : `${faults.length} faults`}`
      : `${file} was changed and not sealed: after a wanted change run "deno task seal"`;
    return {
      kind: "changed",
      grade: "drift",
      key: null,
      title: file,
      notebook: null,
      cellNumber: null,
      differences: edited === undefined ? faults.map(described) : changes(edited),
      causes: [{ kind: "data", path: file, text }],
      files: [],
      cells: [],
    };
  });
}

/** Files whose only fault is that they are not what was sealed; that they have more or fewer rows belongs to it. */
function unsealedFiles(error: DataError): readonly string[] {
  return [...Map.groupBy(error.faults, ({ file }) => file)].flatMap(([file, faults]) => {
    const isUnsealed = faults.some(({ id }) => id === "wrong-checksum") &&
      faults.every(({ id }) => id === "wrong-checksum" || id === "wrong-row-count");
    return isUnsealed ? [file] : [];
  });
}

function described(fault: DataFault): Difference {
  return drift(formatFault(fault).replace(fault.file, "").replace(/^:(\d+)/, "line $1").trim());
}

function changes({ change, versions }: UnsealedFile): readonly Difference[] {
  if (change === null) return [drift("other content than was sealed; what was sealed is not at hand here")];
  const told = (one: DataChange) => drift(describeDataChange(one, versions).replace(`${change.path} `, ""));
  if (isRespondentsData(change.path) || change.places.length === 0) return [told(change)];
  const rows = change.places.slice(0, MOST_ROWS).map((place) => told({ ...change, places: [place] }));
  const more = change.places.length - rows.length;
  return more === 0 ? rows : [...rows, drift(`${more} more`)];
}
