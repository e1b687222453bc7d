import { identifier, oneOf, text } from "../data/cells.ts";
import { defineTable, type RowOf } from "../data/read_table.ts";

/** What several wordings ask alike: the unit that before and after, events and municipalities can be compared on. */
export type Construct = RowOf<typeof constructsTable.columns>;

/**
 * The constructs of a study, in the order in which they are shown.
 *
 * `role` says what a construct is good for: answers to an `attribute` split others, `understanding` says whether people
 * understood something, `outlook` what they felt, pictured or will use, `comment` is asked in free answers.
 */
export const constructsTable = defineTable({
  file: "data/study/constructs.csv",
  description: "One row a construct (測定概念): what several wordings ask alike, in the order in which they are shown.",
  key: ["constructId"],
  columns: {
    constructId: identifier("Stable name, the one that code books use."),
    name: text("Name in Japanese, in a word or two."),
    nameEnglish: text("Name in English."),
    role: oneOf("What its answers say: of whom, what was understood, how people look at it, or in their own words.", [
      "attribute",
      "understanding",
      "outlook",
      "comment",
    ]),
  },
});
