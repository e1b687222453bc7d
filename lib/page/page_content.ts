import { type ActionTakenRecord } from "../reports/fy2021/assessment/actions_taken.ts";
import { type AssessmentSheet, loadAssessmentSheets } from "../assessment/assessment_sheet.ts";
import { loadActionsTaken } from "../reports/fy2021/assessment/load_actions_taken.ts";
import { type AskedConstruct, askedConstructs } from "../comparisons/asked_constructs.ts";
import { beforeAfterCounts } from "../comparisons/before_after_counts.ts";
import type { BeforeAfterComparison } from "../comparisons/before_after_comparison.ts";
import { compareBeforeAfter } from "../comparisons/compare_before_after.ts";
import { compareConstructs } from "../comparisons/compare_constructs.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { countAllAnswers } from "../counts/count_answers.ts";
import { pairedConstructs } from "../counts/count_transitions.ts";
import type { Distribution } from "../counts/distribution.ts";
import type { ReadOptions } from "../data/read_source.ts";
import type { Dataset } from "../data/source.ts";
import { loadStudy } from "../study/load_study.ts";
import { decidingPopulation, type Study } from "../study/study.ts";
import { loadReport, type Report } from "../reports/fy2021/facts/load_report.ts";
import { loadSurveys } from "../survey/load_surveys.ts";
import type { Survey } from "../survey/survey.ts";
import type { Coding } from "../text/code_answers.ts";
import { loadFreeAnswers } from "../reports/fy2021/load_free_answers.ts";
import { byShare, type RatingResult, ratingResults } from "./rating_result.ts";

/** All that the page is made from: facts, counts, and what follows from counts. No respondent's answers leave it. */
export interface PageContent {
  readonly study: Study;
  readonly report: Report;
  /** Questionnaires in the report's order, others behind them. */
  readonly surveys: readonly SurveyContent[];
  readonly comparisons: ComparisonsContent;
  /** Free answers with their themes. */
  readonly coding: Coding;
  readonly assessment: AssessmentContent;
}

/** A questionnaire with its counts. */
export interface SurveyContent {
  readonly survey: Survey;
  readonly distributions: readonly Distribution[];
  /** Share of favourable answers to each rating, with how sure it is. */
  readonly ratings: readonly RatingResult[];
}

/** What questionnaires say when set against each other. */
export interface ComparisonsContent {
  /** Questions asked before and after, each in the family of its questionnaire. */
  readonly changes: readonly BeforeAfterComparison[];
  readonly byEvent: readonly GroupComparison[];
  readonly byCity: readonly GroupComparison[];
  /** What may be compared with what. */
  readonly constructs: readonly AskedConstruct[];
}

/** The assessment sheets of the municipalities, and the actions they took. */
export interface AssessmentContent {
  readonly sheets: readonly AssessmentSheet[];
  readonly taken: Dataset<ActionTakenRecord>;
}

/**
 * Loads the report, the questionnaires, the themes and the assessment sheets, and computes what the page shows.
 *
 * @throws {DataError} with every fault of every file
 */
export async function loadPageContent(options: ReadOptions = {}): Promise<PageContent> {
  const [study, report] = await Promise.all([loadStudy(options), loadReport(options)]);
  const cities = report.municipalities.records.filter(({ role }) => role === "studied");
  const [surveys, { coding }, sheets, taken] = await Promise.all([
    loadSurveys({ ...options, report }),
    loadFreeAnswers(report, options),
    loadAssessmentSheets(cities.map(({ municipalityId }) => municipalityId), options),
    loadActionsTaken(options),
  ]);
  const order = report.questionnaires.records.map(({ surveyId }) => surveyId);
  const place = (id: string) => order.includes(id) ? order.indexOf(id) : order.length;
  const ordered = surveys.toSorted((a, b) => place(a.id) - place(b.id));
  return {
    study,
    report,
    surveys: ordered.map((survey) => surveyContent(survey)),
    comparisons: {
      changes: ordered.filter(({ codebook }) => pairedConstructs(codebook).length > 0)
        .flatMap((survey) => compareBeforeAfter(beforeAfterCounts(survey), { adjustment: "holm" })),
      byEvent: compareConstructs(ordered),
      byCity: compareConstructs(ordered, { by: "municipality" }),
      constructs: askedConstructs(ordered),
    },
    coding,
    assessment: { sheets, taken },
  };
}

function surveyContent(survey: Survey): SurveyContent {
  const distributions = countAllAnswers(survey);
  return {
    survey,
    distributions,
    ratings: ratingResults(distributions),
  };
}

/** Answers about understanding after an event, of all questionnaires: by construct, then the highest share first. */
export function understandingResults({ study, surveys }: PageContent): readonly RatingResult[] {
  const order = study.constructs.records.filter(({ role }) => role === "understanding")
    .map(({ constructId }) => constructId);
  const place = ({ question }: RatingResult) => order.indexOf(question.construct);
  return surveys.flatMap(({ ratings }) => ratings)
    .filter(({ question }) => order.includes(question.construct) && question.timing !== "before")
    .toSorted((a, b) => place(a) - place(b) || byShare(a, b));
}

/** Inhabitants that decide what may be published of all questionnaires: of the smallest municipality; `null` when not known. */
export function smallestPopulation(surveys: readonly SurveyContent[]): number | null {
  return decidingPopulation(surveys.flatMap(({ survey }) => survey.municipalities));
}
