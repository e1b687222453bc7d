import {
  clockTime,
  identifier,
  identifiers,
  isoDate,
  oneOf,
  optionalCell,
  optionalIdentifier,
  optionalText,
  optionalWholeNumber,
  text,
} from "../data/cells.ts";
import { defineTable, type RowOf } from "../data/read_table.ts";

/** A forum, training, exchange or whatever else people were asked about afterwards; held or not. */
export type StudyEvent = RowOf<typeof eventsTable.columns>;

/** What became of an event. */
export const EVENT_STATUSES = ["held", "cancelled", "not-held"] as const;

/** Every event of the study. A survey's folder may bring its own instead, as `event.json`. */
export const eventsTable = defineTable({
  file: "data/study/events.csv",
  description: "One row an event: held, cancelled after a date was set, or not held.",
  key: ["eventId"],
  columns: {
    eventId: identifier("Stable name, also that of the event's questionnaire unless a code book says otherwise."),
    municipalityIds: identifiers("Municipalities the event was for; all that took part in a joint one."),
    name: text("Short name without the municipality's, such as 第1回研修: the one spelling used everywhere."),
    nameEnglish: text("The same in English."),
    seriesTitle: text("Title of the event or of the series it belongs to, quoted."),
    number: optionalWholeNumber("Number in the series (第 n 回); empty for a single event.", { minimum: 1 }),
    kind: identifier("What sort of event it is, in a word, such as forum or training."),
    status: oneOf("held; cancelled: called off after a date was set; not-held: planned, but no date was set.", [
      ...EVENT_STATUSES,
    ]),
    date: optionalCell(isoDate("Day of the event; empty when there was none.")),
    start: optionalCell(clockTime("Beginning.")),
    end: optionalCell(clockTime("End.")),
    venue: optionalText("Venue, quoted."),
    format: optionalCell(oneOf("online or in-person.", ["online", "in-person"])),
    audience: optionalText("Who was invited (参加対象), quoted."),
    applicants: optionalWholeNumber("People who had applied (申込時点の参加者数); empty when not known."),
    applicantsRemark: optionalText("What a reader of that number must know, such as how it was read; empty: nothing."),
    applicantsRemarkEnglish: optionalText("The same in English; empty with the remark."),
    reason: optionalText("Why the event was not held; empty for events held."),
    reasonEnglish: optionalText("The same in English; empty with the reason."),
    figureKey: optionalIdentifier("Key of the figure or table of a report that prints it; empty when none does."),
  },
});
