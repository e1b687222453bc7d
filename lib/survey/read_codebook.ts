import type { DataFault } from "../data/data_error.ts";
import { readJson } from "../data/read_json.ts";
import type { ReadOptions } from "../data/read_source.ts";
import type { Source } from "../data/source.ts";
import type { Codebook } from "./codebook.ts";
import { codebookSchema } from "./codebook_schema.ts";

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
  return { codebook, source, faults: [...faults, ...contradictions] };
}
