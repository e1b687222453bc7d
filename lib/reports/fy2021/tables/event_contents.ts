import { eventFormatLabel, eventLabel, eventStatusLabel, municipalityLabel } from "../../../wording/study_names.ts";
import { dateLabel } from "../../../wording/dates.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { say } from "../../../wording/say.ts";
import { numberColumn, textColumn } from "../../../tables/table.ts";
import type { EventLecturerRecord } from "../facts/event_tables.ts";

/** Date, venue, audience, applicants and lecturers of the events that one overview of the report prints. */
export const eventOverviewContent: ReportTableBuilder = (report, { row, lang }) => {
  const events = report.events.records.filter(({ figureKey }) => figureKey === row.key);
  const lecturers = report.eventLecturers.records;
  const hasApplicants = events.some(({ applicantsPrinted }) => applicantsPrinted !== null);
  return {
    columns: [
      textColumn("event", say(lang, { ja: "事業", en: "Event" })),
      textColumn("status", say(lang, { ja: "実施", en: "Held" })),
      textColumn("date", say(lang, { ja: "期日", en: "Date" })),
      textColumn("time", say(lang, { ja: "時刻", en: "Time" })),
      textColumn("venue", say(lang, { ja: "会場", en: "Venue" })),
      textColumn("format", say(lang, { ja: "方法（読み取り）", en: "Format (read)" })),
      textColumn("audience", say(lang, { ja: "参加対象", en: "For whom" })),
      ...(hasApplicants
        ? [textColumn("applicants", say(lang, { ja: "参加者数（印字）", en: "Applicants (as printed)" }))]
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
      applicants: [event.applicantsPrinted, event.applicantsAsOfPrinted].filter((part) => part !== null).join(" ") ||
        null,
      lecturers: lecturers.filter(({ eventId }) => eventId === event.eventId).map(lecturerText).join("\n"),
      datePrinted: event.datePrinted,
    })),
    sources: [report.events.source, report.eventLecturers.source],
    notes: events.filter(({ reason }) => reason !== null).map((event) => (
      `${eventLabel(report, event, lang)}: ${event.reason}`
    )),
  };
};

/** Name and post as printed, and the round that the lecturer is restricted to. */
function lecturerText({ name, affiliationPrinted, restrictionPrinted }: EventLecturerRecord): string {
  return `${name}（${affiliationPrinted}）${restrictionPrinted === null ? "" : `【${restrictionPrinted}】`}`;
}

/** The programme of one event, item by item, with the minutes each took. */
export const programmeContent: ReportTableBuilder = (report, { row, lang }) => {
  const event = report.events.records.find(({ programmeFigureKey }) => programmeFigureKey === row.key);
  const items = report.programmeItems.records.filter(({ figureKey }) => figureKey === row.key);
  return {
    columns: [
      textColumn("start", say(lang, { ja: "開始", en: "Start" })),
      numberColumn("minutes", say(lang, { ja: "分（計算）", en: "Minutes (computed)" })),
      textColumn("content", say(lang, { ja: "内容", en: "Content" })),
      textColumn("presenters", say(lang, { ja: "講師・担当", en: "By" })),
      textColumn("purpose", say(lang, { ja: "ねらい（原文）", en: "Purpose (as printed)" })),
      textColumn("printed", say(lang, { ja: "印字", en: "As printed" })),
    ],
    rows: items.map((item) => ({
      start: item.start,
      minutes: item.end === null ? null : minutesBetween(item.start, item.end),
      content: [item.label === null ? "" : `【${item.label}】`, ...item.titles, ...item.details].filter((part) =>
        part !== ""
      ).join("\n"),
      presenters: item.presenters.join("、"),
      purpose: item.purposePrinted,
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

/** Departments that took part in the exchange meetings, by municipality and meeting. */
export const exchangeParticipantsContent: ReportTableBuilder = (report, { row, lang }) => {
  const participants = report.eventParticipants.records.filter(({ figureKey }) => figureKey === row.key);
  const municipalityIds = [...new Set(participants.map(({ municipalityId }) => municipalityId))];
  return {
    columns: [
      textColumn("municipality", say(lang, { ja: "自治体", en: "Municipality" })),
      textColumn("departments", say(lang, { ja: "所属", en: "Departments" })),
      textColumn("first", say(lang, { ja: "第1回", en: "Meeting 1" })),
      textColumn("second", say(lang, { ja: "第2回", en: "Meeting 2" })),
    ],
    rows: municipalityIds.map((municipalityId) => {
      const own = participants.filter((participant) => participant.municipalityId === municipalityId);
      const mark = (eventId: string) => own.some((participant) => participant.eventId === eventId) ? "○" : "-";
      return {
        municipality: municipalityLabel(report, municipalityId, lang),
        departments: own[0]?.departmentsPrinted ?? null,
        first: mark("exchange-1"),
        second: mark("exchange-2"),
      };
    }),
    sources: [report.eventParticipants.source],
    notes: [],
  };
};
