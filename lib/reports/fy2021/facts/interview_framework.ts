import { identifier, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** An item the hearings asked about, under its viewpoint. */
export type InterviewItemRecord = RowOf<typeof interviewFrameworkTable.columns>;

/** Viewpoints and items of the hearings (figure 2-4). */
export const interviewFrameworkTable = defineTable({
  file: "data/report/interview_framework.csv",
  description: "One row an item of the hearings, under one of three viewpoints.",
  key: ["viewpointNumber", "itemOrder"],
  columns: {
    viewpointNumber: wholeNumber("Number of the viewpoint (観点 ①…③).", { minimum: 1, maximum: 3 }),
    viewpoint: text("Wording of the viewpoint, quoted."),
    itemOrder: wholeNumber("Order of the item within the viewpoint.", { minimum: 1 }),
    item: text("Wording of the item, quoted."),
    figureKey: identifier("Catalogue key of the figure or table it is taken from."),
  },
});
