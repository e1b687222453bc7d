import { chartKeys, chartQuestion } from "../counts/chart_distribution.ts";
import { countAnswers } from "../counts/count_answers.ts";
import { chartHeading } from "../wording/chart_heading.ts";
import type { WithCatalogue } from "../study/catalogue_row.ts";
import type { Survey } from "../survey/survey.ts";
import { answerFigure, type AnswerFigureOptions } from "./answer_figure.ts";
import type { Figure } from "./figure.ts";

/** What {@linkcode chartFigure} needs. */
export interface ChartFigureOptions extends Omit<AnswerFigureOptions, "heading"> {
  /**
   * A loaded report, or at least its catalogue: printed titles come from there.
   * @default none: charts are called what their question asks
   */
  readonly report?: WithCatalogue | undefined;
  /** Surveys to take the answers from. */
  readonly surveys: readonly Survey[];
}

/**
 * A chart of the report, by its key in the catalogue or the id of its question, drawn from the best answers there are.
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
  const { survey, question } = chartQuestion(key, surveys);
  const heading = chartHeading(key, question, { report, lang: options.lang ?? "ja" });
  return answerFigure(countAnswers(survey, question.id), { ...options, heading });
}

/** All charts of a survey, in the report's order; see {@linkcode chartFigure}. */
export function surveyFigures(
  survey: Survey,
  options: Omit<ChartFigureOptions, "surveys">,
): readonly Figure[] {
  return chartKeys(survey).map((key) => chartFigure(key, { ...options, surveys: [survey] }));
}
