import { dirname } from "node:path";
import { walkFiles } from "../data/folder_entries.ts";
import { projectPath } from "../data/project_path.ts";
import { projectReadme } from "../wording/project_words.ts";

/** Options of {@linkcode newProject}. */
export interface NewProjectOptions {
  /** What its README is called. */
  readonly name: string;
}

/** Files that a project takes over as they are: the program, and what holds for any survey. */
const TAKEN = [
  "LICENSE",
  ".gitattributes",
  ".gitignore",
  "deno.lock",
  "data/study/constructs.csv",
  "data/study/constructs.source.json",
  "data/study/question_bank.json",
  "data/study/question_bank.source.json",
  "data/study/sheet_form.csv",
  "data/study/sheet_form.source.json",
  "data/surveys/README.md",
  "data/surveys/codebook.schema.json",
  "data/text/coding_rules.txt",
  "data/text/coding_rules.source.json",
  "data/text/line_break_terms.csv",
  "data/text/line_break_terms.source.json",
  "data/text/user_dictionary.csv",
  "data/text/user_dictionary.source.json",
] as const;

/** Tasks of `deno.json` that need this project's own tests. */
const TASKS_LEFT_OUT = /^(test|bench|coding)/;

/**
 * Makes a project of somebody's own: the program with its locked packages, what holds for any survey and a README; no survey, no
 * municipality and no report. The notebook with a questionnaire's chapter comes with its import.
 *
 * @param folder absolute path of a folder that is empty or not there
 * @returns paths of the files written, from the folder, sorted
 * @throws {RangeError} when the folder holds something
 */
export async function newProject(folder: string, { name }: NewProjectOptions): Promise<readonly string[]> {
  if (!await isEmpty(folder)) {
    throw new RangeError(`Cannot make a project as the folder must be empty or not there: current value is ${folder}`);
  }
  const written: string[] = [];
  const put = async (path: string, content: Uint8Array | string) => {
    await Deno.mkdir(dirname(`${folder}/${path}`), { recursive: true });
    await Deno.writeFile(
      `${folder}/${path}`,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    );
    written.push(path);
  };
  for (const path of [...await walkFiles("lib"), ...TAKEN]) await put(path, await Deno.readFile(projectPath(path)));
  await put("deno.json", ownTasks(await Deno.readTextFile(projectPath("deno.json"))));
  await put("README.md", projectReadme({ name, deno: Deno.version.deno }));
  return written.sort();
}

async function isEmpty(folder: string): Promise<boolean> {
  try {
    for await (const _ of Deno.readDir(folder)) return false;
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return true;
    if (error instanceof Deno.errors.NotADirectory) return false;
    throw error;
  }
}

/** The configuration without tasks whose programs the project does not have. */
function ownTasks(text: string): string {
  const config: { readonly tasks: Readonly<Record<string, unknown>> } = JSON.parse(text);
  const tasks = Object.fromEntries(Object.entries(config.tasks).filter(([task]) => !TASKS_LEFT_OUT.test(task)));
  return `${JSON.stringify({ ...config, tasks }, null, 2)}\n`;
}
