import { formToFill } from "./forms_to_fill.ts";
import { sha256 } from "../data/sha256.ts";
import { codebookFromBank, readQuestionBank } from "../survey/question_bank.ts";
import { NEW_EVENT_NOTE } from "../wording/project_words.ts";
import { questionnaireForm } from "./questionnaire_form.ts";
import { writeWorkbook } from "../rendering/write_workbook.ts";

/** What is known of an event before anybody was asked. */
export interface NewEvent {
  /** Id of event and survey: small letters, digits, hyphens. */
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly prefecture?: string;
  readonly population?: number;
  readonly applicants?: number;
  /**
   * Ids of the bank's questions, in the order of the questionnaire.
   * @default a short questionnaire on understanding: {@linkcode USUAL_QUESTIONS}
   */
  readonly questions?: readonly string[];
}

/** What is asked where nobody says otherwise: attributes, understanding before and after, use, and two free answers. */
export const USUAL_QUESTIONS: readonly string[] = [
  "age",
  "occupation",
  "principle",
  "other-agencies-work-before",
  "other-agencies-work-after",
  "cooperation-image",
  "use",
  "needed-initiatives",
  "impressions",
];

/** A file to be written, from the project's top level. */
export interface NewFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

/**
 * The files of an event that has been planned: its survey's code book and event, each with its sidecar, and the questionnaire
 * to hand out, as a page for A4 and as a workbook.
 *
 * When the answers are there, `import` with the event's id takes them in: every heading is known already.
 *
 * @throws {RangeError} for a question that is not in the bank
 * @throws {DataError} with every fault of the bank
 */
export async function newEventFiles(event: NewEvent): Promise<readonly NewFile[]> {
  const { id, name, municipality, questions = USUAL_QUESTIONS } = event;
  const folder = `data/surveys/${id}`;
  const title = `${municipality} ${name}`;
  const codebook = codebookFromBank(await readQuestionBank(), {
    id,
    title,
    titleEnglish: title,
    municipality,
    municipalityEnglish: municipality,
    questions,
  });
  const content = {
    municipality: {
      id: `${id}-municipality`,
      name: municipality,
      nameEnglish: municipality,
      ...event.prefecture === undefined ? {} : { prefecture: event.prefecture },
      population: event.population ?? null,
    },
    name,
    nameEnglish: name,
    title,
    kind: "event",
    date: event.date,
    applicants: event.applicants ?? null,
  };
  const form = questionnaireForm(codebook, { place: title });
  return [
    ...described(`${folder}/codebook.json`, codebook, {
      id: `${id}-codebook`,
      title,
      rows: codebook.questions.length,
      producer: municipality,
    }),
    ...described(`${folder}/event.json`, content, { id: `${id}-event`, title, rows: 1, producer: municipality }),
    { path: `outputs/${formToFill("questionnaire", { id, extension: "html" })}`, content: form.page },
    {
      path: `outputs/${formToFill("questionnaire", { id, extension: "xlsx" })}`,
      content: await writeWorkbook(form.workbook),
    },
  ];
}

interface Described {
  readonly id: string;
  readonly title: string;
  readonly rows: number;
  readonly producer: string;
}

/** A JSON file and its sidecar. */
function described(path: string, value: unknown, { id, title, rows, producer }: Described): readonly NewFile[] {
  const content = `${JSON.stringify(value, null, 2)}\n`;
  const sidecar = {
    id,
    title,
    titleEnglish: title,
    origin: "observed",
    producer,
    citation: `${producer}「${title}」`,
    licence: producer,
    figureKeys: [],
    encoding: "utf-8",
    sha256: sha256(content),
    rows,
    notes: [NEW_EVENT_NOTE],
  };
  return [
    { path, content },
    { path: path.replace(/\.json$/, ".source.json"), content: `${JSON.stringify(sidecar, null, 2)}\n` },
  ];
}
