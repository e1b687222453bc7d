import { identifier, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";

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
