import { newProject } from "../projects/new_project.ts";
import { PROJECT_WORDS } from "../wording/project_words.ts";
import { say } from "../wording/say.ts";
import { EXIT_CODE, type ExitCode, UsageError } from "./exit_code.ts";
import { printError, printLine } from "./print_line.ts";
import { systemLanguage } from "./system_language.ts";

/** What is to be made. */
export interface NewOptions {
  readonly what?: "project" | undefined;
  /** Absolute path. */
  readonly folder?: string;
  /** @default アンケートの報告 */
  readonly name?: string;
}

/**
 * Makes a project of somebody's own in an empty folder, and says what to do next.
 *
 * @throws {UsageError} when it is not said what or where
 */
export async function newCommand({ what, folder, name = "アンケートの報告" }: NewOptions): Promise<ExitCode> {
  if (what === undefined) throw new UsageError("Command new needs what to make: new project DIR");
  if (folder === undefined) throw new UsageError("Command new project needs a folder: new project DIR");
  const lang = systemLanguage();
  try {
    const files = await newProject(folder, { name });
    printLine(say(lang, PROJECT_WORDS.made(folder, files.length)));
    return EXIT_CODE.same;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    printError(say(lang, PROJECT_WORDS.notEmpty(folder)));
    return EXIT_CODE.usage;
  }
}
