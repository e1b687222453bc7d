import { csvText } from "../data/write_csv.ts";
import { sha256 } from "../data/sha256.ts";
import { RESPONDENT_COLUMN } from "../survey/read_responses.ts";
import { IMPORTED_FILE_WORDS, IMPORTED_NOTES, importedCitation } from "../wording/import_record_words.ts";
import type { PlannedSurvey } from "./import_plan.ts";
import type { Bilingual } from "../data/language.ts";

/** A file that an import writes. */
export interface ImportedFile {
  /** From the project's top level. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of a survey: its code book and event, which git takes, and its answers and what was decided of the export, which git
 * does not.
 *
 * Respondents are numbered as they come, whatever told them apart in the export. The code book of a survey that the project
 * knows is left as it is but for the number of answers.
 *
 * @param written the code book and its sidecar as they stand in the project; `null` for a new survey
 */
export function importFiles(
  survey: PlannedSurvey,
  { written = null }: { readonly written?: WrittenCodebook | null } = {},
): readonly ImportedFile[] {
  const folder = `data/surveys/${survey.id}`;
  const { codebook } = survey;
  const { responses, printed } = codebook;
  // What has the value undefined is left out.
  const codebookBytes = json(written === null ? codebook : { ...written.codebook, responses, printed });
  const about = { title: codebook.title, titleEnglish: codebook.titleEnglish, producer: producerOf(survey) };
  const rows = codebook.questions.length;
  const codebookSource = written?.source ?? sidecar(`${survey.id}-codebook`, {
    ...about,
    kind: IMPORTED_FILE_WORDS.codebook,
    rows,
    notes: [IMPORTED_NOTES.proposed],
  });
  const responsesSource = written?.responsesSource ?? sidecar(`${survey.id}-responses`, {
    ...about,
    kind: IMPORTED_FILE_WORDS.responses,
    rows: survey.kept.length,
    notes: [],
  });
  return [
    { path: `${folder}/codebook.json`, bytes: codebookBytes },
    { path: `${folder}/codebook.source.json`, bytes: json({ ...codebookSource, sha256: sha256(codebookBytes), rows }) },
    { path: `${folder}/responses.csv`, bytes: new TextEncoder().encode(responsesText(survey)) },
    { path: `${folder}/responses.source.json`, bytes: json({ ...responsesSource, rows: survey.kept.length }) },
    { path: `${folder}/private/mapping.json`, bytes: json(survey.mapping) },
    ...eventFiles(survey, { folder, about }),
  ];
}

/** The answers that are kept, a row for each respondent. */
function responsesText({ codebook, kept, respondents }: PlannedSurvey): string {
  const asked = codebook.questions.filter(({ id }) => kept.some(({ cells }) => cells.has(id)) || kept.length === 0);
  const columns = [
    ...asked.map(({ id }) => id),
    ...codebook.weight === undefined ? [] : [codebook.weight.column],
  ];
  return csvText([
    [RESPONDENT_COLUMN, ...columns],
    ...kept.map(({ cells }, at) => [
      respondents?.[at] ?? String(at + 1),
      ...columns.map((column) => cells.get(column) ?? ""),
    ]),
  ], { newline: "\n" });
}

/** The event of a new survey. */
function eventFiles(
  { id, event }: PlannedSurvey,
  { folder, about }: {
    readonly folder: string;
    readonly about: Pick<SidecarFacts, "title" | "titleEnglish" | "producer">;
  },
): readonly ImportedFile[] {
  if (event === null) return [];
  const bytes = json(event.content);
  const source = sidecar(`${id}-event`, { ...about, kind: IMPORTED_FILE_WORDS.event, rows: 1, notes: [] });
  return [
    { path: `${folder}/event.json`, bytes },
    { path: `${folder}/event.source.json`, bytes: json({ ...source, sha256: sha256(bytes) }) },
  ];
}

function json(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(value, null, 2) + "\n");
}

/** A code book and its sidecar as JSON values, as they stand in the project. */
export interface WrittenCodebook {
  readonly codebook: Readonly<Record<string, unknown>>;
  readonly source: Readonly<Record<string, unknown>>;
  /** Sidecar of the answers; `null` when there are none yet. */
  readonly responsesSource: Readonly<Record<string, unknown>> | null;
}

function producerOf({ event, codebook }: PlannedSurvey): string {
  return event?.municipality ?? codebook.title;
}

interface SidecarFacts {
  readonly title: string;
  readonly titleEnglish: string;
  readonly producer: string;
  readonly kind: Bilingual;
  readonly rows: number;
  readonly notes: readonly string[];
}

function sidecar(
  id: string,
  { title, titleEnglish, producer, kind, rows, notes }: SidecarFacts,
): Readonly<Record<string, unknown>> {
  return {
    id,
    title: `${title}${kind.ja}`,
    titleEnglish: `${titleEnglish}${kind.en}`,
    origin: "observed",
    producer,
    citation: importedCitation(producer, title),
    licence: `${producer}`,
    figureKeys: [],
    encoding: "utf-8",
    rows,
    notes,
  };
}
