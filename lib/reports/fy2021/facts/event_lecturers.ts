import { identifier, optionalIdentifier, optionalText, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** A lecturer of an event. */
export type EventLecturerRecord = RowOf<typeof eventLecturersTable.columns>;

/** Lecturers of each event (figures 2-6, 2-17, 2-39, 2-66, 2-70). */
export const eventLecturersTable = defineTable({
  file: "data/report/event_lecturers.csv",
  description: "One row a lecturer of an event.",
  key: ["eventId", "order"],
  columns: {
    eventId: identifier("Event."),
    order: wholeNumber("Order in which the event's lecturers are printed.", { minimum: 1 }),
    personId: optionalIdentifier("The same person in people.csv; empty for a lecturer from outside."),
    name: text("Name, quoted without 氏."),
    affiliationPrinted: text("Affiliation as printed for the event, quoted."),
    restrictionPrinted: optionalText("Session of the series the lecturer is printed for, quoted; empty: all of them."),
    figureKey: identifier("Catalogue key of the event's overview."),
  },
});
