import { folderEntries } from "../data/folder_entries.ts";
import { type ReadOptions } from "../data/read_source.ts";
import { projectPath } from "../data/project_path.ts";
import { SURVEYS_FOLDER } from "./read_codebook.ts";

/** Files that can hold a survey's answers, from the best origin to the least. */
export const ANSWER_FILES = {
  observed: ["responses.csv"],
  published: ["published_counts.csv", "published_percents.csv"],
  synthetic: ["synthetic_responses.csv"],
} as const;

/** Ids of all surveys, sorted: the folders of `data/surveys/`. */
export async function surveyIds({ root = projectPath("") }: ReadOptions = {}): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const entry of Deno.readDir(`${root}/${SURVEYS_FOLDER}`)) if (entry.isDirectory) ids.push(entry.name);
  return ids.sort();
}

/** Names of what lies in a survey's folder, sorted; none when there is no such folder. */
export async function surveyFiles(surveyId: string, options: ReadOptions = {}): Promise<readonly string[]> {
  const { files, folders } = await folderEntries(`${SURVEYS_FOLDER}/${surveyId}`, options);
  return [...files, ...folders].sort();
}
