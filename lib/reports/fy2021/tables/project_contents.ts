import { say } from "../../../data/language.ts";
import { dateLabel, eventLabel, eventStatusLabel } from "../facts/report_words.ts";
import { type ReportTableBuilder, textColumn } from "../../../tables/report_table_content.ts";

/** Members of the committee, observers or secretariat, as printed. */
export function peopleContent(group: "committee" | "observer" | "secretariat"): ReportTableBuilder {
  return (report, { lang }) => {
    const people = report.people.records.filter((person) => person.group === group);
    const hasRoles = people.some(({ rolePrinted }) => rolePrinted !== null);
    return {
      columns: [
        textColumn("name", say(lang, "氏名", "Name")),
        ...(hasRoles ? [textColumn("role", say(lang, "役割", "Role"))] : []),
        textColumn("affiliation", say(lang, "現職", "Post")),
      ],
      rows: people.map((person) => ({
        name: person.name,
        role: person.rolePrinted,
        affiliation: person.affiliationPrinted,
      })),
      sources: [report.people.source],
      notes: [],
    };
  };
}

/** Meetings of the planning committee with their topics. */
export const committeeMeetingsContent: ReportTableBuilder = (report, { lang }) => ({
  columns: [
    textColumn("meeting", say(lang, "回", "Meeting")),
    textColumn("date", say(lang, "期日", "Date")),
    textColumn("time", say(lang, "時刻", "Time")),
    textColumn("topics", say(lang, "協議テーマ", "Topics")),
  ],
  rows: report.committeeMeetings.records.map(({ meetingNumber, date, start, end }) => ({
    meeting: say(lang, `第${meetingNumber}回`, String(meetingNumber)),
    date: dateLabel(date, lang),
    time: `${start}–${end}`,
    topics: report.meetingTopics.records.filter((topic) => topic.meetingNumber === meetingNumber)
      .map(({ topic }) => topic).join("\n"),
  })),
  sources: [report.committeeMeetings.source, report.meetingTopics.source],
  notes: [],
});

/** Everything of the project that has a date, in order of time, then what was planned and never got one. */
export const scheduleContent: ReportTableBuilder = (report, { lang }) => {
  const meetings = report.committeeMeetings.records.map(({ meetingNumber, date, start }) => ({
    date,
    start,
    what: say(lang, `第${meetingNumber}回 企画委員会`, `Planning committee, meeting ${meetingNumber}`),
    status: say(lang, "開催", "Held"),
    remark: null,
  }));
  const events = report.events.records.map((event) => ({
    date: event.date,
    start: event.start,
    what: eventLabel(report, event, lang),
    status: eventStatusLabel(event, lang),
    remark: event.reason,
  }));
  const undated = "9999";
  const entries = [...meetings, ...events].toSorted((a, b) => {
    const [first, second] = [a, b].map(({ date, start }) => `${date ?? undated} ${start ?? ""}`);
    return (first ?? "") < (second ?? "") ? -1 : first === second ? 0 : 1;
  });
  return {
    columns: [
      textColumn("date", say(lang, "期日", "Date")),
      textColumn("what", say(lang, "事業・会議", "Event or meeting")),
      textColumn("status", say(lang, "実施", "Held")),
      textColumn("remark", say(lang, "備考", "Remark")),
    ],
    rows: entries.map((entry) => ({
      ...entry,
      date: entry.date === null ? say(lang, "期日なし", "no date") : dateLabel(entry.date, lang),
    })),
    sources: [report.committeeMeetings.source, report.events.source],
    notes: [
      say(
        lang,
        "報告書の図は画像のみ。本文に記された期日から作成した。",
        "A picture in the report; made here from the dates in its text.",
      ),
    ],
  };
};

/** The steps of the consulting, with the steps inside them. */
export const processStepsContent: ReportTableBuilder = (report, { lang }) => ({
  columns: [textColumn("step", say(lang, "段階", "Step")), textColumn("title", say(lang, "内容", "Content"))],
  rows: report.processSteps.records.map(({ stepPrinted, title }) => ({ step: stepPrinted, title })),
  sources: [report.processSteps.source],
  notes: [
    say(
      lang,
      "報告書の図は画像のみ。本文の見出しから作成した。",
      "A picture in the report; made here from the headings of its text.",
    ),
  ],
});

/** What was planned in each municipality, for what, and what became of it. */
export const consultingOverviewContent: ReportTableBuilder = (report, { lang }) => {
  const events = new Map(report.events.records.map((event) => [event.eventId, event]));
  const names = new Map(report.municipalities.records.map((municipality) => [
    municipality.municipalityId,
    lang === "ja" ? municipality.name : municipality.nameEnglish,
  ]));
  return {
    columns: [
      textColumn("municipality", say(lang, "自治体", "Municipality")),
      textColumn("title", say(lang, "取り組み", "Action")),
      textColumn("purpose", say(lang, "ねらい（要約）", "Purpose (summary)")),
      textColumn("events", say(lang, "実施", "What was held")),
    ],
    rows: report.plannedActions.records.map(({ municipalityId, title, purpose, eventIds }) => ({
      municipality: names.get(municipalityId) ?? municipalityId,
      title,
      purpose,
      events: eventIds.map((eventId) => {
        const event = events.get(eventId);
        if (event === undefined) return eventId;
        return `${eventLabel(report, event, lang)} ${dateLabel(event.date, lang)} ${eventStatusLabel(event, lang)}`
          .replaceAll("  ", " ");
      }).join("\n"),
    })),
    sources: [report.plannedActions.source, report.events.source],
    notes: [
      say(
        lang,
        "報告書の図は画像のみ。本文の「具体的な取り組み事項」と開催概要から作成した。",
        "A picture in the report; made here from the planned actions and events in its text.",
      ),
    ],
  };
};

/** What the interviews asked, by viewpoint. */
export const interviewFrameworkContent: ReportTableBuilder = (report, { lang }) => ({
  columns: [textColumn("viewpoint", say(lang, "観点", "Viewpoint")), textColumn("item", say(lang, "項目", "Item"))],
  rows: report.interviewFramework.records.map(({ viewpoint, item }) => ({ viewpoint, item })),
  sources: [report.interviewFramework.source],
  notes: [],
});
