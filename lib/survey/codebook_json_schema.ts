import { z } from "zod";
import { projectPath } from "../data/project_path.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { codebookSchema } from "./codebook_schema.ts";
import { SURVEYS_FOLDER } from "./read_codebook.ts";
import { type GeneratedFile, writeGenerated } from "../data/write_generated.ts";

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
