import type { DataFault } from "../data/data_error.ts";
import { isKnownSurveyFile } from "../data/respondents_data.ts";
import type { Codebook } from "./codebook.ts";
import { SURVEYS_FOLDER } from "./read_codebook.ts";

/**
 * One fault for whatever lies in a survey's folder under a name that the project does not know: `回答.csv` and `Responses.csv`
 * would be read by nothing, and nobody would be told. Their names are not told: they may hold somebody's.
 */
export function unknownFiles(id: string, names: readonly string[]): readonly DataFault[] {
  const unknown = names.filter((name) => !isKnownSurveyFile(name));
  if (unknown.length === 0) return [];
  const kinds = [...new Set(unknown.map((name) => /\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0].toLowerCase() ?? "no ending"))]
    .sort();
  const expected = `only files named in ${SURVEYS_FOLDER}/README.md, such as responses.csv; ${unknown.length} ${
    unknown.length === 1 ? "is" : "are"
  } named otherwise (${kinds.join(", ")}) and read by nothing: "deno task import" reads an export, private/ keeps one`;
  return [{ id: "unknown-file", file: `${SURVEYS_FOLDER}/${id}`, line: null, column: null, value: null, expected }];
}

/** The fault of a code book whose event is nowhere described. */
export function unknownEvent({ id, event }: Codebook): DataFault {
  return {
    id: "dangling-reference",
    file: `${SURVEYS_FOLDER}/${id}/codebook.json`,
    line: null,
    column: "event",
    value: event ?? null,
    expected: `an event: ${SURVEYS_FOLDER}/${id}/event.json, or a row ${event ?? id} in data/study/events.csv`,
  };
}
