import { compareText } from "../../../data/compare_text.ts";
import { reasonText } from "../wording/event_words.ts";
import { eventLabel, eventStatusLabel, eventStatusWithin, remarksInEnglish } from "../../../wording/study_names.ts";
import { dateLabel } from "../../../wording/dates.ts";
import { textColumn } from "../../../tables/table.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { type Bilingual, bilingual } from "../../../data/language.ts";
import { say } from "../../../wording/say.ts";
import { EVENT_IDS, listedIds } from "../../../tables/row_ids.ts";
import { eventRowIds } from "../../../survey/survey_ids.ts";

const SECRETARIAT_NOTE = {
  ja: "「※ 社会福祉法人ゆうゆうより業務委託を受け、株式会社日本経営が事務局の一部機能を担っている。」（報告書の注）",
  en:
    "Nihon Keiei carries out part of the secretariat's work under contract from the social welfare corporation Yuyu (the report's note).",
} satisfies Bilingual;

/** Members of the committee, observers or secretariat, as printed. */
export function peopleContent(group: "committee" | "observer" | "secretariat"): ReportTableBuilder {
  return (report, { lang }) => {
    const people = report.people.records.filter((person) => person.group === group);
    const hasRoles = people.some(({ rolePrinted }) => rolePrinted !== null);
    return {
      columns: [
        textColumn("name", say(lang, { ja: "氏名（原文）", en: "Name (as printed)" })),
        ...(hasRoles
          ? [
            textColumn(
              "role",
              say(lang, { ja: "役割（原文、見出しは本プロジェクト）", en: "Role (as printed; heading added)" }),
            ),
          ]
          : []),
        textColumn("affiliation", say(lang, { ja: "現職（原文）", en: "Post (as printed)" })),
      ],
      rows: people.map((person) => ({
        name: person.name,
        role: person.rolePrinted,
        affiliation: person.affiliationPrinted,
      })),
      sources: [report.people.source],
      notes: group === "secretariat" ? [say(lang, SECRETARIAT_NOTE)] : [],
    };
  };
}

/** Meetings of the planning committee with their topics. */
export const committeeMeetingsContent: ReportTableBuilder = (report, { lang }) => ({
  columns: [
    textColumn("meeting", say(lang, { ja: "回（原文、見出しは本プロジェクト）", en: "Meeting (heading added)" })),
    textColumn("date", say(lang, { ja: "開催日時（原文）", en: "Date and time (as printed)" })),
    textColumn("topics", say(lang, { ja: "協議テーマ（原文）", en: "Topics (as printed)" })),
  ],
  rows: report.committeeMeetings.records.map(({ meetingNumber, datePrinted, timePrinted }) => ({
    meeting: say(lang, { ja: `第 ${meetingNumber} 回`, en: String(meetingNumber) }),
    date: `${datePrinted} ${timePrinted}`,
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
    ids: { event_id: null, municipality_id: null },
    what: say(lang, { ja: `第${meetingNumber}回 企画委員会`, en: `Planning committee, meeting ${meetingNumber}` }),
    status: say(lang, { ja: "開催", en: "Held" }),
    remark: null,
  }));
  const events = report.events.records.map((event) => ({
    date: event.date,
    start: event.start,
    ids: eventRowIds(event),
    what: eventLabel(report, event, lang),
    status: eventStatusLabel(event, lang),
    remark: reasonText(event, lang),
  }));
  const undated = "9999";
  const whenOf = ({ date, start }: { readonly date: string | null; readonly start: string | null }) =>
    `${date ?? undated} ${start ?? ""}`;
  const entries = [...meetings, ...events].toSorted((a, b) => compareText(whenOf(a), whenOf(b)));
  return {
    columns: [
      textColumn("date", say(lang, { ja: "期日", en: "Date" })),
      textColumn("what", say(lang, { ja: "事業・会議", en: "Event or meeting" })),
      textColumn("status", say(lang, { ja: "実施", en: "Held" })),
      textColumn("remark", say(lang, { ja: "備考", en: "Remark" })),
    ],
    ids: EVENT_IDS,
    rows: entries.map(({ ids, ...entry }) => ({
      ...ids,
      ...entry,
      date: entry.date === null ? say(lang, { ja: "期日なし", en: "no date" }) : dateLabel(entry.date, lang),
    })),
    sources: [report.committeeMeetings.source, report.events.source],
    notes: [
      say(lang, {
        ja: "報告書の図は画像のみ。本文に記された期日から作成した。",
        en: "A picture in the report; made here from the dates in its text.",
      }),
    ],
  };
};

/** The steps of the consulting, with the steps inside them. */
export const processStepsContent: ReportTableBuilder = (report, { lang }) => ({
  columns: [
    textColumn("step", say(lang, { ja: "段階", en: "Step" })),
    textColumn("title", say(lang, { ja: "内容", en: "Content" })),
  ],
  rows: report.processSteps.records.map(({ stepPrinted, title }) => ({ step: stepPrinted, title })),
  sources: [report.processSteps.source],
  notes: [
    say(lang, {
      ja: "報告書の図は画像のみ。本文の見出しから作成した。",
      en: "A picture in the report; made here from the headings of its text.",
    }),
  ],
});

/** What was planned in each municipality, for what, and what became of it. */
export const consultingOverviewContent: ReportTableBuilder = (report, { lang }) => {
  const events = new Map(report.events.records.map((event) => [event.eventId, event]));
  const names = new Map(report.municipalities.records.map((municipality) => [
    municipality.municipalityId,
    say(lang, bilingual(municipality, "name")),
  ]));
  return {
    columns: [
      textColumn("municipality", say(lang, { ja: "自治体", en: "Municipality" })),
      textColumn("title", say(lang, { ja: "取り組み（原文）", en: "Action (as printed)" })),
      textColumn("purpose", say(lang, { ja: "ねらい（要約）", en: "Purpose (summary)" })),
      textColumn("events", say(lang, { ja: "実施", en: "What was held" })),
    ],
    ids: ["municipality_id", "event_ids"],
    rows: report.plannedActions.records.map(({ municipalityId, title, purpose, purposeEnglish, eventIds }) => ({
      municipality_id: municipalityId,
      event_ids: listedIds(eventIds),
      municipality: names.get(municipalityId) ?? municipalityId,
      title,
      purpose: say(lang, { ja: purpose, en: purposeEnglish }),
      events: eventIds.map((eventId) => {
        const event = events.get(eventId);
        if (event === undefined) return eventId;
        const [day, status] = [dateLabel(event.date, lang), eventStatusWithin(event, lang)];
        return `${eventLabel(report, event, lang)}${
          say(lang, { ja: `${day && ` ${day}`} ${status}`, en: remarksInEnglish([day, status]) })
        }`;
      }).join("\n"),
    })),
    sources: [report.plannedActions.source, report.events.source],
    notes: [
      say(lang, {
        ja: "報告書の図は画像のみ。本文の「具体的な取り組み事項」と開催概要から作成した。",
        en: "A picture in the report; made here from the planned actions and events in its text.",
      }),
    ],
  };
};

/** What the interviews asked, by viewpoint. */
export const interviewFrameworkContent: ReportTableBuilder = (report, { lang }) => ({
  columns: [
    textColumn("viewpoint", say(lang, { ja: "観点（原文）", en: "Viewpoint (as printed)" })),
    textColumn("item", say(lang, { ja: "項目（原文）", en: "Item (as printed)" })),
  ],
  rows: report.interviewFramework.records.map(({ viewpointNumber, viewpoint, item }) => ({
    viewpoint: `${"①②③"[viewpointNumber - 1] ?? viewpointNumber} ${viewpoint}`,
    item,
  })),
  sources: [report.interviewFramework.source],
  notes: [
    say(lang, {
      ja: "「自治体ごとにヒアリング内容の濃淡が異なることに留意していただきたい」（報告書 2 (3)）。",
      en:
        "The report asks readers to note that how deep the interviews went into each item differs between municipalities (2 (3)).",
    }),
  ],
});
