import { identifier, identifiers, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** An action planned with a municipality (具体的な取り組み事項). */
export type PlannedActionRecord = RowOf<typeof plannedActionsTable.columns>;

/** What was planned with each municipality to reach its goals, and the events that came of it. */
export const plannedActionsTable = defineTable({
  file: "data/report/planned_actions.csv",
  description: "One row an action planned with a municipality (具体的な取り組み事項).",
  key: ["actionId"],
  columns: {
    actionId: identifier("Stable name, such as gyoda-action-1."),
    municipalityId: identifier("Municipality."),
    number: wholeNumber("Order in the report (ⅰ, ⅱ, ⅲ).", { minimum: 1 }),
    title: text("Title, quoted."),
    purpose: text("Purpose in the project's own words."),
    eventIds: identifiers("Events that came of it, whether held or not; read from titles and participants."),
    figureKey: identifier("Catalogue key of the overview of the consultation, a picture; the actions are in the text."),
  },
});
