import type { PrintedEvent } from "../facts/printed_records.ts";
import type { QuestionnaireRecord } from "../facts/questionnaires.ts";
import { printedPlace, type ReportFinding } from "./report_finding.ts";

/**
 * Every questionnaire that more people answered than had applied for its event. Events without a printed number of
 * applicants are passed over.
 */
export function responsesWithinApplicants(
  { events, questionnaires }: {
    readonly events: readonly PrintedEvent[];
    readonly questionnaires: readonly QuestionnaireRecord[];
  },
): readonly ReportFinding[] {
  return questionnaires.flatMap(({ eventId, figureKey, responses, responsesPrinted }) => {
    const applicants = events.find((event) => event.eventId === eventId)?.applicants ?? null;
    if (applicants === null || responses <= applicants) return [];
    return [{
      rule: "responses_within_applicants",
      figureKey,
      place: printedPlace(figureKey, "回答数"),
      printed: responsesPrinted,
      expected: `${applicants} 件以下`,
      severity: "error",
      explanation: {
        ja: `回答数が参加者数（申込時点で${applicants}人）より多い`,
        en: `More people answered than had applied (${applicants})`,
      },
    }];
  });
}
