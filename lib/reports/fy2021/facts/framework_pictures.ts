import { identifier, oneOf, optionalWholeNumber, text, texts } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

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
    reproducible: oneOf("labels: its words can be listed; nothing: the text has none of it.", ["labels", "nothing"]),
    reason: text("Why no more of it can be reproduced."),
  },
});
