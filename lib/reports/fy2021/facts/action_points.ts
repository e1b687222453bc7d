import { identifier, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** A point to mind in a recommended action. */
export type ActionPointRecord = RowOf<typeof actionPointsTable.columns>;

/** Points to mind in each of the seven actions (section 3 (3)), summarised. */
export const actionPointsTable = defineTable({
  file: "data/report/action_points.csv",
  description: "One row a point to mind in a recommended action.",
  key: ["actionNumber", "order"],
  columns: {
    actionNumber: wholeNumber("Action, as in actions_framework.csv.", { minimum: 1, maximum: 7 }),
    order: wholeNumber("Order within the action.", { minimum: 1 }),
    summary: text("The point in the project's own words."),
    figureKey: identifier("Catalogue key of the overview of the actions."),
  },
});
