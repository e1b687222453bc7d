import type { Dataset } from "../data/source.ts";
import type { StudyEvent } from "../study/study_event.ts";
import type { Municipality } from "../study/municipality.ts";
import type { QuestionnaireRecord } from "../reports/fy2021/facts/questionnaires.ts";
import type { ProportionInterval } from "../statistics/proportion_interval.ts";
import { wilsonInterval } from "../statistics/wilson_interval.ts";

/** The part of the report that {@linkcode responseRatesFigure} draws. */
export interface ResponseRatesData {
  readonly questionnaires: Dataset<QuestionnaireRecord>;
  readonly events: Dataset<StudyEvent>;
  readonly municipalities: Dataset<Municipality>;
}

/** One questionnaire: who answered, of how many. */
export interface ResponseRate {
  readonly event: StudyEvent;
  readonly municipality: Municipality;
  readonly responses: number;
  /** People who had applied; `null` when the report does not say. */
  readonly applicants: number | null;
  /** People who applied and did not answer; `null` without applicants. */
  readonly silent: number | null;
  /** Wilson 95 % interval of the rate; `null` without applicants. */
  readonly interval: ProportionInterval | null;
}

/**
 * Response rates of all questionnaires, in the report's order; one whose applicants are not printed is listed without.
 *
 * @throws {TypeError} if a questionnaire's event or the event's municipality is not in the data
 * @throws {RangeError} if more people answered than had applied
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * const [forum, training] = responseRates(await loadReport());
 * assert.equal(forum?.applicants, null);
 * assert.equal(training?.silent, 7);
 * ```
 */
export function responseRates(data: ResponseRatesData): readonly ResponseRate[] {
  return data.questionnaires.records.map(({ surveyId, eventId, responses }) => {
    const event = data.events.records.find((candidate) => candidate.eventId === eventId);
    const municipality = data.municipalities.records.find(({ municipalityId }) =>
      event?.municipalityIds[0] === municipalityId
    );
    if (event === undefined || municipality === undefined) {
      throw new TypeError(`Cannot compute a response rate as the event of ${surveyId} must be known: it is ${eventId}`);
    }
    const { applicants } = event;
    if (applicants === null) return { event, municipality, responses, applicants, silent: null, interval: null };
    const interval = wilsonInterval(responses, applicants);
    return { event, municipality, responses, applicants, silent: applicants - responses, interval };
  });
}
