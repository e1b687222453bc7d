import { dataKind } from "../data/data_kinds.ts";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import { shownList } from "../data/shown_value.ts";
import type { Figure } from "./figure.ts";
import { chartKeys, chartQuestion } from "../counts/chart_distribution.ts";
import { countAnswers } from "../counts/count_answers.ts";
import { chartHeading } from "../wording/chart_heading.ts";
import type { WithCatalogue } from "../study/catalogue_row.ts";
import type { Survey } from "../survey/survey.ts";
import { ANSWER_FIGURE_OPTIONS, answerFigure, type AnswerFigureOptions } from "./answer_figure.ts";

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

/** The kind of each of these options but the surveys. */
const SURVEY_FIGURES_OPTIONS: OptionKinds<Omit<ChartFigureOptions, "surveys">> = {
  ...ANSWER_FIGURE_OPTIONS,
  report: dataKind.catalogue,
};

/** The kind of each of these options. */
export const CHART_FIGURE_OPTIONS: OptionKinds<ChartFigureOptions> = {
  ...SURVEY_FIGURES_OPTIONS,
  surveys: required(dataKind.surveys),
};

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
 * assert.equal(figure.title, "行田市 フォーラム: 地域共生社会の理念に関する理解度");
 * ```
 */
export function chartFigure(key: string, given: ChartFigureOptions): Figure {
  const action = "draw the chart";
  requireKind(action, key, { name: "key", kind: kind.text });
  requireOptions(action, given, CHART_FIGURE_OPTIONS);
  const { report, surveys, ...options } = given;
  const { survey, question } = chartQuestion(key, surveys);
  const heading = chartHeading(key, question, { report, place: survey.place, lang: options.lang ?? "ja" });
  return answerFigure(countAnswers(survey, question.id), { ...options, heading });
}

/** All charts of a survey, in the report's order; see {@linkcode chartFigure}. */
export function surveyFigures(
  survey: Survey,
  options: Omit<ChartFigureOptions, "surveys"> = {},
): readonly Figure[] {
  const action = "draw the charts of a survey";
  requireKind(action, survey, { name: "survey", kind: dataKind.survey });
  requireOptions(action, options, SURVEY_FIGURES_OPTIONS);
  return shownList(chartKeys(survey).map((key) => chartFigure(key, { ...options, surveys: [survey] })));
}
