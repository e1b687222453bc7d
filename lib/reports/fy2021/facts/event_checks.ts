import type { DataFault } from "../../../data/data_error.ts";
import { brokenOrder, checkRows, type RowFault } from "../../../data/check_rows.ts";
import type { StudyEvent } from "../../../study/study_event.ts";
import { eventContradictions } from "../../../study/study_faults.ts";
import { isComplete } from "../../../data/read_tables.ts";
import type { ReportReadings } from "./report_tables.ts";
import type { LocatedRow } from "../../../data/read_table.ts";
import { type PrintedEvent, printedEvents } from "./printed_records.ts";
import type { ProgrammeItemRecord } from "./event_tables.ts";

/**
 * What is wrong with events: more answers than applicants, a date or reason that does not fit the status, an end before
 * the beginning, participants that the event does not list, a lecturer whose name is not that of the person.
 */
export function eventFaults(
  readings: Pick<ReportReadings, "events" | "questionnaires" | "eventParticipants" | "eventLecturers" | "people">,
): readonly DataFault[] {
  const { events, questionnaires, eventParticipants, eventLecturers, people } = readings;
  const eventOf = new Map(events.rows.map(({ record }) => [record.eventId, record]));
  const nameOf = new Map(people.rows.map(({ record }) => [record.personId, record.name]));
  const takingPart = new Set(eventParticipants.rows.map(({ record }) => `${record.eventId} ${record.municipalityId}`));
  return [
    ...checkRows(questionnaires, ({ eventId, responses }) => {
      const applicants = eventOf.get(eventId)?.applicants ?? null;
      if (applicants === null || responses <= applicants) return null;
      const expected = `at most ${applicants}, the applicants of ${eventId}`;
      return { id: "contradiction", field: "responses", value: String(responses), expected };
    }),
    ...events.rows.flatMap(({ record, line }) => eventContradictions({ record, file: events.file, line })),
    ...checkRows(eventParticipants, ({ eventId, municipalityId }) => {
      const event = eventOf.get(eventId);
      if (event === undefined || event.municipalityIds.includes(municipalityId)) return null;
      const expected = `a municipality of ${eventId}: ${event.municipalityIds.join(", ")}`;
      return { id: "contradiction", field: "municipalityId", value: municipalityId, expected };
    }),
    ...(isComplete(eventParticipants) ? checkRows(events, (event) => unlistedParticipant(event, takingPart)) : []),
    ...checkRows(eventLecturers, ({ personId, name }) => {
      const known = personId === null ? undefined : nameOf.get(personId);
      if (known === undefined || known === name) return null;
      return { id: "contradiction", field: "name", value: name, expected: `${known}, the name of ${personId}` };
    }),
  ];
}

function unlistedParticipant({ eventId, kind, municipalityIds }: StudyEvent, takingPart: ReadonlySet<string>) {
  const unlisted = municipalityIds.find((municipality) => !takingPart.has(`${eventId} ${municipality}`));
  if (kind !== "exchange" || unlisted === undefined) return null;
  const expected = "only municipalities that event_participants.csv has for the meeting";
  return { id: "contradiction", field: "municipalityIds", value: unlisted, expected } as const;
}

/** Each printed day, of an event or a meeting, that is another than the day it was read as. Slips such as 4月4月 are no day. */
export function printedDateFaults(
  { events, eventPrints, committeeMeetings }: Pick<ReportReadings, "events" | "eventPrints" | "committeeMeetings">,
): readonly DataFault[] {
  const dateOf = new Map(events.rows.map(({ record }) => [record.eventId, record.date]));
  const fault = (printed: string | null, date: string | null): RowFault | null => {
    const read = /^(\d{4})年(\d{1,2})月(\d{1,2})日/.exec(printed?.replaceAll(/\s/g, "") ?? "");
    if (printed === null || date === null || read === null) return null;
    const [year = "", month = "", day = ""] = read.slice(1);
    if (date === `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`) return null;
    return { id: "contradiction", field: "datePrinted", value: printed, expected: `the day it was read as, ${date}` };
  };
  return [
    ...checkRows(eventPrints, ({ eventId, datePrinted }) => fault(datePrinted, dateOf.get(eventId) ?? null)),
    ...checkRows(committeeMeetings, ({ datePrinted, date }) => fault(datePrinted, date)),
  ];
}

/**
 * What is wrong with programmes: items out of order, an end that is not the next item's beginning, a programme that does
 * not fill its event from beginning to end, an event held without a programme, a programme of an event not held.
 */
export function programmeFaults(
  { events, eventPrints, programmeItems }: Pick<ReportReadings, "events" | "eventPrints" | "programmeItems">,
): readonly DataFault[] {
  const printed = printedEvents(
    events.rows.map(({ record }) => record),
    eventPrints.rows.map(({ record }) => record),
  );
  const eventOf = new Map(printed.map((event) => [event.eventId, event]));
  const itemsOf = Map.groupBy(programmeItems.rows, ({ record }) => record.eventId);
  return [
    ...brokenOrder(programmeItems, { field: "order", group: ({ eventId }) => eventId }),
    ...checkRows(programmeItems, (item, row) => timeFault(item, itemsOf.get(item.eventId) ?? [], row)),
    ...checkRows(programmeItems, (item, row) => eventFault(item, { event: eventOf.get(item.eventId), row, itemsOf })),
    ...(isComplete(programmeItems)
      ? checkRows(events, ({ eventId, status }): RowFault | null => {
        if (status !== "held" || itemsOf.has(eventId)) return null;
        const expected = `${status} events only where programme_items.csv has a programme`;
        return { id: "contradiction", field: "status", value: status, expected };
      })
      : []),
  ];
}

type Rows = readonly LocatedRow<ProgrammeItemRecord>[];

function timeFault(
  { start, end, kinds }: ProgrammeItemRecord,
  items: Rows,
  row: LocatedRow<ProgrammeItemRecord>,
): RowFault | null {
  const next = items[items.indexOf(row) + 1]?.record.start ?? null;
  if (next !== null && next <= start) {
    return { id: "contradiction", field: "start", value: start, expected: `a time before ${next}, the next item's` };
  }
  if (end !== next) {
    const expected = next === null ? "no end, as nothing follows" : `${next}, the beginning of the next item`;
    return { id: "contradiction", field: "end", value: end, expected };
  }
  if (kinds.includes("end") === (next === null)) return null;
  const expected = next === null ? "end, as nothing follows" : "no end, as another item follows";
  return { id: "contradiction", field: "kinds", value: kinds.join(";"), expected };
}

function eventFault(
  { start, figureKey }: ProgrammeItemRecord,
  { event, row, itemsOf }: {
    readonly event: PrintedEvent | undefined;
    readonly row: LocatedRow<ProgrammeItemRecord>;
    readonly itemsOf: ReadonlyMap<string, Rows>;
  },
): RowFault | null {
  if (event === undefined) return null;
  if (event.programmeFigureKey !== figureKey) {
    const expected = event.programmeFigureKey ?? "no programme, as the event has none";
    return { id: "contradiction", field: "figureKey", value: figureKey, expected };
  }
  const items = itemsOf.get(event.eventId) ?? [];
  const wanted = row === items[0] ? event.start : row === items.at(-1) ? event.end : start;
  if (start === wanted) return null;
  return { id: "contradiction", field: "start", value: start, expected: `${wanted} as in events.csv` };
}
