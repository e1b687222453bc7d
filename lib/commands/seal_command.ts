import { sealSources } from "../data/seal_sources.ts";
import { writeDataDictionary } from "../reports/fy2021/facts/write_data_dictionary.ts";
import { answersInGit, answersInGitSentence } from "./answers_in_git.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import { printError, printLine } from "./print_line.ts";

/** Renews checksum and number of rows in the sidecar of each data file, and the data dictionary; says what changed. */
export async function sealCommand(): Promise<ExitCode> {
  const sealed = await sealSources("data");
  for (const { file } of sealed.filter(({ changed }) => changed)) printLine(`sealed ${file}`);
  const dictionary = await writeDataDictionary();
  if (dictionary.changed) printLine(`renewed ${dictionary.file}`);
  for (const name of await answersInGit()) printError(answersInGitSentence(name));
  printLine(`${sealed.length} data files, ${sealed.filter(({ changed }) => changed).length} sidecars renewed`);
  return EXIT_CODE.same;
}
