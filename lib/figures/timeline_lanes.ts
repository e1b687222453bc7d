import type { Language } from "../data/language.ts";
import type { Dataset } from "../data/source.ts";
import type { CommitteeMeetingRecord } from "../reports/fy2021/facts/committee_meetings.ts";
import type { StudyEvent } from "../study/study_event.ts";
import type { Municipality } from "../study/municipality.ts";
import { eventName, municipalityName } from "../wording/study_names.ts";
import { say } from "../wording/say.ts";

/** The part of the report that {@linkcode timelineFigure} draws. */
export interface TimelineData {
  readonly events: Dataset<StudyEvent>;
  readonly committeeMeetings: Dataset<CommitteeMeetingRecord>;
  readonly municipalities: Dataset<Municipality>;
}

/** One lane: who met, and on which rows. */
export interface TimelineLane {
  /** `committee`, `exchange` or a municipality. */
  readonly id: string;
  readonly name: string;
  /** What was held, or not, one a row. */
  readonly entries: readonly TimelineEntry[];
  /** Exchange meetings a municipality took part in: days. */
  readonly exchanges: readonly string[];
}

/** One meeting or event. */
export interface TimelineEntry {
  readonly name: string;
  /** ISO date; `null` when none was printed. */
  readonly date: string | null;
  readonly status: StudyEvent["status"];
}

/**
 * Lanes from top to bottom: committee, exchange meetings, then the consulted municipalities with their own events.
 *
 * @throws {RangeError} if a date lies outside the fiscal year's part that the figure shows
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * const lanes = timelineLanes(await loadReport(), "en");
 * assert.deepEqual(lanes.map(({ name }) => name).slice(0, 3), ["Committee", "Exchange meetings", "Gyoda"]);
 * ```
 */
export function timelineLanes(data: TimelineData, lang: Language): readonly TimelineLane[] {
  const exchanges = data.events.records.filter(({ kind }) => kind === "exchange");
  const own = data.events.records.filter(({ kind }) => kind !== "exchange");
  const entry = (event: StudyEvent): TimelineEntry => (
    { name: eventName(event, lang), date: event.date, status: event.status }
  );
  const lanes: TimelineLane[] = [
    {
      id: "committee",
      name: say(lang, { ja: "企画委員会", en: "Committee" }),
      entries: data.committeeMeetings.records.map(({ meetingNumber, date }) => (
        { name: say(lang, { ja: `第${meetingNumber}回`, en: `No. ${meetingNumber}` }), date, status: "held" }
      )),
      exchanges: [],
    },
    {
      id: "exchange",
      name: say(lang, { ja: "自治体間意見交換会", en: "Exchange meetings" }),
      entries: exchanges.map(entry),
      exchanges: [],
    },
    ...data.municipalities.records.filter(({ role }) => role === "studied").map((municipality) => ({
      id: municipality.municipalityId,
      name: municipalityName(municipality, lang),
      entries: own.filter(({ municipalityIds }) => municipalityIds.includes(municipality.municipalityId)).map(entry),
      exchanges: exchanges.filter(({ municipalityIds }) => municipalityIds.includes(municipality.municipalityId))
        .flatMap(({ date }) => date === null ? [] : [date]),
    })),
  ];
  for (const { name, date } of lanes.flatMap(({ entries }) => entries)) {
    if (date !== null && (date < START || date > END)) {
      throw new RangeError(
        `Cannot draw ${name} as its date must lie between ${START} and ${END}: current value is ${date}`,
      );
    }
  }
  return lanes;
}

export const START = "2021-08-01";

export const END = "2022-03-31";
