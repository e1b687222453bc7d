import type { Municipality } from "../../../study/municipality.ts";
import type { StudyEvent } from "../../../study/study_event.ts";
import type { EventPrintRecord } from "./event_tables.ts";
import type { MunicipalProfileRecord } from "./municipality_tables.ts";

/** An event of the study with how the report prints it. */
export type PrintedEvent = StudyEvent & Omit<EventPrintRecord, "eventId" | "figureKey">;

/** A municipality of the study with what the report prints of it; `null` for guests, of whom it prints nothing. */
export type PrintedMunicipality =
  & Municipality
  & {
    readonly [Field in Exclude<keyof MunicipalProfileRecord, keyof Municipality>]: MunicipalProfileRecord[Field] | null;
  };

/** Each event with its print. */
export function printedEvents(
  events: readonly StudyEvent[],
  prints: readonly EventPrintRecord[],
): readonly PrintedEvent[] {
  return events.map((event) => {
    const print = prints.find(({ eventId }) => eventId === event.eventId);
    return {
      ...event,
      datePrinted: print?.datePrinted ?? null,
      timePrinted: print?.timePrinted ?? null,
      applicantsPrinted: print?.applicantsPrinted ?? null,
      applicantsAsOfPrinted: print?.applicantsAsOfPrinted ?? null,
      programmeFigureKey: print?.programmeFigureKey ?? null,
    };
  });
}

/** Each municipality with its profile. */
export function printedMunicipalities(
  municipalities: readonly Municipality[],
  profiles: readonly MunicipalProfileRecord[],
): readonly PrintedMunicipality[] {
  return municipalities.map((municipality) => {
    const profile = profiles.find(({ municipalityId }) => municipalityId === municipality.municipalityId);
    return { ...NO_PROFILE, ...profile, ...municipality };
  });
}

const NO_PROFILE = {
  areaKm2: null,
  areaPrinted: null,
  modelProjectYears: null,
  modelProjectPrinted: null,
  transitionProject: null,
  transitionProjectPrinted: null,
  implementation: null,
  implementationPrinted: null,
  remark: null,
  remarkEnglish: null,
};
