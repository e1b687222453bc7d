import { clockTime, identifier, optionalText, text, texts, wholeNumber } from "../../../data/cells.ts";
import { defineTable, type RowOf } from "../../../data/read_table.ts";
import { optionalCell } from "../../../data/optional_cell.ts";
import { severalOf } from "./several_of.ts";

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
    purpose: optionalText("Purpose the programme prints, in the project's own words."),
    presenters: texts("Lecturers or organisations named for the item, quoted without 氏."),
    figureKey: identifier("Catalogue key of the programme."),
  },
});
