import {
  identifier,
  oneOf,
  optionalCell,
  optionalIdentifier,
  optionalText,
  text,
  wholeNumber,
} from "../../../data/cells.ts";
import { defineTable, type RowOf, type TableReading } from "../../../data/read_table.ts";
import { brokenOrder, checkRows } from "../../../data/check_rows.ts";
import type { DataFault } from "../../../data/data_error.ts";

/** What a numbered figure or table of the report is. Charts are pictures of answers; `comments` are verbatim answers. */
export const CATALOGUE_KINDS = [
  "table",
  "diagram",
  "hearing",
  "event-overview",
  "programme",
  "survey-overview",
  "chart-attribute",
  "chart-likert",
  "comments",
  "discussion",
  "outcomes",
  "illustration",
  "assessment-sheet",
] as const;

/** What the tables hold that are one of a kind. */
export const CATALOGUE_CONTENTS = [
  "committee",
  "observers",
  "secretariat",
  "committee-meetings",
  "schedule",
  "process-steps",
  "municipalities",
  "consulting-overview",
  "interview-framework",
  "exchange-participants",
  "required-items",
  "actions-framework",
  "assessment-sheet-structure",
] as const;

/**
 * All 107 numbered figures and tables (図表) of the report, in its order, each with what becomes of it here.
 *
 * The report's numbers are not unique: 2-68 … 2-76 come twice or three times. `key` is: number, colon, scope. Every other
 * table of the report refers to its place in the report by this key.
 */
export const catalogueTable = defineTable({
  file: "data/report/catalogue.csv",
  description:
    "One numbered figure or table of the report, in the report's order, and what becomes of it in this project",
  columns: {
    key: identifier("Unique key: printed number, colon, scope"),
    number: identifier("Number as printed; not unique"),
    occurrence: wholeNumber("Which of the places with this printed number it is", { minimum: 1 }),
    title: text("Title as printed"),
    titleEnglish: text("The project's translation of the title"),
    scope: identifier("Part of the report it belongs to: an event, an interview, a chapter"),
    kind: oneOf("What it is", CATALOGUE_KINDS),
    content: optionalCell(
      oneOf("What a table holds that is one of a kind; empty where the kind says it", CATALOGUE_CONTENTS),
    ),
    inTheText: oneOf(
      "What the report's text carries: values, content that follows from the text around it, labels of a picture, or nothing but the picture",
      ["values", "derived", "labels", "picture"],
    ),
    status: oneOf(
      "What stands here for it: its words, a summary, what the text around a picture says, a sample in place of answers that are not printed, or only the words in a picture",
      ["verbatim", "summary", "reconstructed", "awaits-answers", "picture-only"],
    ),
    reason: optionalText("Why its values or its picture are not here, in Japanese; empty when its content is"),
    reasonEnglish: optionalText("The same in English; empty with it"),
    form: oneOf("What it is made as", ["table", "figure", "both"]),
    notebook: text("Notebook in which it is made or explained, by its file name without the ending"),
  },
  key: ["key"],
});

/** One numbered figure or table of the report. */
export type CatalogueRecord = RowOf<typeof catalogueTable.columns>;

/**
 * Slips of the running text that no rule can find, written down by a reader of the report.
 *
 * The list does not claim to be complete. What a rule can find is not in it: see `checkReport`.
 */
export const misprintsTable = defineTable({
  file: "data/report/misprints.csv",
  description: "One slip of the running text that a reader found",
  columns: {
    misprintId: identifier("Unique key"),
    figureKey: optionalIdentifier("Catalogue key where it stands in a figure or table; empty for running text"),
    place: text("Printed place, in Japanese: section, or figure and part"),
    placeEnglish: text("The same in English; marks, names and titles in it stay as printed"),
    printed: text("The passage as printed"),
    expected: text("What would agree, or the passage as it was probably meant; the project's reading"),
    expectedEnglish: optionalText(
      "The same in English; empty where it is a corrected passage, which stays in the report's language",
    ),
    concern: oneOf("Whether it bears on numbers and content, or on how something is written", ["content", "form"]),
    explanation: text("Why it is taken for a slip, in Japanese"),
    explanationEnglish: text("The same in English"),
  },
  key: ["misprintId"],
});

/** One slip of the running text. */
export type MisprintRecord = RowOf<typeof misprintsTable.columns>;

/**
 * What is wrong within the catalogue: a key that is not number and scope, a wrong count of a repeated number, a row that
 * is not reproduced and does not say why, a chart whose answers are said to be in the text.
 */
export function catalogueFaults(catalogue: TableReading<CatalogueRecord>): readonly DataFault[] {
  return [
    ...checkRows(catalogue, ({ key, number, scope }) => {
      const expected = `${number}:${scope}`;
      return key === expected ? null : { id: "contradiction", field: "key", value: key, expected };
    }),
    ...brokenOrder(catalogue, { field: "occurrence", group: ({ number }) => number }),
    ...checkRows(catalogue, ({ status, reason }) => {
      const lacks = status === "awaits-answers" || status === "picture-only";
      if (lacks === (reason !== null)) return null;
      const expected = lacks ? `the reason for ${status}` : "nothing, as its content is here";
      return { id: "contradiction", field: "reason", value: reason, expected };
    }),
    ...checkRows(catalogue, ({ reason, reasonEnglish }) =>
      (reason === null) === (reasonEnglish === null) ? null : {
        id: "contradiction",
        field: "reasonEnglish",
        value: reasonEnglish,
        expected: reason === null ? "nothing, as there is none in Japanese" : "the reason in English",
      }),
    ...checkRows(catalogue, ({ kind, inTheText }) => {
      if (!kind.startsWith("chart-") || inTheText === "picture") return null;
      return { id: "contradiction", field: "inTheText", value: inTheText, expected: "picture, as it is a chart" };
    }),
    // What is not in the text can be neither quoted nor summarised.
    ...checkRows(catalogue, ({ status, inTheText }) => {
      if (inTheText === "values" || (status !== "verbatim" && status !== "summary")) return null;
      return { id: "contradiction", field: "status", value: status, expected: "another, as the text has no values" };
    }),
  ];
}
