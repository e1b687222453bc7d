import { z } from "zod";
import { dataFingerprint } from "../data/data_fingerprint.ts";
import type { DataError } from "../data/data_error.ts";
import { projectPath } from "../data/project_path.ts";
import { isRespondentsData } from "../data/respondents_data.ts";
import { readSeal } from "../data/respondents_seal.ts";
import { sidecarPath } from "../data/source.ts";
import { counted } from "../drift/check_result.ts";
import { dataFindings, type UnsealedFile, unsealedFiles } from "../drift/data_findings.ts";
import { dataChange } from "../outputs/data_changes.ts";
import { readState } from "../outputs/read_state.ts";
import { printReport, type PrintReportOptions } from "./print_report.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { formerText } from "./former_text.ts";
import { complainOfData } from "./read_sound_data.ts";
import { printLine } from "./print_line.ts";

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
  if (!isUnsealed) complainOfData(error);
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
