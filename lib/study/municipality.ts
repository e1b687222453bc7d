import { identifier, oneOf, optionalIdentifier, optionalText, optionalWholeNumber, text } from "../data/cells.ts";
import { defineTable, type RowOf } from "../data/read_table.ts";

/** A municipality that a study is about, or that took part in one of its events. */
export type Municipality = RowOf<typeof municipalitiesTable.columns>;

/** Every municipality of the study: those it is about, and guests of joint events. */
export const municipalitiesTable = defineTable({
  file: "data/study/municipalities.csv",
  description: "One row a municipality: those the study is about, and guests of joint events.",
  key: ["municipalityId"],
  columns: {
    municipalityId: identifier("Stable name used by every other table, in Latin letters."),
    name: text("Japanese name, with 市, 町 or 村."),
    nameEnglish: text("Name in Latin letters, without City."),
    prefecture: text("Prefecture."),
    role: oneOf("studied: the study is about it; guest: it took part in joint events only.", ["studied", "guest"]),
    population: optionalWholeNumber(
      "Inhabitants. It decides from how many people on a count may be published; empty: nothing split by attribute is.",
      { minimum: 1 },
    ),
    populationAsOf: optionalText("Day of the population, in words."),
    figureKey: optionalIdentifier("Key of the figure or table of a report that prints it; empty when none does."),
  },
});
