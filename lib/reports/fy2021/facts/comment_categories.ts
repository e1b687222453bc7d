import { text } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** A kind of respondents by which the report groups free answers. */
export type CommentCategoryRecord = RowOf<typeof commentCategoriesTable.columns>;

/** Kinds of respondents by which two tables of the report (2-11, 2-15) group their answers, in the order printed. */
export const commentCategoriesTable = defineTable({
  file: "data/report/comment_categories.csv",
  description:
    "One row a kind of respondents by which tables of free answers group, in the order in which it is printed.",
  key: ["name"],
  columns: {
    name: text("Name, quoted; the one that comments.csv uses."),
    nameEnglish: text("The project's translation of the name."),
  },
});
