import { questionDesign } from "../comparisons/comparability.ts";
import { type AskedConstruct, askedConstructs } from "../comparisons/asked_constructs.ts";
import { compareStudy, type StudyComparisons } from "../comparisons/compare_study.ts";
import type { GroupComparison } from "../comparisons/group_comparison.ts";
import { countAllAnswers } from "../counts/count_answers.ts";
import type { Distribution } from "../counts/distribution.ts";
import type { ReadOptions } from "../data/read_source.ts";
import { loadStudy } from "../study/load_study.ts";
import type { Study } from "../study/study.ts";
import type { Codebook, Question } from "../survey/codebook.ts";
import { loadSurveys } from "../survey/load_surveys.ts";
import type { Survey } from "../survey/survey.ts";
import type { Figure } from "../figures/figure.ts";
import type { Table } from "../tables/table.ts";
import type { AnswerSet } from "../text/answer.ts";
import { loadClearedAnswers } from "../text/cleared_answers.ts";
import type { Coding } from "../text/code_answers.ts";
import { analyseAnswers } from "../text/analyse_answers.ts";
import type { ReportContribution } from "./report_contribution.ts";
import type { HeadlineSubject } from "../wording/summary_words.ts";
import { type FavourableShare, favourableShare } from "../comparisons/favourable_share.ts";

/** What page and workbook are made from, as read. */
export interface PageFacts {
  readonly study: Study;
  readonly surveys: readonly Survey[];
  /**
   * Free answers that are printed, with their themes; `null` where a report prints none. What people wrote and nobody printed
   * is not shown: it would tell who they are.
   */
  readonly coding: Coding | null;
  /** Free answers of exports that somebody has cleared. @default none */
  readonly cleared?: AnswerSet;
  /** What a report adds; `null` without one. */
  readonly contribution: ReportContribution | null;
  /** What notebooks of one's own saved. @default nothing */
  readonly own?: readonly (Figure | Table)[];
}

/** All that the page is made from: facts, counts, and what follows from counts. No respondent's answers leave it. */
export interface PageContent extends Omit<PageFacts, "surveys"> {
  /** Questionnaires in the report's order, others behind them by the day of their event. */
  readonly surveys: readonly SurveyContent[];
  readonly comparisons: ComparisonsContent;
}

/** A questionnaire with its counts. */
export interface SurveyContent {
  readonly survey: Survey;
  readonly distributions: readonly Distribution[];
  /** Share of favourable answers to each rating, with how sure it is. */
  readonly ratings: readonly RatingResult[];
}

/** What questionnaires say when set against each other. */
export interface ComparisonsContent extends StudyComparisons {
  /** What may be compared with what. */
  readonly constructs: readonly AskedConstruct[];
}

/**
 * Loads the study, the questionnaires and the themes, and computes what the page shows.
 *
 * @param contribution what a report adds; `null` without one
 * @throws {DataError} with every fault of every file
 */
export async function loadPageContent(
  contribution: ReportContribution | null,
  options: ReadOptions = {},
): Promise<PageContent> {
  const study = await loadStudy(options);
  const [surveys, answers] = await Promise.all([
    loadSurveys({ ...options, study, ...(contribution === null ? {} : { report: contribution.printed }) }),
    contribution === null ? null : analyseAnswers(contribution.answers.set, options),
  ]);
  const cleared = await loadClearedAnswers(surveys, options);
  return pageContent({ study, surveys, coding: answers?.coding ?? null, cleared, contribution });
}

/** Computes what the page shows. */
export function pageContent({ surveys, ...facts }: PageFacts): PageContent {
  const order = facts.contribution?.printed.questionnaires.records.map(({ surveyId }) => surveyId) ?? [];
  const place = ({ id }: Survey) => order.includes(id) ? order.indexOf(id) : order.length;
  const ordered = surveys.toSorted((a, b) => place(a) - place(b) || byDay(a, b));
  const compared = compareStudy(ordered, { plan: facts.study.plan });
  return {
    ...facts,
    surveys: ordered.map(surveyContent),
    comparisons: {
      ...compared,
      byEvent: compared.byEvent.filter(isAskedAlike),
      byMunicipality: compared.byMunicipality.filter(isAskedAlike),
      constructs: askedConstructs(ordered),
    },
  };
}

/** Events without a day come last. */
function byDay({ event: { date: one } }: Survey, { event: { date: other } }: Survey): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one < other ? -1 : Number(one > other);
}

function surveyContent(survey: Survey): SurveyContent {
  const distributions = countAllAnswers(survey);
  return { survey, distributions, ratings: ratingResults(distributions) };
}

/** The questionnaires alone. */
export function surveysOf({ surveys }: Pick<PageContent, "surveys">): readonly Survey[] {
  return surveys.map(({ survey }) => survey);
}

/** Whether the wording of some answers is not known, and was supposed. */
export function hasAssumedScales({ scales }: Codebook): boolean {
  return scales.some(({ basis }) => basis === "assumed");
}

/** The ratings that the page puts first. */
export interface HeadlineResults {
  /** By construct, what was asked alone before what was asked looking back, then in the order of the questionnaires. */
  readonly results: readonly RatingResult[];
  /** What they are: of several events what was understood, or every rating; or the questions of the one event there is. */
  readonly about: HeadlineSubject;
}

/**
 * Answers about understanding after an event, of all questionnaires. Where there is only one, or none asks whether
 * something was understood: every rating that does not ask for the state before.
 */
export function headlineResults({ study, surveys }: Pick<PageContent, "study" | "surveys">): HeadlineResults {
  const ratings = surveys.flatMap(({ ratings }) => ratings).filter(({ question }) => question.timing !== "before");
  const understanding = study.constructs.records.filter(({ role }) => role === "understanding")
    .map(({ constructId }) => constructId);
  const about = surveys.length < 2
    ? "questions"
    : ratings.some(({ question }) => understanding.includes(question.construct))
    ? "understanding"
    : "events";
  const order = about === "understanding"
    ? understanding
    : [...new Set(ratings.map(({ question }) => question.construct))];
  const place = ({ question }: RatingResult) => order.indexOf(question.construct);
  const results = ratings.filter((rating) => place(rating) !== -1)
    .toSorted((a, b) => place(a) - place(b) || Number(asksBack(a)) - Number(asksBack(b)));
  return { about, results };
}

/** Whether a result was asked beside the state before, looking back: it stands behind a wall from what was asked alone. */
export function asksBack({ distribution }: RatingResult): boolean {
  return questionDesign(distribution) !== "post-only";
}

/** A page leaves out a section about nothing, where a notebook that asks gets a sentence. */
function isAskedAlike(comparison: GroupComparison): boolean {
  return comparison.kind !== "refused" || comparison.reason !== "nobody-asks-alike";
}

/** How many answered a rating favourably, of how many, and how sure that is. */
export interface RatingResult {
  readonly distribution: Distribution;
  readonly question: Question;
  /** Of all respondents: no answer stays in the denominator. */
  readonly result: FavourableShare;
}

/** The result of each rating among distributions; other questions have none. */
export function ratingResults(distributions: readonly Distribution[]): readonly RatingResult[] {
  return distributions.filter(({ scale }) => scale.kind === "rating").flatMap((distribution) => {
    const [part] = distribution.parts;
    return part === undefined ? [] : [{ distribution, question: part.question, result: favourableShare(distribution) }];
  });
}
