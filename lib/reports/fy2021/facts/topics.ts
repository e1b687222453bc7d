import { identifier, oneOf, text } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** A subject that findings, discussions and outcomes are about. The tags are the project's, not the report's. */
export type TopicRecord = RowOf<typeof topicsTable.columns>;

/**
 * The subjects of hearing findings, exchange discussions and outcomes, in the order in which they are shown.
 *
 * A finding and an outcome on the same subject carry the same tag, so that both ends of a chain can be compared.
 */
export const topicsTable = defineTable({
  file: "data/report/topics.csv",
  description: "One row a topic (主題), the project's tag, in the order in which topics are shown.",
  key: ["topicId"],
  columns: {
    topicId: identifier("Stable name, the one that the tables use."),
    name: text("Name in Japanese, in a word or two."),
    nameEnglish: text("Name in English."),
    usedFor: oneOf("all: findings, discussions and outcomes; findings: findings of the hearings alone.", [
      "all",
      "findings",
    ]),
  },
});
