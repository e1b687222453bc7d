import { decimalNumber, identifier, oneOf, optionalText, optionalWholeNumber, text } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";
import { optionalCell } from "../../../data/optional_cell.ts";

/** One municipality of the report, as figure 2-2 describes it. Guests of the exchange meetings have no numbers. */
export type MunicipalityRecord = RowOf<typeof municipalitiesTable.columns>;

/** The five municipalities that were consulted, and the two guests of the exchange meetings (figures 2-2, 2-71). */
export const municipalitiesTable = defineTable({
  file: "data/report/municipalities.csv",
  description: "One row a municipality: the five consulted (figure 2-2) and the two guests of the exchange meetings.",
  key: ["municipalityId"],
  columns: {
    municipalityId: identifier("Stable name used by every other table, such as gyoda."),
    name: text("Japanese name as printed."),
    nameEnglish: text("Name in Latin letters, without City."),
    prefecture: text("Prefecture as printed (guests: from the lecturers of figure 2-70)."),
    kind: oneOf("consulted: one of the five the project supported; guest: took part in the exchange meetings only.", [
      "consulted",
      "guest",
    ]),
    population: optionalWholeNumber("Inhabitants in the resident register; empty for guests.", { minimum: 1 }),
    populationAsOfPrinted: optionalText("Day of the population, as the note under figure 2-2 prints it."),
    areaKm2: optionalCell(
      decimalNumber("Area in square kilometres as printed; see remark before using it for a density."),
    ),
    areaPrinted: optionalText("Area as printed."),
    modelProjectYears: optionalWholeNumber("Years of the model project (モデル事業); 0 when not carried out."),
    modelProjectPrinted: optionalText("Model project as printed."),
    transitionProject: optionalCell(
      oneOf("State of the transition project (移行準備事業).", ["planned", "running", "undecided"]),
    ),
    transitionProjectPrinted: optionalText("Transition project as printed."),
    implementation: optionalCell(oneOf("Plan to carry out 重層的支援体制整備事業.", ["planned", "undecided"])),
    implementationPrinted: optionalText("Plan as printed."),
    remark: optionalText("What a reader must know of this row, in the project's own words."),
    figureKey: identifier("Catalogue key of the figure or table it is taken from."),
  },
});
