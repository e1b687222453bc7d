import { identifier, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** What a municipality set out to reach by the end of the fiscal year (今年度末の目標). */
export type GoalRecord = RowOf<typeof goalsTable.columns>;

/** The nine goals, as the text sets them out and figures 2-74 to 2-78 print them again. */
export const goalsTable = defineTable({
  file: "data/report/goals.csv",
  description: "One row a goal for the end of the fiscal year (今年度末の目標).",
  key: ["goalId"],
  columns: {
    goalId: identifier("Stable name, such as gyoda-goal-1."),
    municipalityId: identifier("Municipality whose goal it is."),
    number: wholeNumber("Order in the report, counted from 1 in each municipality.", { minimum: 1 }),
    wording: text("Wording, quoted."),
    figureKey: identifier("Catalogue key of the table of outcomes that prints the goal again."),
  },
});
