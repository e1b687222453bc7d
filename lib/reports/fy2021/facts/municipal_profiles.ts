import { decimalNumber, identifier, oneOf, optionalText, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** What figure 2-2 prints of one municipality beside its population. */
export type MunicipalProfileRecord = RowOf<typeof municipalProfilesTable.columns>;

/** Area and state of the project of the municipalities that were consulted (figure 2-2). */
export const municipalProfilesTable = defineTable({
  file: "data/report/municipal_profiles.csv",
  description: "One row a municipality that was consulted: its area and the state of the project (figure 2-2).",
  key: ["municipalityId"],
  columns: {
    municipalityId: identifier("Municipality, as in data/study/municipalities.csv."),
    areaKm2: decimalNumber("Area in square kilometres as printed; see remark before using it for a density."),
    areaPrinted: text("Area as printed."),
    modelProjectYears: wholeNumber("Years of the model project (モデル事業); 0 when not carried out."),
    modelProjectPrinted: text("Model project as printed."),
    transitionProject: oneOf("State of the transition project (移行準備事業).", ["planned", "running", "undecided"]),
    transitionProjectPrinted: text("Transition project as printed."),
    implementation: oneOf("Plan to carry out 重層的支援体制整備事業.", ["planned", "undecided"]),
    implementationPrinted: text("Plan as printed."),
    remark: optionalText("What a reader must know of this row, in the project's own words."),
    figureKey: identifier("Catalogue key of the figure or table it is taken from."),
  },
});
