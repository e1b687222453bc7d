import { identifier, oneOf, optionalIdentifier, text } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/**
 * Slips of the running text that no rule can find, written down by a reader of the report.
 *
 * The list does not claim to be complete. What a rule can find is not in it: see `checkReport`.
 */
export const misprintsTable = defineTable({
  file: "data/report/misprints.csv",
  description: "One slip of the running text that a reader found",
  columns: {
    misprintId: identifier("Unique key"),
    figureKey: optionalIdentifier("Catalogue key where it stands in a figure or table; empty for running text"),
    place: text("Printed place: section, or figure and part"),
    printed: text("The passage as printed"),
    expected: text("The passage as it was probably meant; the project's reading"),
    severity: oneOf("Wrong as printed, at odds with another place, or written unlike its neighbours", [
      "error",
      "inconsistency",
      "form",
    ]),
    explanation: text("Why it is taken for a slip, in Japanese"),
    explanationEnglish: text("The same in English"),
  },
  key: ["misprintId"],
});

/** One slip of the running text. */
export type MisprintRecord = RowOf<typeof misprintsTable.columns>;
