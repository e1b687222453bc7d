import { DataError, type DataFault } from "../data/data_error.ts";
import { readJson } from "../data/read_json.ts";
import type { ReadOptions } from "../data/read_source.ts";
import type { Source } from "../data/source.ts";
import { withReadings } from "../data/source_of.ts";
import type { Codebook } from "./codebook.ts";
import { codebookSchema } from "./codebook_schema.ts";
import { z } from "zod";
import { projectPath } from "../data/project_path.ts";
import { type GeneratedFile, writeGenerated } from "../data/write_atomically.ts";
import { folderEntries } from "../data/folder_entries.ts";

/** Folder of the surveys, from the project's top level. */
export const SURVEYS_FOLDER = "data/surveys";

/** A code book as far as it could be read, with all faults. */
export interface CodebookReading {
  readonly codebook: Codebook | null;
  readonly source: Source | null;
  readonly faults: readonly DataFault[];
}

/**
 * The code book of a survey, checked against its schema, its sidecar and the name of its folder.
 *
 * Faults name the place in the JSON as a path, such as `questions.3.scale`. Nothing is thrown.
 */
export async function readCodebook(surveyId: string, options: ReadOptions = {}): Promise<CodebookReading> {
  const file = `${SURVEYS_FOLDER}/${surveyId}/codebook.json`;
  const { value: codebook, source, faults } = await readJson(file, { schema: codebookSchema, ...options });
  if (codebook === null) return { codebook: null, source, faults };
  const at = { file, line: null };
  const contradictions: DataFault[] = [];
  if (codebook.id !== surveyId) {
    contradictions.push({
      ...at,
      id: "contradiction",
      column: "id",
      value: codebook.id,
      expected: `${surveyId}, as its folder`,
    });
  }
  if (source !== null && source.rows !== codebook.questions.length) {
    const value = `${codebook.questions.length} questions`;
    contradictions.push({
      ...at,
      id: "wrong-row-count",
      column: null,
      value,
      expected: `${source.rows} as the sidecar says`,
    });
  }
  const assumed = codebook.scales.some(({ basis }) => basis === "assumed");
  return {
    codebook,
    // Answers that nobody saw on a questionnaire are this project's reading, and so is what is told by them.
    source: source !== null && assumed ? withReadings(source) : source,
    faults: [...faults, ...contradictions],
  };
}

/**
 * JSON Schema of a code book as text, for editors: completion, descriptions, and a red line under what is wrong.
 *
 * It is committed as `data/surveys/codebook.schema.json`, and a code book names it under `$schema`. What hangs together
 * across fields only the loader can check.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(JSON.parse(codebookJsonSchema()).additionalProperties, false);
 * ```
 */
export function codebookJsonSchema(): string {
  const schema = z.toJSONSchema(codebookSchema, { target: "draft-2020-12" });
  return JSON.stringify({ ...schema, title: "Code book of a questionnaire" }, null, 2) + "\n";
}

/** Writes {@linkcode codebookJsonSchema} beside the surveys, and says whether it changed. */
export async function generateCodebookSchema({ root = projectPath("") }: ReadOptions = {}): Promise<GeneratedFile> {
  return await writeGenerated(`${SURVEYS_FOLDER}/codebook.schema.json`, { root, content: codebookJsonSchema() });
}

/** Files that can hold a survey's answers, from the best origin to the least. */
export const ANSWER_FILES = {
  counted: ["observed_counts.json"],
  observed: ["responses.csv"],
  published: ["published_counts.csv", "published_percents.csv"],
  synthetic: ["synthetic_responses.csv"],
} as const;

/**
 * Ids of all surveys, sorted: the folders of `data/surveys/`.
 *
 * @throws {DataError} when there is no such folder: a project without surveys has an empty one
 */
export async function surveyIds(options: ReadOptions = {}): Promise<readonly string[]> {
  const { folders, isThere } = await folderEntries(SURVEYS_FOLDER, options);
  if (isThere) return folders;
  const expected = "this folder, with a folder for each survey";
  throw new DataError("find the surveys", [
    { id: "missing-file", file: SURVEYS_FOLDER, line: null, column: null, value: null, expected },
  ]);
}

/** Names of what lies in a survey's folder, sorted; none when there is no such folder. */
export async function surveyFiles(surveyId: string, options: ReadOptions = {}): Promise<readonly string[]> {
  const { files, folders } = await folderEntries(`${SURVEYS_FOLDER}/${surveyId}`, options);
  return [...files, ...folders].sort();
}
