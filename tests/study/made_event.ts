import type { Bilingual } from "../../lib/data/language.ts";
import type { StudyEvent } from "../../lib/study/study_event.ts";
import { eventPlace } from "../../lib/study/study.ts";
import type { Municipality } from "../../lib/study/municipality.ts";

/** An invented municipality, large enough for the usual disclosure rule. */
export const madeMunicipality: Municipality = {
  municipalityId: "example",
  name: "例市",
  nameEnglish: "Example",
  prefecture: "例県",
  role: "studied",
  population: 80_000,
  populationAsOf: null,
  figureKey: null,
};

/** An invented event. */
export function madeEvent(departs: Partial<StudyEvent> = {}): StudyEvent {
  return {
    eventId: "example",
    municipalityIds: [madeMunicipality.municipalityId],
    name: "研修",
    nameEnglish: "training",
    seriesTitle: "例の研修",
    number: null,
    kind: "training",
    status: "held",
    date: "2030-06-01",
    start: null,
    end: null,
    venue: null,
    format: null,
    audience: null,
    applicants: 10,
    applicantsRemark: null,
    applicantsRemarkEnglish: null,
    reason: null,
    reasonEnglish: null,
    figureKey: null,
    ...departs,
  };
}

/** What a survey says of the invented event it asked about. */
export function askedOf(
  departs: Partial<StudyEvent> = {},
): { readonly event: StudyEvent; readonly municipalities: readonly Municipality[]; readonly place: Bilingual } {
  const event = madeEvent(departs);
  const municipalities = [madeMunicipality];
  return { event, municipalities, place: eventPlace(event, { municipalities: { records: municipalities } }) };
}
