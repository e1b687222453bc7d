import { identifier, oneOf, optionalIdentifier, optionalText, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";
import { severalIdentifiers } from "./several_of.ts";

/**
 * What each municipality reached of its goals by the end of the fiscal year, summarised in the project's words.
 *
 * The report speaks of itself here: `status` orders its statements, it is no independent judgement.
 */
export const outcomesTable = defineTable({
  file: "data/report/outcomes.csv",
  description: "One outcome of a municipality against a goal, summarised",
  columns: {
    outcomeId: identifier("Unique key: municipality, outcome, number"),
    municipalityId: identifier("Municipality"),
    order: wholeNumber("Place in the municipality's table, from 1", { minimum: 1 }),
    goalId: optionalIdentifier("Goal beside which it is printed; empty under その他"),
    numberPrinted: optionalText("Number as printed; empty when there is none"),
    summary: text("The outcome, in the project's words"),
    status: oneOf("The project's reading: said to be reached, reached in part, or not held", [
      "achieved",
      "partly",
      "not-held",
    ]),
    basis: oneOf("Whether the report itself says what remains, or the status is read from its silence", [
      "printed",
      "reading",
    ]),
    openIssue: optionalText("What the report says remains to be done, in the project's words; empty when nothing"),
    topics: severalIdentifiers("Subjects: topics of topics.csv that are used for all; the project's tags."),
    figureKey: identifier("Catalogue key of the table it is taken from"),
  },
  key: ["outcomeId"],
});

/** One outcome of a municipality. */
export type OutcomeRecord = RowOf<typeof outcomesTable.columns>;
