import { identifier, oneOf, text } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** A link of the chain from finding to goal to action to outcome. */
export type ChainLinkRecord = RowOf<typeof chainLinksTable.columns>;

/**
 * Links from findings to goals, goals to actions and actions to outcomes, each saying whether the report prints it.
 *
 * The goal beside which an outcome is printed is `goalId` of the outcome.
 */
export const chainLinksTable = defineTable({
  file: "data/report/chain_links.csv",
  description: "One row a link between a finding, goal, action or outcome of one municipality.",
  key: ["fromId", "toId"],
  columns: {
    linkId: identifier("Stable name, such as gyoda-link-1."),
    municipalityId: identifier("Municipality that both ends belong to."),
    fromKind: oneOf("Kind of the beginning.", ["finding", "goal", "action"]),
    fromId: identifier("Finding, goal or action the link begins at."),
    toKind: oneOf("Kind of the end.", ["goal", "action", "outcome"]),
    toId: identifier("Goal, action or outcome the link ends at."),
    basis: oneOf("printed: the report's text at one end names the other; reading: the project's judgement.", [
      "printed",
      "reading",
    ]),
    reason: text("Why the two are linked, in the project's own words."),
    figureKey: identifier("Catalogue key of the figure the link is read from."),
  },
});
