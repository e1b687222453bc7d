import type { CommitteeMeetingRecord } from "../facts/committee_meetings.ts";
import type { PrintedEvent } from "../facts/printed_records.ts";
import { printedPlace } from "./report_finding.ts";

/** A date that the report prints, beside the date it was read as. */
export interface PrintedDate {
  /** Catalogue key of the table that prints it. */
  readonly figureKey: string;
  readonly place: string;
  /** The date as read, `YYYY-MM-DD`. */
  readonly date: string;
  readonly printed: string;
}

/** Every date that the report prints for a meeting of the committee or an event, in the report's order. */
export function printedDates(
  { committeeMeetings, events }: {
    readonly committeeMeetings: readonly CommitteeMeetingRecord[];
    readonly events: readonly PrintedEvent[];
  },
): readonly PrintedDate[] {
  const meetings = committeeMeetings.map(({ figureKey, meetingNumber, date, datePrinted }) => ({
    figureKey,
    place: printedPlace(figureKey, `第${meetingNumber}回 開催日時`),
    date,
    printed: datePrinted,
  }));
  return [
    ...meetings,
    ...events.flatMap(({ figureKey, number, date, datePrinted }) => {
      if (figureKey === null || date === null || datePrinted === null) return [];
      const place = printedPlace(figureKey, number === null ? "日時" : `日時 第${number}回`);
      return [{ figureKey: figureKey, place, date, printed: datePrinted }];
    }),
  ];
}
