import { identifier, optionalText, text, texts } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** A municipality at an exchange meeting, and its departments. */
export type EventParticipantRecord = RowOf<typeof eventParticipantsTable.columns>;

/** Which departments of which municipality took part in which exchange meeting (figure 2-71 of the exchange). */
export const eventParticipantsTable = defineTable({
  file: "data/report/event_participants.csv",
  description: "One row a municipality at an exchange meeting.",
  key: ["eventId", "municipalityId"],
  columns: {
    eventId: identifier("Exchange meeting."),
    municipalityId: identifier("Municipality that took part."),
    departments: texts("Sections that took part, without the division they belong to."),
    departmentsPrinted: text("Departments as printed."),
    restrictionPrinted: optionalText("Meeting it took part in where it was not both, quoted."),
    figureKey: identifier("Catalogue key of the figure or table it is taken from."),
  },
});
