import { clockTime, identifier, isoDate, oneOf, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** A meeting of the planning committee. */
export type CommitteeMeetingRecord = RowOf<typeof committeeMeetingsTable.columns>;

/** The four meetings of the planning committee (figure 1-4). */
export const committeeMeetingsTable = defineTable({
  file: "data/report/committee_meetings.csv",
  description: "One row a meeting of the planning committee (企画委員会).",
  key: ["meetingNumber"],
  columns: {
    meetingNumber: wholeNumber("Number of the meeting (第 n 回).", { minimum: 1 }),
    date: isoDate("Day of the meeting."),
    start: clockTime("Beginning."),
    end: clockTime("End."),
    datePrinted: text("Day as printed."),
    timePrinted: text("Beginning and end as printed."),
    format: oneOf("online or in-person, from the note under the figure.", ["online", "in-person"]),
    figureKey: identifier("Catalogue key of the figure or table it is taken from."),
  },
});
