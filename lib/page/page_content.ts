import { countAllAnswers } from "../counts/count_answers.ts";
import { countTransitions, pairedConstructs } from "../counts/count_transitions.ts";
import type { Distribution } from "../counts/distribution.ts";
import type { TransitionMatrix } from "../counts/transition_matrix.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { CONSTRUCTS } from "../report/constructs.ts";
import type { EventRecord } from "../report/events.ts";
import { loadReport, type Report } from "../report/load_report.ts";
import { loadSurveys } from "../survey/load_surveys.ts";
import type { Survey } from "../survey/survey.ts";
import { type RatingResult, ratingResults } from "./rating_result.ts";

/** All that the page is made from: facts, counts, and what follows from counts. No respondent's answers leave it. */
export interface PageContent {
  readonly report: Report;
  /** Questionnaires in the report's order, others behind them. */
  readonly surveys: readonly SurveyContent[];
}

/** A questionnaire with its counts. */
export interface SurveyContent {
  readonly survey: Survey;
  /** `null` for a questionnaire that the report does not tell of. */
  readonly event: EventRecord | null;
  readonly distributions: readonly Distribution[];
  /** Before and after of the same people, where the design allows it. */
  readonly transitions: readonly TransitionMatrix[];
  /** Share of favourable answers to each rating, with how sure it is. */
  readonly ratings: readonly RatingResult[];
}

/**
 * Loads the report and the questionnaires and counts the answers.
 *
 * @throws {DataError} with every fault of every file
 */
export async function loadPageContent(options: ReadOptions = {}): Promise<PageContent> {
  const report = await loadReport(options);
  const order = report.questionnaires.records.map(({ surveyId }) => surveyId);
  const place = (id: string) => order.includes(id) ? order.indexOf(id) : order.length;
  const surveys = (await loadSurveys({ ...options, report })).toSorted((a, b) => place(a.id) - place(b.id));
  return { report, surveys: surveys.map((survey) => surveyContent(survey, report)) };
}

function surveyContent(survey: Survey, report: Report): SurveyContent {
  const distributions = countAllAnswers(survey);
  const joined = survey.form === "responses" && survey.codebook.design === "retrospective";
  return {
    survey,
    event: report.events.records.find(({ eventId }) => eventId === survey.id) ?? null,
    distributions,
    transitions: joined
      ? pairedConstructs(survey.codebook).map((construct) => countTransitions(survey, { construct }))
      : [],
    ratings: ratingResults(distributions),
  };
}

/** Constructs that ask whether people understood something; the others ask what they felt, pictured or will use. */
const UNDERSTANDING: readonly string[] = [
  "principle",
  "concept",
  "significance",
  "approach",
  "programme-content",
  "other-agencies-work",
];

/** Answers about understanding after an event, of all questionnaires: by construct, then the highest share first. */
export function understandingResults({ surveys }: PageContent): readonly RatingResult[] {
  const order = CONSTRUCTS.map(({ id }) => id as string);
  return surveys.flatMap(({ ratings }) => ratings)
    .filter(({ question }) => UNDERSTANDING.includes(question.construct) && question.timing !== "before")
    .toSorted((a, b) =>
      order.indexOf(a.question.construct) - order.indexOf(b.question.construct) ||
      b.favourable * a.base - a.favourable * b.base
    );
}
