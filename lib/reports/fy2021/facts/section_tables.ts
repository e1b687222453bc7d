import {
  basis,
  identifier,
  identifiers,
  oneOf,
  optionalIdentifier,
  optionalText,
  optionalWholeNumber,
  text,
  wholeNumber,
} from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

/** A heading, footnote or item of the report's text. */
export type SectionRecord = RowOf<typeof sectionsTable.columns>;

/**
 * Every heading of the report's text in its order, with what stands under it in a sentence or two, one sentence of it quoted,
 * and where it can be seen here. Nothing of the report is left out without a reason.
 */
export const sectionsTable = defineTable({
  file: "data/report/sections.csv",
  description: "One row a heading, footnote or item of the report's text: what it says, and where it is shown.",
  key: ["sectionId"],
  columns: {
    sectionId: identifier(
      "Stable name: the numbers of the headings above it, such as 3-2-1; footnotes are fn-1, fn-2.",
    ),
    order: wholeNumber("Order in the report, from 1.", { minimum: 1 }),
    markPrinted: text("Numbers and letters of the heading and those above it, such as 1 (1) ア."),
    title: optionalText("Heading, quoted; empty for an item that has none."),
    titleEnglish: optionalText("The project's translation of the heading, for those shown by themselves; else empty."),
    kind: oneOf("What it is.", ["heading", "paragraph", "footnote"]),
    municipalityId: optionalIdentifier("Municipality that it is about; empty where it is about none in particular."),
    requiredItem: optionalWholeNumber("Required item that it explains, as in required_items.csv.", {
      minimum: 1,
      maximum: 5,
    }),
    summary: optionalText("What it says, in the project's own words; empty where only headings stand under it."),
    summaryEnglish: optionalText("The same in English; empty with the summary."),
    quote: optionalText("A sentence of it, quoted, line breaks joined; empty with the summary."),
    outputKeys: identifiers("Keys of the figures and tables that show it here."),
    reason: optionalText("Why there is no summary; empty where there is one."),
  },
});

/** A note on what the report prints at a place, or on how it was read there. */
export type NoteRecord = RowOf<typeof notesTable.columns>;

/** What a reader of a table of the report must know of it, with its place. */
export const notesTable = defineTable({
  file: "data/report/notes.csv",
  description: "One row a note on what the report prints at a place, or on how it was read there.",
  key: ["noteId"],
  columns: {
    noteId: identifier("Stable name: the data file it belongs to and a number."),
    figureKeys: identifiers("Catalogue keys of the tables it is shown under; empty: only in the list of all notes."),
    place: text("Printed place, in Japanese."),
    placeEnglish: text("The same in English; marks, names and titles in it stay as printed."),
    text: text("The note, in the project's own words."),
    textEnglish: text("The same in English."),
    finding: optionalText(
      "What of the report check finds the same: a rule's identifier or a misprint's; empty where nothing is wrong in print.",
    ),
  },
});

/** A group of issues that the cities named, with the required item that answers it. */
export type GuideIssueRecord = RowOf<typeof guideIssuesTable.columns>;

/** The issues of the hearings, grouped by what another city would say of itself; each issue is in one group. */
export const guideIssuesTable = defineTable({
  file: "data/report/guide_issues.csv",
  description: "One row a group of issues of the interviews, and the required item that answers it.",
  key: ["groupId"],
  columns: {
    groupId: identifier("Stable name."),
    order: wholeNumber("Order in the guide: by required item.", { minimum: 1 }),
    issue: text("What another city would say of itself, in the project's own words."),
    issueEnglish: text("The same in English."),
    requiredItem: wholeNumber("Required item that answers it, as in required_items.csv.", { minimum: 1, maximum: 5 }),
    findingIds: identifiers("Issues of the interviews in the group."),
    basis: basis("reading: the project's judgement, as the report does not match issues with items."),
  },
});
