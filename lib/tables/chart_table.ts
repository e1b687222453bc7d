import type { AnswerPresentationOptions } from "../wording/answer_presentation.ts";
import { chartDistribution } from "../counts/chart_distribution.ts";
import type { CatalogueRecord } from "../reports/fy2021/facts/catalogue.ts";
import { closedQuestions } from "../survey/find_question.ts";
import type { Survey } from "../survey/survey.ts";
import { answerTable } from "./answer_table.ts";
import type { Table } from "./table.ts";

/** What {@linkcode chartTable} needs. */
export interface ChartTableOptions extends Omit<AnswerPresentationOptions, "heading"> {
  /** The loaded report, or at least its catalogue: titles come from there. */
  readonly report: { readonly catalogue: { readonly records: readonly CatalogueRecord[] } };
  /** Surveys to take the answers from. */
  readonly surveys: readonly Survey[];
}

/**
 * The numbers of a chart of the report, by its key in the catalogue, from the best answers there are.
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
export function chartTable(key: string, { report, surveys, ...options }: ChartTableOptions): Table {
  const heading = report.catalogue.records.find((row) => row.key === key);
  if (heading === undefined) {
    throw new RangeError(`Cannot tabulate a chart as its key must be in the catalogue: current value is ${key}`);
  }
  return answerTable(chartDistribution(key, surveys), { ...options, heading });
}

/** The tables of all charts of a survey, in the report's order; see {@linkcode chartTable}. */
export function surveyTables(survey: Survey, options: Omit<ChartTableOptions, "surveys">): readonly Table[] {
  const keys = closedQuestions(survey.codebook).flatMap(({ question }) => question.figureKeys);
  return keys.map((key) => chartTable(key, { ...options, surveys: [survey] }));
}
