import { say } from "../../../data/language.ts";
import { dateLabel, eventFormatLabel, eventLabel, eventStatusLabel } from "../facts/report_words.ts";
import { numberColumn, type ReportTableBuilder, textColumn } from "../../../tables/report_table_content.ts";

/** Date, venue, audience, applicants and lecturers of the events that one overview of the report prints. */
export const eventOverviewContent: ReportTableBuilder = (report, { row, lang }) => {
  const events = report.events.records.filter(({ overviewFigureKey }) => overviewFigureKey === row.key);
  const lecturers = report.eventLecturers.records;
  const hasApplicants = events.some(({ applicants }) => applicants !== null);
  return {
    columns: [
      textColumn("event", say(lang, "事業", "Event")),
      textColumn("status", say(lang, "実施", "Held")),
      textColumn("date", say(lang, "期日", "Date")),
      textColumn("time", say(lang, "時刻", "Time")),
      textColumn("venue", say(lang, "会場", "Venue")),
      textColumn("format", say(lang, "方法", "Format")),
      textColumn("audience", say(lang, "参加対象", "For whom")),
      ...(hasApplicants ? [numberColumn("applicants", say(lang, "参加者数（申込時点）", "Applicants"))] : []),
      textColumn("lecturers", say(lang, "講師", "Lecturers")),
      textColumn("datePrinted", say(lang, "期日の印字", "Date as printed")),
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
