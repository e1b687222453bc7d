import { identifier, oneOf, optionalText, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** A person of the project's committee, its observers or its secretariat. */
export type PersonRecord = RowOf<typeof peopleTable.columns>;

/** Committee, observers and secretariat (figures 1-1 to 1-3), in printed order. */
export const peopleTable = defineTable({
  file: "data/report/people.csv",
  description: "One row a person of the committee, the observers or the secretariat.",
  key: ["personId"],
  columns: {
    personId: identifier("Stable name: group and order, as the reading of a name is not printed."),
    name: text("Name, quoted with its space."),
    group: oneOf("Group the person belongs to.", ["committee", "observer", "secretariat"]),
    order: wholeNumber("Order within the group.", { minimum: 1 }),
    rolePrinted: optionalText("Role in the committee (委員長, 委員), quoted; empty in the other groups."),
    affiliationPrinted: text("Affiliation and post (現職), quoted."),
    figureKey: identifier("Catalogue key of the figure or table it is taken from."),
  },
});
