import type { Language } from "../data/language.ts";
import { studiedMunicipalities, type Study } from "../study/study.ts";
import type { StudyEvent } from "../study/study_event.ts";
import { eventName, municipalityName } from "../wording/study_names.ts";

/** One lane: who met, and on which rows. */
export interface TimelineLane {
  /** Unique name: a municipality's id, `joint`, or that of a lane of one's own. */
  readonly id: string;
  readonly name: string;
  /** Sign of its meetings: a municipality's own, a joint one, or something else's such as a committee's. */
  readonly mark: "own" | "joint" | "other";
  /** What was held, or not, one a row; those of other lanes all on one row, with their names under them. */
  readonly entries: readonly TimelineEntry[];
  /** Joint events a municipality took part in: days. */
  readonly joined: readonly string[];
}

/** One meeting or event. */
export interface TimelineEntry {
  readonly name: string;
  /** ISO date; `null` when there was none. */
  readonly date: string | null;
  readonly status: StudyEvent["status"];
}

/** First and last day of an axis of whole months. */
export interface TimelineMonths {
  readonly start: string;
  readonly end: string;
}

/** Options of {@linkcode timelineLanes}. */
export interface TimelineLanesOptions {
  readonly lang: Language;
  /** Name of the lane of events of several municipalities. */
  readonly joint: string;
}

/** The lanes of a study: joint events, then a lane a municipality, in the study's order. */
export function timelineLanes(
  study: Pick<Study, "events" | "municipalities">,
  { lang, joint: jointName }: TimelineLanesOptions,
): readonly TimelineLane[] {
  const events = study.events.records;
  const joint = events.filter(({ municipalityIds }) => municipalityIds.length > 1);
  const own = events.filter(({ municipalityIds }) => municipalityIds.length < 2);
  const entry = (event: StudyEvent): TimelineEntry => (
    { name: eventName(event, lang), date: event.date, status: event.status }
  );
  return [
    ...(joint.length === 0
      ? []
      : [{ id: "joint", name: jointName, mark: "joint" as const, entries: joint.map(entry), joined: [] }]),
    ...studiedMunicipalities(study).map((municipality): TimelineLane => ({
      id: municipality.municipalityId,
      name: municipalityName(municipality, lang),
      mark: "own",
      entries: own.filter(({ municipalityIds }) => municipalityIds.includes(municipality.municipalityId)).map(entry),
      joined: joint.filter(({ municipalityIds }) => municipalityIds.includes(municipality.municipalityId))
        .flatMap(({ date }) => date === null ? [] : [date]),
    })),
  ];
}

/**
 * The whole months that hold every date of the lanes, so that no mark can lie beyond the edge; `null` when nothing has a date.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const entries = ["2030-01-31", "2030-02-03"].map((date) => ({ name: "meeting", date, status: "held" as const }));
 * const lane = { id: "town", name: "Town", mark: "own" as const, entries, joined: [] };
 * assert.deepEqual(timelineMonths([lane]), { start: "2030-01-01", end: "2030-02-28" });
 * ```
 */
export function timelineMonths(lanes: readonly TimelineLane[]): TimelineMonths | null {
  const dates = lanes.flatMap(({ entries }) => entries.flatMap(({ date }) => date ?? [])).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [year = 0, month = 0] = last.split("-").map(Number);
  const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return { start: `${first.slice(0, 7)}-01`, end };
}
