import type { Report } from "../report/load_report.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";

/** What is known of one questionnaire. */
export interface SurveyStatus {
  readonly surveyId: string;
  readonly title: string;
  readonly responses: number;
  /** People who had applied; `null` when the report does not print it. */
  readonly applicants: number | null;
  /** Responses of applicants in percent with one decimal; `null` without applicants. */
  readonly responseRatePercent: string | null;
  /** Where its closed answers come from; `none` as long as the report's pictures are all there is. */
  readonly origin: "observed" | "published" | "synthetic" | "none";
}

/** The status of each questionnaire, in the report's order. */
export function surveyStatus(report: Report): readonly SurveyStatus[] {
  return report.questionnaires.records.map(({ surveyId, eventId, title, responses }) => {
    const applicants = report.events.records.find((event) => event.eventId === eventId)?.applicants ?? null;
    return {
      surveyId,
      title,
      responses,
      applicants,
      responseRatePercent: applicants === null ? null : percentHalfUp(responses, applicants),
      origin: "none",
    };
  });
}
