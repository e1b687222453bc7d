import { identifier, oneOf, optionalText, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** One field of the assessment sheet. */
export type AssessmentSheetFieldRecord = RowOf<typeof assessmentSheetStructureTable.columns>;

/** Fields of the assessment sheet (figure 3-9): labels quoted, their arrangement read. */
export const assessmentSheetStructureTable = defineTable({
  file: "data/report/assessment_sheet_structure.csv",
  description: "One row a field to fill in on the assessment sheet (アセスメントシート).",
  key: ["order"],
  columns: {
    order: wholeNumber("Order on the sheet.", { minimum: 1 }),
    block: oneOf("Part of the sheet.", [
      "heading",
      "basic-information",
      "organisation-chart",
      "responsible-department",
      "consultation-bodies",
      "services",
      "foundations",
    ]),
    blockPrinted: optionalText("Heading of the part, quoted; empty where the text has none."),
    rowOrder: wholeNumber("Order of the row within the part.", { minimum: 1 }),
    rowLabel: optionalText("Label of the row, quoted; empty where the part is one field or a list."),
    columnOrder: wholeNumber("Order of the column within the row.", { minimum: 1 }),
    columnLabel: optionalText("Label of the column, quoted; empty where the row is one field."),
    arrangementBasis: oneOf("reading: the text has the labels but not how they are arranged.", ["printed", "reading"]),
    figureKey: identifier("Catalogue key of the figure or table it is taken from."),
  },
});
