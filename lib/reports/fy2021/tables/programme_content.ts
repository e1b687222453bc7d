import { say } from "../../../data/language.ts";
import { dateLabel, eventLabel } from "../facts/report_words.ts";
import { numberColumn, type ReportTableBuilder, textColumn } from "../../../tables/report_table_content.ts";

/** The programme of one event, item by item, with the minutes each took. */
export const programmeContent: ReportTableBuilder = (report, { row, lang }) => {
  const event = report.events.records.find(({ programmeFigureKey }) => programmeFigureKey === row.key);
  const items = report.programmeItems.records.filter(({ figureKey }) => figureKey === row.key);
  return {
    columns: [
      textColumn("start", say(lang, "開始", "Start")),
      numberColumn("minutes", say(lang, "分", "Minutes")),
      textColumn("content", say(lang, "内容", "Content")),
      textColumn("presenters", say(lang, "講師・担当", "By")),
      textColumn("purpose", say(lang, "ねらい（要約）", "Purpose (summary)")),
      textColumn("printed", say(lang, "印字", "As printed")),
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
      say(
        lang,
        "所要時間は次の項目の開始時刻との差。報告書は開始時刻だけを示す。",
        "Minutes are the time to the start of the next item; the report prints starting times only.",
      ),
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
