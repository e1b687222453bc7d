import type { DataFault } from "../data/data_error.ts";
import type { Municipality } from "./municipality.ts";
import type { StudyEvent } from "./study_event.ts";

/** A record and where it stands; `line` is `null` in a file that holds one record. */
export interface Located<Row> {
  readonly record: Row;
  readonly file: string;
  readonly line: number | null;
}

/** Everything in a study that contradicts something else in it: ids used twice, municipalities nobody knows, dates. */
export function studyFaults(
  { municipalities, events }: {
    readonly municipalities: readonly Located<Municipality>[];
    readonly events: readonly Located<StudyEvent>[];
  },
): readonly DataFault[] {
  const known = new Set(municipalities.map(({ record }) => record.municipalityId));
  return [
    ...secondOnes(municipalities, { column: "municipality_id", idOf: ({ municipalityId }) => municipalityId }),
    ...secondOnes(events, { column: "event_id", idOf: ({ eventId }) => eventId }),
    ...events.flatMap(({ record, file, line }) => [
      ...record.municipalityIds.filter((id) => !known.has(id)).map((id): DataFault => ({
        id: "dangling-reference",
        file,
        line,
        column: "municipality_ids",
        value: id,
        expected: "a municipality of the study: data/study/municipalities.csv, or the event.json of a survey",
      })),
      ...eventContradictions({ record, file, line }),
    ]),
  ];
}

/** The same id with another content: of two that differ nobody knows which is meant. */
function secondOnes<Row>(
  located: readonly Located<Row>[],
  { column, idOf }: { readonly column: string; readonly idOf: (record: Row) => string },
): readonly DataFault[] {
  const first = new Map<string, Located<Row>>();
  return located.flatMap((one): readonly DataFault[] => {
    const id = idOf(one.record);
    const other = first.get(id);
    if (other === undefined) {
      first.set(id, one);
      return [];
    }
    // A table's own repeated keys are told by its reading.
    if (other.file === one.file || JSON.stringify(other.record) === JSON.stringify(one.record)) return [];
    const expected = `what ${other.file} says of ${id}, or another id`;
    return [{ id: "contradiction", file: one.file, line: one.line, column, value: id, expected }];
  });
}

/** A date or a reason that does not fit the status of an event, or an end before its beginning. */
export function eventContradictions({ record, file, line }: Located<StudyEvent>): readonly DataFault[] {
  const { status, date, reason, start, end } = record;
  const at = { id: "contradiction", file, line } as const;
  const faults: DataFault[] = [];
  if ((status === "not-held") !== (date === null)) {
    const expected = status === "not-held"
      ? "no date, as the event was not held"
      : `a date, as the event was ${status}`;
    faults.push({ ...at, column: "date", value: date, expected });
  }
  if ((status === "held") !== (reason === null)) {
    const expected = status === "held" ? "no reason, as the event was held" : `the reason why it was ${status}`;
    faults.push({ ...at, column: "reason", value: reason, expected });
  }
  if (start !== null && end !== null && start >= end) {
    faults.push({ ...at, column: "end", value: end, expected: `a time after ${start}, the beginning` });
  }
  return faults;
}
