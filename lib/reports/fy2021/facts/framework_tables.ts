import {
  basis,
  identifier,
  identifiers,
  oneOf,
  optionalIdentifier,
  optionalText,
  optionalWholeNumber,
  text,
  texts,
  wholeNumber,
} from "../../../data/cells.ts";
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

/** A picture of section 3 and what of it is known. */
export type FrameworkPictureRecord = RowOf<typeof frameworkPicturesTable.columns>;

/** The ten pictures of section 3 (figures 3-2 to 3-7 and 3-10 to 3-13): their words, their message, what can be made of them. */
export const frameworkPicturesTable = defineTable({
  file: "data/report/framework_pictures.csv",
  description: "One row a picture of section 3.",
  key: ["figureKey"],
  columns: {
    figureKey: identifier("Catalogue key of the picture."),
    requiredItem: optionalWholeNumber("Required item it goes with.", { minimum: 1, maximum: 5 }),
    actionNumber: optionalWholeNumber("Action it goes with.", { minimum: 1, maximum: 7 }),
    labels: texts("Words in the picture as the text has them, quoted, line breaks joined."),
    message: text("What the picture says, in the project's own words."),
    messageEnglish: text("The same in English."),
    reproducible: oneOf("labels: its words can be listed; nothing: the text has none of it.", ["labels", "nothing"]),
    reason: text("Why no more of it can be reproduced."),
  },
});

/** An item the hearings asked about, under its viewpoint. */
export type InterviewItemRecord = RowOf<typeof interviewFrameworkTable.columns>;

/** Viewpoints and items of the hearings (figure 2-4). */
export const interviewFrameworkTable = defineTable({
  file: "data/report/interview_framework.csv",
  description: "One row an item of the interviews, under one of three viewpoints.",
  key: ["viewpointNumber", "itemOrder"],
  columns: {
    viewpointNumber: wholeNumber("Number of the viewpoint (観点 ①…③).", { minimum: 1, maximum: 3 }),
    viewpoint: text("Wording of the viewpoint, quoted."),
    itemOrder: wholeNumber("Order of the item within the viewpoint.", { minimum: 1 }),
    item: text("Wording of the item, quoted."),
    figureKey: identifier("Catalogue key of the figure or table it is taken from."),
  },
});

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
    arrangementBasis: basis("reading: the text has the labels but not how they are arranged."),
    figureKey: identifier("Catalogue key of the figure or table it is taken from."),
  },
});

/** One of the five items that building the structure needs. */
export type RequiredItemRecord = RowOf<typeof requiredItemsTable.columns>;

/** The five required items (figure 3-1, a picture; taken from section 3 (2)). */
export const requiredItemsTable = defineTable({
  file: "data/report/required_items.csv",
  description: "One row a required item (体制の整備において必要な項目).",
  key: ["number"],
  columns: {
    number: wholeNumber("Order in section 3 (2).", { minimum: 1, maximum: 5 }),
    title: text("Title: quoted where the text has it, else the project's own."),
    titleEnglish: text("The same in English."),
    titleBasis: basis("printed: quoted; reading: the project's own words."),
    letterPrinted: optionalText("Letter the text gives the item; empty where only the picture has it."),
    summary: text("What the item asks for, in the project's own words."),
    summaryEnglish: text("The same in English."),
    pictureFigureKeys: identifiers("Catalogue keys of the pictures that go with it."),
    figureKey: identifier("Catalogue key of the figure it stands for."),
  },
});

/** One of the seven actions the report recommends. */
export type FrameworkActionRecord = RowOf<typeof actionsFrameworkTable.columns>;

/** The seven actions and the required item each answers (figure 3-8, a picture; taken from section 3 (3)). */
export const actionsFrameworkTable = defineTable({
  file: "data/report/actions_framework.csv",
  description: "One row a recommended action (取り組み例).",
  key: ["number"],
  columns: {
    number: wholeNumber("Number (①…⑦).", { minimum: 1, maximum: 7 }),
    markPrinted: text("Number as printed."),
    title: text("Title, quoted from the heading."),
    requiredItem: wholeNumber("Required item it answers, as in required_items.csv.", { minimum: 1, maximum: 5 }),
    requiredItemBasis: basis("reading: the project's judgement, as the figure is a picture."),
    effect: text("What it brings, in the project's own words."),
    effectEnglish: text("The same in English."),
    points: wholeNumber("Number of points to mind printed for it; they are in action_points.csv."),
    pictureFigureKey: optionalIdentifier("Catalogue key of the picture that goes with it."),
    appendices: texts("Appendices it refers to, quoted."),
    figureKey: identifier("Catalogue key of the figure it stands for."),
  },
});

/** A point to mind in a recommended action. */
export type ActionPointRecord = RowOf<typeof actionPointsTable.columns>;

/** Points to mind in each of the seven actions (section 3 (3)), summarised. */
export const actionPointsTable = defineTable({
  file: "data/report/action_points.csv",
  description: "One row a point to mind in a recommended action.",
  key: ["actionNumber", "order"],
  columns: {
    actionNumber: wholeNumber("Action, as in actions_framework.csv.", { minimum: 1, maximum: 7 }),
    order: wholeNumber("Order within the action.", { minimum: 1 }),
    summary: text("The point in the project's own words."),
    summaryEnglish: text("The same in English."),
    figureKey: identifier("Catalogue key of the overview of the actions."),
  },
});
