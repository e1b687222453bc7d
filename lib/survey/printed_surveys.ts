import type { DataFault } from "../data/data_error.ts";
import type { Codebook } from "./codebook.ts";
import { SURVEYS_FOLDER } from "./read_codebook.ts";

/** What the report prints of its questionnaires; a loaded report fits. */
export interface PrintedSurveys {
  readonly questions: { readonly records: readonly PrintedQuestion[] };
  readonly questionnaires: {
    readonly records: readonly { readonly surveyId: string; readonly eventId: string; readonly responses: number }[];
  };
}

/** A question as the report prints it. */
export interface PrintedQuestion {
  readonly surveyId: string;
  readonly order: number;
  readonly questionId: string;
  readonly wording: string;
  readonly type: "attribute" | "single" | "free";
  readonly construct: string;
  readonly timing: string;
  readonly figureKeys: readonly string[];
}

/** The report's words for the types of questions: an attribute is a list to choose one of, a single answer is a rating. */
const TYPES = { attribute: "single", single: "scale", free: "free" } as const;

/**
 * Every point in which a code book departs from what the report prints: wordings, order, types, figures, responses,
 * applicants. A code book of a survey that the report does not know has none.
 */
export function printedSurveyFaults(codebook: Codebook, printed: PrintedSurveys): readonly DataFault[] {
  const survey = printed.questionnaires.records.find(({ surveyId }) => surveyId === codebook.id);
  if (survey === undefined) return [];
  const faults: DataFault[] = [];
  const compare = (column: string, value: unknown, expected: unknown) => {
    const [found, wanted] = [value, expected].map((side) => Array.isArray(side) ? side.join(";") : String(side));
    if (found === wanted) return;
    const file = `${SURVEYS_FOLDER}/${codebook.id}/codebook.json`;
    faults.push({
      id: "contradiction",
      file,
      line: null,
      column,
      value: found ?? null,
      expected: `${wanted}, as in the report`,
    });
  };
  // Answers may be fewer or more than the report says returned the sheet, if the code book says why.
  const { printed: stated } = codebook;
  if (stated === undefined) compare("responses", codebook.responses, survey.responses);
  else compare("printed.responses", stated.responses, survey.responses);
  compare("event", codebook.event ?? codebook.id, survey.eventId);
  const questions = printed.questions.records.filter(({ surveyId }) => surveyId === codebook.id)
    .toSorted((one, other) => one.order - other.order);
  compare("questions", codebook.questions.map(({ id }) => id), questions.map(({ questionId }) => questionId));
  for (const [index, question] of codebook.questions.entries()) {
    const record = questions.find(({ questionId }) => questionId === question.id);
    if (record === undefined) continue;
    const at = `questions.${index}`;
    compare(`${at}.wording`, question.wording, record.wording);
    compare(`${at}.type`, question.type, TYPES[record.type]);
    compare(`${at}.construct`, question.construct, record.construct);
    compare(`${at}.timing`, question.timing, record.timing);
    compare(`${at}.figureKeys`, question.figureKeys, record.figureKeys);
  }
  return faults;
}
