import { municipalitiesOf, type Study, studySources } from "../study/study.ts";
import type { Municipality } from "../study/municipality.ts";
import type { StudyEvent } from "../study/study_event.ts";
import type { ProportionInterval } from "../statistics/proportion_interval.ts";
import { wilsonInterval } from "../statistics/wilson_interval.ts";
import { type SheetSide, sheetSide } from "../survey/sheet_side.ts";
import type { Survey } from "../survey/survey.ts";
import type { Bilingual } from "../data/language.ts";
import { computedFrom, printedPart } from "../data/source_of.ts";
import { distinctSources, type Source } from "../data/source.ts";

/** The questionnaires whose response rates are asked for, and the study they belong to. */
export interface ResponseRatesData {
  readonly study: Pick<Study, "events" | "municipalities">;
  readonly surveys: readonly Survey[];
}

/** One questionnaire: who answered, of how many. */
export interface ResponseRate {
  readonly event: StudyEvent;
  /** Municipality and event, short. */
  readonly place: Bilingual;
  /** Which of two sheets it is; `null` where one holds all. */
  readonly side: SheetSide | null;
  readonly municipalities: readonly Municipality[];
  readonly responses: number;
  /** People who had applied; `null` when not known. */
  readonly applicants: number | null;
  /** People who applied and did not answer; `null` when there is no rate. */
  readonly silent: number | null;
  /** Wilson 95 % interval of the rate; `null` when there is none. */
  readonly interval: ProportionInterval | null;
}

/**
 * Each questionnaire with its rate, in the order given.
 *
 * There is none where the number of applicants is not known, nor where more people answered than had applied: then
 * some came without applying, and nobody knows of how many the answers are.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy } from "../study/load_study.ts";
 * import { loadSurveys } from "../survey/load_surveys.ts";
 * const rates = responseRates({ study: await loadStudy(), surveys: await loadSurveys() });
 * assert.deepEqual(rates.map(({ silent }) => silent), [null, 7, 13, 22, 29, 1]);
 * ```
 */
export function responseRates({ study, surveys }: ResponseRatesData): readonly ResponseRate[] {
  return surveys.map(({ event, place, codebook }) => {
    const { applicants } = event;
    const { responses } = codebook;
    const side = sheetSide(codebook);
    const common = { event, place, side, municipalities: municipalitiesOf(event, study), responses, applicants };
    if (applicants === null || responses > applicants) return { ...common, silent: null, interval: null };
    return { ...common, silent: applicants - responses, interval: wilsonInterval(responses, applicants) };
  });
}

/** The code books that say how many answered, and what the study says of their events and municipalities. */
export function responseRateSources(
  { study, surveys }: ResponseRatesData,
  rates: readonly ResponseRate[],
): readonly Source[] {
  // Numbers of people are printed, shares of them and their intervals are computed here.
  return computedFrom(distinctSources([
    // Of a code book only the printed number of responses is taken, no assumed answer.
    ...surveys.map(({ codebookSource }) => printedPart(codebookSource)),
    ...studySources(study.events, rates.map(({ event }) => event)),
    ...studySources(study.municipalities, rates.flatMap(({ municipalities }) => municipalities)),
  ]));
}
