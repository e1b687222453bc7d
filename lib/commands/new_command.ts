import { SLUG } from "../data/slug.ts";
import { dirname } from "node:path";
import { projectPath } from "../data/project_path.ts";
import { newEventFiles } from "../projects/new_event.ts";
import { newProject } from "../projects/new_project.ts";
import { NEW_EVENT_WORDS, PROJECT_WORDS } from "../wording/project_words.ts";
import { say } from "../wording/say.ts";
import { EXIT_CODE, type ExitCode, UsageError } from "./exit_code.ts";
import { givenEvent } from "./import_command.ts";
import { printError, printLine } from "./print_line.ts";
import { systemLanguage } from "./system_language.ts";
import { USAGE_WORDS } from "../wording/usage_words.ts";

/** Options of {@linkcode newProjectCommand}. */
export interface NewProjectOptions {
  /** Absolute path. */
  readonly folder?: string;
  /** @default アンケートの報告 */
  readonly name?: string;
}

/**
 * Makes a project of somebody's own in an empty folder, and says what to do next.
 *
 * @throws {UsageError} when it is not said where
 */
export async function newProjectCommand(
  { folder, name = "アンケートの報告" }: NewProjectOptions,
): Promise<ExitCode> {
  if (folder === undefined) throw new UsageError(USAGE_WORDS.newFolder);
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

/** Options of {@linkcode newEventCommand}. */
export interface NewEventOptions {
  readonly id: string | undefined;
  /** Settings of `--event`. */
  readonly event: ReadonlyMap<string, string> | undefined;
  /** Ids of the question bank, separated by commas. */
  readonly questions: string | undefined;
}

/**
 * Makes an event that has been planned: its folder with code book and event, and the questionnaire to hand out.
 *
 * @throws {UsageError} when id, name or municipality is not said, or a question is not in the bank
 */
export async function newEventCommand({ id, event, questions }: NewEventOptions): Promise<ExitCode> {
  const lang = systemLanguage();
  if (id === undefined || !SLUG.test(id)) {
    throw new UsageError(USAGE_WORDS.newId("event", id ?? ""));
  }
  const { name, municipality, date, ...known } = givenEvent(event ?? new Map());
  if (name === undefined || municipality === undefined || date === undefined) {
    const needed = name === undefined
      ? "name=第1回研修"
      : municipality === undefined
      ? "municipality=○○市"
      : "date=2030-04-01";
    throw new UsageError(USAGE_WORDS.newNeeds("event", `--event ${needed}`));
  }
  if (await isThere(`data/surveys/${id}`)) {
    printError(say(lang, NEW_EVENT_WORDS.isThere(id)));
    return EXIT_CODE.usage;
  }
  const files = await filesOf({
    id,
    name,
    municipality,
    date,
    ...known,
    ...questions === undefined ? {} : { questions: questions.split(",").map((question) => question.trim()) },
  });
  for (const { path, content } of files) {
    await Deno.mkdir(dirname(projectPath(path)), { recursive: true });
    await Deno.writeFile(projectPath(path), typeof content === "string" ? new TextEncoder().encode(content) : content);
  }
  printLine(say(lang, NEW_EVENT_WORDS.made(id)));
  return EXIT_CODE.same;
}

async function filesOf(event: Parameters<typeof newEventFiles>[0]): ReturnType<typeof newEventFiles> {
  try {
    return await newEventFiles(event);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message);
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await Deno.stat(projectPath(path));
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}
