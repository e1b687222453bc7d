import { identifier, optionalIdentifier, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** A step of the consultation, STEP1 to STEP3, or a part of STEP2. */
export type ProcessStepRecord = RowOf<typeof processStepsTable.columns>;

/** The steps of the consultation (figure 2-1, a picture; taken from the headings of section 2). */
export const processStepsTable = defineTable({
  file: "data/report/process_steps.csv",
  description: "One row a step or part of a step of the consultation.",
  key: ["stepId"],
  columns: {
    stepId: identifier("Stable name, such as step-2-1."),
    parentId: optionalIdentifier("Step it is a part of; empty for a whole step."),
    order: wholeNumber("Order among the steps, or among the parts of a step.", { minimum: 1 }),
    stepPrinted: text("Mark in the heading, quoted, such as STEP2-1."),
    title: text("Title of the heading, quoted."),
    figureKey: identifier("Catalogue key of the figure it stands for."),
  },
});
