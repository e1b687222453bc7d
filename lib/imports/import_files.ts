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
  const { codebook, event } = survey;
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, null, 2) + "\n");
  const { responses: number, printed } = codebook;
  // What has the value undefined is left out.
  const codebookBytes = json(written === null ? codebook : { ...written.codebook, responses: number, printed });
  const about = { title: codebook.title, titleEnglish: codebook.titleEnglish, producer: producerOf(survey) };
  const questions = codebook.questions.filter(({ id }) =>
    survey.kept.some(({ cells }) => cells.has(id)) || survey.kept.length === 0
  );
  const columns = [
    ...questions.map(({ id }) => id),
    ...codebook.weight === undefined ? [] : [codebook.weight.column],
  ];
  const responses = csvText([
    [RESPONDENT_COLUMN, ...columns],
    ...survey.kept.map(({ cells }, at) => [
      survey.respondents?.[at] ?? String(at + 1),
      ...columns.map((column) => cells.get(column) ?? ""),
    ]),
  ], { newline: "\n" });
  const files: ImportedFile[] = [
    { path: `${folder}/codebook.json`, bytes: codebookBytes },
    {
      path: `${folder}/codebook.source.json`,
      bytes: json({
        ...written?.source ?? sidecar(`${survey.id}-codebook`, {
          ...about,
          kind: IMPORTED_FILE_WORDS.codebook,
          rows: codebook.questions.length,
          notes: [IMPORTED_NOTES.proposed],
        }),
        sha256: sha256(codebookBytes),
        rows: codebook.questions.length,
      }),
    },
    { path: `${folder}/responses.csv`, bytes: new TextEncoder().encode(responses) },
    {
      path: `${folder}/responses.source.json`,
      bytes: json({
        ...written?.responsesSource ?? sidecar(`${survey.id}-responses`, {
          ...about,
          kind: IMPORTED_FILE_WORDS.responses,
          rows: survey.kept.length,
          notes: [],
        }),
        rows: survey.kept.length,
      }),
    },
    { path: `${folder}/private/mapping.json`, bytes: json(survey.mapping) },
  ];
  if (event === null) return files;
  const eventBytes = json(event.content);
  return [
    ...files,
    { path: `${folder}/event.json`, bytes: eventBytes },
    {
      path: `${folder}/event.source.json`,
      bytes: json({
        ...sidecar(`${survey.id}-event`, { ...about, kind: IMPORTED_FILE_WORDS.event, rows: 1, notes: [] }),
        sha256: sha256(eventBytes),
      }),
    },
  ];
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

function sidecar(
  id: string,
  { title, titleEnglish, producer, kind, rows, notes }: {
    readonly title: string;
    readonly titleEnglish: string;
    readonly producer: string;
    readonly kind: Bilingual;
    readonly rows: number;
    readonly notes: readonly string[];
  },
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
