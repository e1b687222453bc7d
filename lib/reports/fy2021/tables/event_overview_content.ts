import { eventFormatLabel, eventLabel, eventStatusLabel } from "../../../wording/study_names.ts";
import { dateLabel } from "../../../wording/dates.ts";
import { numberColumn, textColumn } from "../../../tables/columns.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { say } from "../../../wording/say.ts";

/** Date, venue, audience, applicants and lecturers of the events that one overview of the report prints. */
export const eventOverviewContent: ReportTableBuilder = (report, { row, lang }) => {
  const events = report.events.records.filter(({ figureKey }) => figureKey === row.key);
  const lecturers = report.eventLecturers.records;
  const hasApplicants = events.some(({ applicants }) => applicants !== null);
  return {
    columns: [
      textColumn("event", say(lang, { ja: "事業", en: "Event" })),
      textColumn("status", say(lang, { ja: "実施", en: "Held" })),
      textColumn("date", say(lang, { ja: "期日", en: "Date" })),
      textColumn("time", say(lang, { ja: "時刻", en: "Time" })),
      textColumn("venue", say(lang, { ja: "会場", en: "Venue" })),
      textColumn("format", say(lang, { ja: "方法", en: "Format" })),
      textColumn("audience", say(lang, { ja: "参加対象", en: "For whom" })),
      ...(hasApplicants
        ? [numberColumn("applicants", say(lang, { ja: "参加者数（申込時点）", en: "Applicants" }))]
        : []),
      textColumn("lecturers", say(lang, { ja: "講師", en: "Lecturers" })),
      textColumn("datePrinted", say(lang, { ja: "期日の印字", en: "Date as printed" })),
    ],
    rows: events.map((event) => ({
      event: eventLabel(report, event, lang),
      status: eventStatusLabel(event, lang),
      date: dateLabel(event.date, lang),
      time: event.start === null || event.end === null ? "" : `${event.start}–${event.end}`,
      venue: event.venue,
      format: eventFormatLabel(event, lang),
      audience: event.audience,
      applicants: event.applicants,
      lecturers: lecturers.filter(({ eventId }) => eventId === event.eventId).map(({ name }) => name).join("、"),
      datePrinted: event.datePrinted,
    })),
    sources: [report.events.source, report.eventLecturers.source],
    notes: events.filter(({ reason }) => reason !== null).map((event) => (
      `${eventLabel(report, event, lang)}: ${event.reason}`
    )),
  };
};
