import { identifier, oneOf, optionalIdentifier, text, texts, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

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
    requiredItemBasis: oneOf("reading: the project's judgement, as the figure is a picture.", ["printed", "reading"]),
    effect: text("What it brings, in the project's own words."),
    points: wholeNumber("Number of points to mind printed for it; they are in action_points.csv."),
    pictureFigureKey: optionalIdentifier("Catalogue key of the picture that goes with it."),
    appendices: texts("Appendices it refers to, quoted."),
    figureKey: identifier("Catalogue key of the figure it stands for."),
  },
});
