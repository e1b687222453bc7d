import { identifier, identifiers, oneOf, optionalIdentifier, optionalText, wholeNumber } from "../data/cells.ts";
import { defineTable, type RowOf, type TableDefinition } from "../data/read_table.ts";
import { SHEET_ASPECTS } from "./sheet_form.ts";

const COLUMNS = {
  part: identifier("Line of the form: field above the tables, consultation bodies, or line of the tables."),
  aspect: oneOf("Column of a line; body for consultation bodies; empty for a field.", [
    "",
    "body",
    ...SHEET_ASPECTS,
  ]),
  order: wholeNumber("Place among the entries of the same cell, from 1.", { minimum: 1 }),
  text: optionalText("What is entered; empty where nothing is."),
  textEnglish: optionalText("The same in English; empty where nobody translated it: then the entry stands as it is."),
  operator: optionalText("Who runs a consultation body (委託先); empty for everything else."),
  operatorEnglish: optionalText("The same in English; empty where nobody translated it."),
  figureKey: optionalIdentifier(
    "Catalogue key of the figure it is taken from; empty where a municipality filled it in, or where the text names another place, such as a section.",
  ),
  findingIds: identifiers("Findings of the interview that it sums up."),
} as const;

/** Definition of one municipality's sheet: a row an entry, and one empty row for each cell without an entry. */
export function assessmentSheetTable(municipalityId: string): TableDefinition<typeof COLUMNS> {
  return defineTable({
    file: `data/assessments/${municipalityId}.csv`,
    description: "One entry of the assessment sheet (figure 3-9), or one empty cell of it",
    columns: COLUMNS,
    key: ["part", "aspect", "order"],
  });
}

/** One entry or empty cell. */
export type AssessmentEntryRecord = RowOf<typeof COLUMNS>;
