import type { DataFault } from "../../../data/data_error.ts";
import { checkRows } from "../../../data/check_rows.ts";
import type { StudyEvent } from "../../../study/study_event.ts";
import { eventContradictions } from "../../../study/study_faults.ts";
import { isComplete } from "../../../data/read_tables.ts";
import type { ReportReadings } from "./report_tables.ts";

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
