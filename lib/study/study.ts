import { type Bilingual, bilingual } from "../data/language.ts";
import { narrowSource, type Source } from "../data/source.ts";
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

/**
 * The files that some records of a study are from, so that a source line names the figures of a report that print these
 * records, and no others. Files that come from no report are named as they are.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadStudy } from "./load_study.ts";
 * const { municipalities } = await loadStudy();
 * const [first] = municipalities.records;
 * assert.deepEqual(studySources(municipalities, first === undefined ? [] : [first])[0]?.figureKeys, ["2-2:method"]);
 * ```
 */
export function studySources<Row extends { readonly figureKey: string | null }>(
  { sources }: Pick<StudyPart<Row>, "sources">,
  records: readonly Row[],
): readonly Source[] {
  const keys = new Set(records.map(({ figureKey }) => figureKey));
  return sources.map((source) => {
    const printed = source.figureKeys.filter((key) => keys.has(key));
    return printed.length === 0 ? source : narrowSource(source, printed);
  });
}

/** Who held an event and which it was, in one short name: 草加市 第1回研修; of a joint one 自治体間 第1回意見交換会. */
export function eventPlace(event: StudyEvent, study: KnownMunicipalities): Bilingual {
  const [municipality, ...others] = municipalitiesOf(event, study);
  const holder = municipality !== undefined && others.length === 0 ? bilingual(municipality, "name") : JOINT;
  return { ja: `${holder.ja} ${event.name}`, en: `${holder.en} ${event.nameEnglish}` };
}

/** Several events of a municipality added up, in one short name: 草加市（3回の延べ）. */
export function severalEvents(municipality: Municipality, events: number): Bilingual {
  const { ja, en } = bilingual(municipality, "name");
  return { ja: `${ja}（${events}回の延べ）`, en: `${en} (${events} events)` };
}

const JOINT: Bilingual = { ja: "自治体間", en: "Joint" };
