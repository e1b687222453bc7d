import { identifiers, text, wholeNumber, yesNo } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** An appendix the report lists. */
export type AppendixRecord = RowOf<typeof appendicesTable.columns>;

/** The six appendices of section 5, which has no figure number; their content is not in the text. */
export const appendicesTable = defineTable({
  file: "data/report/appendices.csv",
  description: "One row an appendix (別添資料), listed without a figure number.",
  key: ["number"],
  columns: {
    number: wholeNumber("Number.", { minimum: 1 }),
    markPrinted: text("Number as printed."),
    title: text("Title, quoted."),
    eventIds: identifiers("Events it was used at, where the title says which."),
    actionNumber: wholeNumber("Recommended action that refers to it.", { minimum: 1, maximum: 7 }),
    inTheText: yesNo("Whether its content is in the report's text."),
  },
});
