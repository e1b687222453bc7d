import { identifier, optionalIdentifier, optionalText } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** How the report prints one event: dates, times and notes to the letter, and where. */
export type EventPrintRecord = RowOf<typeof eventPrintsTable.columns>;

/** Every event of the study as the report prints it (figures 2-6, 2-17, 2-39, 2-66, 2-70 and text). */
export const eventPrintsTable = defineTable({
  file: "data/report/event_prints.csv",
  description: "One row an event of data/study/events.csv: how and where the report prints it.",
  key: ["eventId"],
  columns: {
    eventId: identifier("Event, as in data/study/events.csv."),
    datePrinted: optionalText("Day as printed, slips included."),
    timePrinted: optionalText("Beginning and end as printed."),
    applicantsAsOfPrinted: optionalText("The note that says as of when the applicants were counted, quoted."),
    programmeFigureKey: optionalIdentifier("Catalogue key of the programme; empty when none was printed."),
    figureKey: optionalIdentifier("Catalogue key of the table of date, venue and audience; empty: running text."),
  },
});
