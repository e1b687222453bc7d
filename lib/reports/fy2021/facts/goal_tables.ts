import {
  basis,
  identifier,
  identifiers,
  oneOf,
  optionalIdentifier,
  optionalText,
  text,
  texts,
  wholeNumber,
} from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";
import { severalIdentifiers } from "./printed_cells.ts";

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
    remark: optionalText("What the outcomes beside it do not speak of, the project's reading; empty elsewhere."),
    remarkEnglish: optionalText("The same in English; empty with it."),
    figureKey: identifier("Catalogue key of the table of outcomes that prints the goal again."),
  },
});

/** An action planned with a municipality (具体的な取り組み事項). */
export type PlannedActionRecord = RowOf<typeof plannedActionsTable.columns>;

/** What was planned with each municipality to reach its goals, and the events that came of it. */
export const plannedActionsTable = defineTable({
  file: "data/report/planned_actions.csv",
  description: "One row an action planned with a municipality (具体的な取り組み事項).",
  key: ["actionId"],
  columns: {
    actionId: identifier("Stable name, such as gyoda-action-1."),
    municipalityId: identifier("Municipality."),
    number: wholeNumber("Order in the report (ⅰ, ⅱ, ⅲ).", { minimum: 1 }),
    title: text("Title, quoted."),
    purpose: text("Purpose in the project's own words."),
    purposeEnglish: text("The same in English."),
    eventIds: identifiers("Events that came of it, whether held or not; read from titles and participants."),
    figureKey: identifier("Catalogue key of the overview of the consultation, a picture; the actions are in the text."),
  },
});

/** What the report says of an outcome: nothing that remains, something, or that it was not held. */
export const OUTCOME_STATUSES = ["nothing-said-to-remain", "something-remains", "not-held"] as const;

/**
 * What each municipality reached of its goals by the end of the fiscal year, as printed and in the project's words.
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
    printed: text("The outcome as printed, line breaks joined"),
    summary: text("The outcome, in the project's words"),
    summaryEnglish: text("The same in English."),
    status: oneOf(
      "The project's reading, as the report judges nothing: whether it says that something remains, or that it was not held",
      OUTCOME_STATUSES,
    ),
    basis: basis("Whether the report itself says what remains, or the status is read from its silence"),
    openIssue: optionalText("What the report says remains to be done, in the project's words; empty when nothing"),
    openIssueEnglish: optionalText("The same in English; empty with it."),
    topics: severalIdentifiers("Subjects: topics of topics.csv that are used for all; the project's tags."),
    actionNumbers: texts(
      "Recommended actions (actions_framework.csv) whose doing it speaks of, the project's reading of its words.",
    ),
    figureKey: identifier("Catalogue key of the table it is taken from"),
  },
  key: ["outcomeId"],
});

/** One outcome of a municipality. */
export type OutcomeRecord = RowOf<typeof outcomesTable.columns>;

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
    basis: basis("printed: the report's text at one end names the other; reading: the project's judgement."),
    reason: text("Why the two are linked, in the project's own words."),
    figureKey: identifier("Catalogue key of the figure the link is read from."),
  },
});
