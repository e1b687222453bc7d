import type { Origin } from "../data/origin.ts";
import type { Report } from "../reports/fy2021/facts/load_report.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import type { Survey } from "../survey/survey.ts";

/** What is known of one questionnaire. */
export interface SurveyStatus {
  readonly surveyId: string;
  readonly title: string;
  readonly responses: number;
  /** People who had applied; `null` when the report does not print it. */
  readonly applicants: number | null;
  /** Responses of applicants in percent with one decimal; `null` without applicants. */
  readonly responseRatePercent: string | null;
  /** Where its closed answers come from: the best there is. */
  readonly origin: Origin;
  /** The file they are read from. */
  readonly file: string;
}

/** The status of each questionnaire, in the report's order. */
export function surveyStatus(report: Report, surveys: readonly Survey[]): readonly SurveyStatus[] {
  return surveys.map(({ id, origin, source }) => {
    const questionnaire = report.questionnaires.records.find(({ surveyId }) => surveyId === id);
    const applicants = report.events.records.find(({ eventId }) => eventId === questionnaire?.eventId)?.applicants ??
      null;
    const responses = questionnaire?.responses ?? source.rows;
    return {
      surveyId: id,
      title: questionnaire?.title ?? id,
      responses,
      applicants,
      responseRatePercent: applicants === null ? null : percentHalfUp(responses, applicants),
      origin,
      file: source.file,
    };
  });
}
