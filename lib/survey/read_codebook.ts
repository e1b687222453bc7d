import type { DataFault } from "../data/data_error.ts";
import { type ReadOptions, readSource } from "../data/read_source.ts";
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
  const { text, source, faults } = await readSource(file, options);
  if (text === null) return { codebook: null, source, faults };
  const at = { file, line: null };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const expected = `JSON (${error instanceof Error ? error.message : String(error)})`;
    return {
      codebook: null,
      source,
      faults: [...faults, { ...at, id: "malformed-json", column: null, value: null, expected }],
    };
  }
  const parsed = codebookSchema.safeParse(json);
  if (!parsed.success) {
    const found = parsed.error.issues.map((issue): DataFault => ({
      ...at,
      id: "invalid-value",
      column: issue.path.join(".") || null,
      value: issue.code === "unrecognized_keys" ? issue.keys.join(", ") : valueAt(json, issue.path),
      expected: issue.message,
    }));
    return { codebook: null, source, faults: [...faults, ...found] };
  }
  const codebook = parsed.data;
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

/** The text at a path of the JSON; `null` where there is nothing or no plain value. */
function valueAt(json: unknown, path: readonly PropertyKey[]): string | null {
  let value = json;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return null;
    value = Object.entries(value).find(([name]) => name === String(key))?.[1];
  }
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
