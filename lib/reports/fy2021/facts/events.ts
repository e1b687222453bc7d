import {
  clockTime,
  identifier,
  identifiers,
  isoDate,
  oneOf,
  optionalIdentifier,
  optionalText,
  optionalWholeNumber,
  text,
} from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";
import { optionalCell } from "../../../data/optional_cell.ts";

/** One forum, training, practice or exchange meeting, whether held or not. */
export type EventRecord = RowOf<typeof eventsTable.columns>;

/** Every event the report tells of: eight held, one cancelled, two put off (figures 2-6, 2-17, 2-39, 2-66, 2-70 and text). */
export const eventsTable = defineTable({
  file: "data/report/events.csv",
  description: "One row an event: held, cancelled after a date was set, or not held.",
  key: ["eventId"],
  columns: {
    eventId: identifier("Stable name, also that of the event's questionnaire, such as gyoda-training-1."),
    municipalityIds: identifiers("Municipalities the event was for; all that took part in an exchange meeting."),
    seriesTitle: text("Title of the event or of the series it belongs to, quoted."),
    number: optionalWholeNumber("Number in the series (第 n 回); empty for a single event.", { minimum: 1 }),
    kind: oneOf("What sort of event it is.", [
      "forum",
      "training",
      "practice",
      "fieldwork",
      "small-training",
      "exchange",
    ]),
    status: oneOf("held; cancelled: called off after a date was set; not-held: planned, but no date was printed.", [
      "held",
      "cancelled",
      "not-held",
    ]),
    date: optionalCell(isoDate("Day of the event; empty when none was printed.")),
    datePrinted: optionalText("Day as printed, slips included."),
    start: optionalCell(clockTime("Beginning.")),
    end: optionalCell(clockTime("End.")),
    timePrinted: optionalText("Beginning and end as printed."),
    venue: optionalText("Venue, quoted."),
    format: optionalCell(oneOf("online or in-person, read from the venue.", ["online", "in-person"])),
    audience: optionalText("Who was invited (参加対象), quoted."),
    applicants: optionalWholeNumber(
      "People who had applied (参加者数 at the time of application); empty when not printed.",
    ),
    applicantsAsOfPrinted: optionalText("The note that says as of when the applicants were counted, quoted."),
    reason: optionalText("Why the event was not held, in the project's own words; empty for events held."),
    overviewFigureKey: optionalIdentifier(
      "Catalogue key of the table of date, venue and audience; empty: running text.",
    ),
    programmeFigureKey: optionalIdentifier("Catalogue key of the programme; empty when none was printed."),
  },
});
