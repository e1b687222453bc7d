import { sealSources } from "../data/seal_sources.ts";
import { respondentsDataName } from "../data/respondents_data.ts";
import { renewReportDocuments } from "../reports/load_contribution.ts";
import { answersInGit, answersInGitSentence } from "./answers_in_git.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { printError, printLine } from "./print_line.ts";

/** Renews checksum and number of rows in the sidecar of each data file, and what a report says of its data; says what changed. */
export async function sealCommand(): Promise<ExitCode> {
  const sealed = await sealSources("data");
  for (const { file, rows, isCutOff } of sealed.filter(({ changed }) => changed)) {
    const name = respondentsDataName(file) ?? file;
    printLine(`sealed ${name}${rows.before === rows.after ? "" : ` (rows ${rows.before} → ${rows.after})`}`);
    if (isCutOff) printError(`Warning: ${name} has no line end at its end. Is it cut off?`);
    if (rows.after === 0) printError(`Warning: ${name} has a heading and no rows.`);
  }
  for (const { file, changed } of await renewReportDocuments()) if (changed) printLine(`renewed ${file}`);
  for (const name of await answersInGit()) printError(answersInGitSentence(name));
  printLine(`${sealed.length} data files, ${sealed.filter(({ changed }) => changed).length} sidecars renewed`);
  return EXIT_CODE.same;
}
