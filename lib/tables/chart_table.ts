import { dataKind } from "../data/data_kinds.ts";
import { shownList } from "../data/shown_value.ts";
import { kind, type OptionKinds, required, requireKind, requireOptions } from "../data/check_call.ts";
import type { AnswerPresentationOptions } from "../wording/answer_presentation.ts";
import { LANGUAGE_OPTIONS } from "../data/language.ts";
import type { Table } from "./table.ts";
import { chartKeys, chartQuestion } from "../counts/chart_distribution.ts";
import { countAnswers } from "../counts/count_answers.ts";
import { chartHeading } from "../wording/chart_heading.ts";
import type { WithCatalogue } from "../study/catalogue_row.ts";
import type { Survey } from "../survey/survey.ts";
import { answerTable } from "./answer_table.ts";

/** What {@linkcode chartTable} needs. */
export interface ChartTableOptions extends Omit<AnswerPresentationOptions, "heading"> {
  /**
   * A loaded report, or at least its catalogue: printed titles come from there.
   * @default none: charts are called what their question asks
   */
  readonly report?: WithCatalogue | undefined;
  /** Surveys to take the answers from. */
  readonly surveys: readonly Survey[];
}

/** The kind of each of these options but the surveys. */
const SURVEY_TABLES_OPTIONS: OptionKinds<Omit<ChartTableOptions, "surveys">> = {
  ...LANGUAGE_OPTIONS,
  base: kind.oneOf("respondents", "answered"),
  report: dataKind.catalogue,
};

/** The kind of each of these options. */
export const CHART_TABLE_OPTIONS: OptionKinds<ChartTableOptions> = {
  ...SURVEY_TABLES_OPTIONS,
  surveys: required(dataKind.surveys),
};

/**
 * The numbers of a chart of the report, by its key in the catalogue or the id of its question, from the best answers there are.
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
 * const table = chartTable("2-9:gyoda-forum", { report, surveys: await loadSurveys({ report }) });
 * assert.equal(table.rows.at(-1)?.count, 124);
 * ```
 */
export function chartTable(key: string, given: ChartTableOptions): Table {
  const action = "make the table of a chart";
  requireKind(action, key, { name: "key", kind: kind.text });
  requireOptions(action, given, CHART_TABLE_OPTIONS);
  const { report, surveys, ...options } = given;
  const { survey, question } = chartQuestion(key, surveys);
  const heading = chartHeading(key, question, { report, place: survey.place, lang: options.lang ?? "ja" });
  return answerTable(countAnswers(survey, question.id), { ...options, heading });
}

/** The tables of all charts of a survey, in the report's order; see {@linkcode chartTable}. */
export function surveyTables(survey: Survey, options: Omit<ChartTableOptions, "surveys"> = {}): readonly Table[] {
  const action = "make the tables of a survey";
  requireKind(action, survey, { name: "survey", kind: dataKind.survey });
  requireOptions(action, options, SURVEY_TABLES_OPTIONS);
  return shownList(chartKeys(survey).map((key) => chartTable(key, { ...options, surveys: [survey] })));
}
