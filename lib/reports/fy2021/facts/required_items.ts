import { identifier, identifiers, oneOf, optionalText, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

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
    titleBasis: oneOf("printed: quoted; reading: the project's own words.", ["printed", "reading"]),
    letterPrinted: optionalText("Letter the text gives the item; empty where only the picture has it."),
    summary: text("What the item asks for, in the project's own words."),
    pictureFigureKeys: identifiers("Catalogue keys of the pictures that go with it."),
    figureKey: identifier("Catalogue key of the figure it stands for."),
  },
});
