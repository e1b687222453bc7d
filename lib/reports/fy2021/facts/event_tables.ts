import {
  clockTime,
  identifier,
  oneOf,
  optionalCell,
  optionalIdentifier,
  optionalText,
  text,
  texts,
  wholeNumber,
} from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";
import { severalIdentifiers, severalOf } from "./printed_cells.ts";

/** How the report prints one event: dates, times and notes to the letter, and where. */
export type EventPrintRecord = RowOf<typeof eventPrintsTable.columns>;

/** Every event of the study as the report prints it (figures 2-6, 2-17, 2-39, 2-66, 2-70 and text). */
export const eventPrintsTable = defineTable({
  file: "data/report/event_prints.csv",
  description: "One row an event of data/study/events.csv: how and where the report prints it.",
  key: ["eventId"],
  columns: {
    eventId: identifier("Event, as in data/study/events.csv."),
    datePrinted: optionalText("Day as printed, slips included."),
    timePrinted: optionalText("Beginning and end as printed."),
    applicantsPrinted: optionalText("Number of applicants as printed; the same one where print parts no rounds."),
    applicantsAsOfPrinted: optionalText("The note that says as of when the applicants were counted, quoted."),
    programmeFigureKey: optionalIdentifier("Catalogue key of the programme; empty when none was printed."),
    figureKey: optionalIdentifier("Catalogue key of the table of date, venue and audience; empty: running text."),
  },
});

/** A lecturer of an event. */
export type EventLecturerRecord = RowOf<typeof eventLecturersTable.columns>;

/** Lecturers of each event (figures 2-6, 2-17, 2-39, 2-66, 2-70). */
export const eventLecturersTable = defineTable({
  file: "data/report/event_lecturers.csv",
  description: "One row a lecturer of an event.",
  key: ["eventId", "order"],
  columns: {
    eventId: identifier("Event."),
    order: wholeNumber("Order in which the event's lecturers are printed.", { minimum: 1 }),
    personId: optionalIdentifier("The same person in people.csv; empty for a lecturer from outside."),
    name: text("Name, quoted without 氏."),
    affiliationPrinted: text("Affiliation as printed for the event, quoted."),
    restrictionPrinted: optionalText(
      "Session of the series the lecturer is printed for, quoted with its brackets; empty: all of them.",
    ),
    figureKey: identifier("Catalogue key of the event's overview."),
  },
});

/** A municipality at an exchange meeting, and its departments. */
export type EventParticipantRecord = RowOf<typeof eventParticipantsTable.columns>;

/** Which departments of which municipality took part in which exchange meeting (figure 2-71 of the exchange). */
export const eventParticipantsTable = defineTable({
  file: "data/report/event_participants.csv",
  description: "One row a municipality at an exchange meeting.",
  key: ["eventId", "municipalityId"],
  columns: {
    eventId: identifier("Exchange meeting."),
    municipalityId: identifier("Municipality that took part."),
    departments: texts("Sections that took part, without the division they belong to."),
    departmentsPrinted: text("Departments as printed."),
    restrictionPrinted: optionalText("Meeting it took part in where it was not both, quoted with its brackets."),
    figureKey: identifier("Catalogue key of the figure or table it is taken from."),
  },
});

/** One item of an event's programme; the last of each event is its end. */
export type ProgrammeItemRecord = RowOf<typeof programmeItemsTable.columns>;

/** Programmes of the eight events held (figures 2-7, 2-18, 2-28, 2-40, 2-54, 2-67, 2-72 and 2-74), item by item. */
export const programmeItemsTable = defineTable({
  file: "data/report/programme_items.csv",
  description: "One row an item of an event's programme, the line 終了 included.",
  key: ["eventId", "order"],
  columns: {
    eventId: identifier("Event."),
    order: wholeNumber("Order in the programme.", { minimum: 1 }),
    start: clockTime("Beginning."),
    startPrinted: text("Beginning as printed, slips included."),
    end: optionalCell(clockTime("End, which is not printed: the next item's beginning; empty for the line 終了.")),
    kinds: severalOf("What sort of item it is; several where one line holds several.", [
      "opening",
      "explanation",
      "lecture",
      "report",
      "dialogue",
      "discussion",
      "group-work",
      "break",
      "notice",
      "questionnaire",
      "closing",
      "end",
    ]),
    label: optionalText("Heading printed in 【 】, quoted without them."),
    titles: texts("Title or lines, quoted."),
    details: texts("Lines under the title, quoted, line by line."),
    purposePrinted: optionalText(
      "Lines that say what the item is for, quoted; which they are is the project's sorting, as print has one column.",
    ),
    presenters: texts("Lecturers or organisations named for the item, quoted without 氏."),
    presentersPrinted: texts("The lines that name them, quoted."),
    figureKey: identifier("Catalogue key of the programme."),
  },
});

/**
 * What was asked and answered at the two exchange meetings, summarised in the project's words.
 *
 * One row an answer: a question with two answers takes two rows with the same `entryOrder`. The report does not say which
 * municipality spoke.
 */
export const exchangeDiscussionsTable = defineTable({
  file: "data/report/exchange_discussions.csv",
  description: "One answer or statement at an exchange meeting, summarised",
  columns: {
    eventId: identifier("Exchange meeting"),
    entryOrder: wholeNumber("Place of the question or statement in the table, from 1", { minimum: 1 }),
    answerOrder: wholeNumber("Place of the answer under its question, from 1", { minimum: 1 }),
    kind: oneOf("Question with its answer, or statement that answers nothing", ["question", "statement"]),
    questionSummary: optionalText("What was asked, in the project's words; empty for a statement"),
    questionSummaryEnglish: optionalText("The same in English; empty with it."),
    answerSummary: text("What was answered or stated, in the project's words"),
    answerSummaryEnglish: text("The same in English."),
    topics: severalIdentifiers("Subjects: topics of topics.csv that are used for all; the project's tags."),
    figureKey: identifier("Catalogue key of the table it is taken from"),
  },
  key: ["eventId", "entryOrder", "answerOrder"],
});

/** One answer or statement at an exchange meeting. */
export type ExchangeDiscussionRecord = RowOf<typeof exchangeDiscussionsTable.columns>;
