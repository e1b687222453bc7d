import { sealSources } from "../data/seal_sources.ts";
import { respondentsDataName } from "../data/respondents_data.ts";
import { sidecarPath } from "../data/source.ts";
import { renewReportDocuments } from "../reports/load_contribution.ts";
import { answersInGit, answersInGitSentence } from "./answers_in_git.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { printError, printLine } from "./print_line.ts";

/** Renews checksum and number of rows in the sidecar of each data file, and what a report says of its data; says what changed. */
export async function sealCommand(): Promise<ExitCode> {
  const sealed = await sealSources("data");
  for (const { file, sidecar, changed, rows, isCutOff } of sealed) {
    const name = respondentsDataName(file) ?? file;
    if (sidecar === "written") {
      printLine(
        `written ${sidecarPath(file)}, as there was none: see whether producer, citation and licence are right`,
      );
    }
    if (sidecar === "missing") printError(`${file} has no ${sidecarPath(file)}, and so is read by nothing`);
    if (!changed) continue;
    const counted = sidecar === "written" || rows.before === rows.after ? "" : ` (rows ${rows.before} → ${rows.after})`;
    printLine(`sealed ${name}${counted}`);
    if (isCutOff) printError(`Warning: ${name} has no line end at its end. Is it cut off?`);
    if (rows.after === 0) printError(`Warning: ${name} has a heading and no rows.`);
  }
  for (const { file, changed } of await renewReportDocuments()) if (changed) printLine(`renewed ${file}`);
  for (const name of await answersInGit()) printError(answersInGitSentence(name));
  printLine(
    `${sealed.filter(({ sidecar }) => sidecar !== "missing").length} data files, ${
      sealed.filter(({ changed }) => changed).length
    } sidecars renewed`,
  );
  return EXIT_CODE.same;
}
