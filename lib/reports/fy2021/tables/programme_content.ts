import { eventLabel } from "../../../wording/study_names.ts";
import { dateLabel } from "../../../wording/dates.ts";
import { numberColumn, textColumn } from "../../../tables/columns.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { say } from "../../../wording/say.ts";

/** The programme of one event, item by item, with the minutes each took. */
export const programmeContent: ReportTableBuilder = (report, { row, lang }) => {
  const event = report.events.records.find(({ programmeFigureKey }) => programmeFigureKey === row.key);
  const items = report.programmeItems.records.filter(({ figureKey }) => figureKey === row.key);
  return {
    columns: [
      textColumn("start", say(lang, { ja: "開始", en: "Start" })),
      numberColumn("minutes", say(lang, { ja: "分", en: "Minutes" })),
      textColumn("content", say(lang, { ja: "内容", en: "Content" })),
      textColumn("presenters", say(lang, { ja: "講師・担当", en: "By" })),
      textColumn("purpose", say(lang, { ja: "ねらい（要約）", en: "Purpose (summary)" })),
      textColumn("printed", say(lang, { ja: "印字", en: "As printed" })),
    ],
    rows: items.map((item) => ({
      start: item.start,
      minutes: item.end === null ? null : minutesBetween(item.start, item.end),
      content: [item.label === null ? "" : `【${item.label}】`, ...item.titles, ...item.details].filter((part) =>
        part !== ""
      ).join("\n"),
      presenters: item.presenters.join("、"),
      purpose: item.purpose,
      printed: item.startPrinted,
    })),
    sources: [report.programmeItems.source, report.events.source],
    notes: [
      ...(event === undefined ? [] : [`${eventLabel(report, event, lang)} ${dateLabel(event.date, lang)}`]),
      say(lang, {
        ja: "所要時間は次の項目の開始時刻との差。報告書は開始時刻だけを示す。",
        en: "Minutes are the time to the start of the next item; the report prints starting times only.",
      }),
    ],
  };
};

function minutesBetween(start: string, end: string): number {
  return minutesOfDay(end) - minutesOfDay(start);
}

function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return 60 * hours + minutes;
}
