import {
  clockTime,
  identifier,
  identifiers,
  isoDate,
  oneOf,
  optionalText,
  text,
  wholeNumber,
  yesNo,
} from "../../../data/cells.ts";
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

/** A meeting of the planning committee. */
export type CommitteeMeetingRecord = RowOf<typeof committeeMeetingsTable.columns>;

/** The four meetings of the planning committee (figure 1-4). */
export const committeeMeetingsTable = defineTable({
  file: "data/report/committee_meetings.csv",
  description: "One row a meeting of the planning committee (企画委員会).",
  key: ["meetingNumber"],
  columns: {
    meetingNumber: wholeNumber("Number of the meeting (第 n 回).", { minimum: 1 }),
    date: isoDate("Day of the meeting."),
    start: clockTime("Beginning."),
    end: clockTime("End."),
    datePrinted: text("Day as printed."),
    timePrinted: text("Beginning and end as printed."),
    format: oneOf("online or in-person, from the note under the figure.", ["online", "in-person"]),
    figureKey: identifier("Catalogue key of the figure or table it is taken from."),
  },
});

/** A topic of a meeting of the planning committee. */
export type MeetingTopicRecord = RowOf<typeof meetingTopicsTable.columns>;

/** What the planning committee talked about at each meeting (figure 1-4). */
export const meetingTopicsTable = defineTable({
  file: "data/report/meeting_topics.csv",
  description: "One row a topic (協議テーマ) of a committee meeting.",
  key: ["meetingNumber", "order"],
  columns: {
    meetingNumber: wholeNumber("Meeting, as in committee_meetings.csv.", { minimum: 1 }),
    order: wholeNumber("Order within the meeting.", { minimum: 1 }),
    topic: text("Wording, quoted."),
    figureKey: identifier("Catalogue key of the figure or table it is taken from."),
  },
});

/** An appendix the report lists. */
export type AppendixRecord = RowOf<typeof appendicesTable.columns>;

/** The six appendices of section 5, which has no figure number; their content is not in the text. */
export const appendicesTable = defineTable({
  file: "data/report/appendices.csv",
  description: "One row an appendix (別添資料), listed without a figure number.",
  key: ["number"],
  columns: {
    number: wholeNumber("Number.", { minimum: 1 }),
    markPrinted: text("Number as printed."),
    title: text("Title, quoted."),
    eventIds: identifiers("Events it was used at, where the title says which."),
    actionNumber: wholeNumber("Recommended action that refers to it.", { minimum: 1, maximum: 7 }),
    inTheText: yesNo("Whether its content is in the report's text."),
  },
});
