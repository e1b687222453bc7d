import { chartDistribution } from "../counts/chart_distribution.ts";
import type { CatalogueRecord } from "../reports/fy2021/facts/catalogue.ts";
import { closedQuestions } from "../survey/find_question.ts";
import type { Survey } from "../survey/survey.ts";
import { answerFigure, type AnswerFigureOptions } from "./answer_figure.ts";
import type { Figure } from "./figure.ts";

/** What {@linkcode chartFigure} needs. */
export interface ChartFigureOptions extends Omit<AnswerFigureOptions, "heading"> {
  /** The loaded report, or at least its catalogue: titles come from there. */
  readonly report: { readonly catalogue: { readonly records: readonly CatalogueRecord[] } };
  /** Surveys to take the answers from. */
  readonly surveys: readonly Survey[];
}

/**
 * A chart of the report, by its key in the catalogue, drawn from the best answers there are.
 *
 * @param key such as `2-47:soka-training-1`
 * @throws {RangeError} when the catalogue has no such chart, or no survey feeds it
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const report = await loadReport();
 * const figure = chartFigure("2-12:gyoda-forum", { report, surveys: await loadSurveys({ report }) });
 * assert.equal(figure.title, "地域共生社会の理念に関する理解度");
 * ```
 */
export function chartFigure(key: string, { report, surveys, ...options }: ChartFigureOptions): Figure {
  const heading = report.catalogue.records.find((row) => row.key === key);
  if (heading === undefined) {
    throw new RangeError(`Cannot draw a chart as its key must be in the catalogue: current value is ${key}`);
  }
  return answerFigure(chartDistribution(key, surveys), { ...options, heading });
}

/** All charts of a survey, in the report's order; see {@linkcode chartFigure}. */
export function surveyFigures(
  survey: Survey,
  options: Omit<ChartFigureOptions, "surveys">,
): readonly Figure[] {
  const keys = closedQuestions(survey.codebook).flatMap(({ question }) => question.figureKeys);
  return keys.map((key) => chartFigure(key, { ...options, surveys: [survey] }));
}
