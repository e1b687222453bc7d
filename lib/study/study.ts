import type { Source } from "../data/source.ts";
import type { AnalysisPlan } from "./analysis_plan.ts";
import type { Construct } from "./construct.ts";
import type { Municipality } from "./municipality.ts";
import type { StudyEvent } from "./study_event.ts";

/** Some records of a study, from however many files. */
export interface StudyPart<Row> {
  readonly records: readonly Row[];
  /** The file of each record is among these; none when there are no records. */
  readonly sources: readonly Source[];
}

/** What surveys are about: municipalities, the events they held, what was asked, and what was planned to be done with it. */
export interface Study {
  readonly municipalities: StudyPart<Municipality>;
  readonly events: StudyPart<StudyEvent>;
  readonly constructs: StudyPart<Construct>;
  readonly plan: AnalysisPlan;
}

/** Where municipalities are looked up: a study, or whatever else has their records. */
export interface KnownMunicipalities {
  readonly municipalities: Pick<StudyPart<Municipality>, "records">;
}

/** The municipalities a study is about, in its order; guests of joint events are left out. */
export function studiedMunicipalities({ municipalities }: KnownMunicipalities): readonly Municipality[] {
  return municipalities.records.filter(({ role }) => role === "studied");
}

/** The municipalities of an event, in the event's order. */
export function municipalitiesOf(
  event: StudyEvent,
  { municipalities }: KnownMunicipalities,
): readonly Municipality[] {
  return event.municipalityIds.flatMap((id) => municipalities.records.find((one) => one.municipalityId === id) ?? []);
}

/**
 * Inhabitants that decide what may be published of several municipalities together: those of the smallest; `null` when
 * one is not known.
 */
export function decidingPopulation(municipalities: readonly Pick<Municipality, "population">[]): number | null {
  if (municipalities.length === 0 || municipalities.some(({ population }) => population === null)) return null;
  return Math.min(...municipalities.flatMap(({ population }) => population ?? []));
}
