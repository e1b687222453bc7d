import { identifier, oneOf, optionalText, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";
import { severalIdentifiers } from "./several_of.ts";

/** One finding of the hearing before the consultation, in the project's own words. */
export type HearingFindingRecord = RowOf<typeof hearingFindingsTable.columns>;

/**
 * Findings of the hearings: every bullet of figures 2-5, 2-38, 2-65, 2-68 (釧路市), 2-69 (大牟田市), and what only the
 * paragraph before each figure says. The bullets on consultation bodies are records of their own.
 */
export const hearingFindingsTable = defineTable({
  file: "data/report/hearing_findings.csv",
  description: "One row a finding of a hearing; consultation bodies are in consultation_bodies.csv.",
  key: ["findingId"],
  columns: {
    findingId: identifier("Stable name, such as gyoda-finding-1."),
    municipalityId: identifier("Municipality that was heard."),
    order: wholeNumber("Order within the municipality, findings of the text last.", { minimum: 1 }),
    section: wholeNumber("Section of the table: 1 beginnings, 2 present state, 3 aims.", { minimum: 1, maximum: 3 }),
    item: oneOf("Item of the table.", [
      "department",
      "trigger",
      "history",
      "consultation",
      "participation-and-community",
      "awareness",
      "aim",
    ]),
    itemPrinted: text("Heading of the item, quoted."),
    place: oneOf("table: a bullet of the figure; text: only in the paragraph before it.", ["table", "text"]),
    summary: text("The finding in the project's own words."),
    quotedAim: optionalText("Aim taken from the city's plan (地域福祉計画), quoted; empty elsewhere."),
    topics: severalIdentifiers("Subjects: topics of topics.csv, the project's tags."),
    nature: oneOf("How the project reads it: status 現状, strength 強み, issue 課題, aim 実現させたいこと.", [
      "status",
      "strength",
      "issue",
      "aim",
    ]),
    natureBasis: oneOf("printed: the report's heading says so; reading: the project's judgement.", [
      "printed",
      "reading",
    ]),
    figureKey: identifier("Catalogue key of the hearing."),
  },
});
