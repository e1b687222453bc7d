import { reasonText } from "../wording/event_words.ts";
import { eventLabel, municipalityLabel } from "../../../wording/study_names.ts";
import type { ReportTableBuilder } from "./report_table_content.ts";
import { say } from "../../../wording/say.ts";
import { textColumn } from "../../../tables/table.ts";
import type { Report } from "../facts/load_report.ts";
import type { PrintedEvent } from "../facts/printed_records.ts";
import { listedIds } from "../../../tables/row_ids.ts";
import { onlyId } from "../../../survey/survey_ids.ts";

/**
 * Date, venue, audience, applicants and lecturers of the events that one overview of the report prints, line by line as it
 * prints them: a number printed once for two rounds stands once.
 */
export const eventOverviewContent: ReportTableBuilder = (report, { row, lang }) => {
  const events = report.events.records.filter(({ figureKey }) => figureKey === row.key);
  const several = events.length > 1;
  const ids = {
    event_id: onlyId(events.map(({ eventId }) => eventId)),
    event_ids: listedIds(events.map(({ eventId }) => eventId)),
    municipality_id: onlyId(events.flatMap(({ municipalityIds }) => municipalityIds)),
  };
  const inRounds = (texts: readonly (string | null)[]): string | null => {
    const [first = null, ...others] = new Set(texts);
    if (others.length === 0) return first;
    return events.flatMap(({ number }, at) => texts[at] === null ? [] : [`${roundPrinted(number)}${texts[at]}`])
      .join("\n");
  };
  const asOf = [...new Set(events.flatMap(({ applicantsAsOfPrinted }) => applicantsAsOfPrinted ?? []))];
  const dates = events.map((event) => `${event.datePrinted ?? ""}${event.timePrinted ?? ""}${cancelledPrinted(event)}`);
  const lines: readonly (readonly [string, string | null])[] = [
    ["日時", several ? inRounds(dates) : dates[0] ?? null],
    ["会場", inRounds(events.map(({ venue }) => venue))],
    ["参加対象", inRounds(events.map(({ audience }) => audience))],
    [["参加者数", ...asOf].join(" "), inRounds(events.map(({ applicantsPrinted }) => applicantsPrinted))],
    ["講師", lecturersPrinted(report, events.map(({ eventId }) => eventId))],
  ];
  return {
    columns: [
      textColumn("item", say(lang, { ja: "項目（原文）", en: "Item (as printed)" })),
      textColumn("printed", say(lang, { ja: "内容（原文）", en: "Content (as printed)" })),
    ],
    ids: ["event_id", "event_ids", "municipality_id"],
    rows: lines.filter(([, printed]) => printed !== null).map(([item, printed]) => ({ ...ids, item, printed })),
    sources: [report.events.source, report.eventPrints.source, report.eventLecturers.source],
    notes: events.filter(({ reason }) => reason !== null).map((event) => (
      `${eventLabel(report, event, lang)}: ${reasonText(event, lang)}`
    )),
  };
};

/** Mark of a round as the report prints it. */
function roundPrinted(number: number | null): string {
  return number === null ? "" : `【第 ${number} 回】`;
}

function cancelledPrinted({ status }: Pick<PrintedEvent, "status">): string {
  return status === "cancelled" ? "（中止）" : "";
}

/** Each lecturer of some events once, with post and round as printed: 【…】 is a heading over lecturers, （…） stands behind one. */
function lecturersPrinted(report: Report, eventIds: readonly string[]): string {
  const lecturers = report.eventLecturers.records.filter(({ eventId }) => eventIds.includes(eventId));
  const lines = lecturers.flatMap(({ name, affiliationPrinted, restrictionPrinted }) => {
    const lecturer = `${name} 氏（${affiliationPrinted}）`;
    if (restrictionPrinted === null) return [lecturer];
    return restrictionPrinted.startsWith("【") ? [restrictionPrinted, lecturer] : [`${lecturer}${restrictionPrinted}`];
  });
  return [...new Set(lines)].join("\n");
}

/** The programme of one event, item by item: all lines of an item in one cell, as print has one column for them. */
export const programmeContent: ReportTableBuilder = (report, { row, lang }) => {
  const items = report.programmeItems.records.filter(({ figureKey }) => figureKey === row.key);
  return {
    columns: [
      textColumn("start", say(lang, { ja: "時間（原文）", en: "Time (as printed)" })),
      textColumn("content", say(lang, { ja: "内容（原文）", en: "Content (as printed)" })),
    ],
    ids: ["event_id"],
    rows: items.map(({ eventId, startPrinted, label, titles, details, purposePrinted, presentersPrinted }) => ({
      event_id: eventId,
      start: startPrinted,
      content: [
        ...label === null ? [] : [`【${label}】`],
        ...titles,
        ...purposePrinted === null ? [] : [purposePrinted],
        ...details,
        ...presentersPrinted,
      ].join("\n"),
    })),
    sources: [report.programmeItems.source],
    notes: [],
  };
};

/** Departments that took part in the exchange meetings, by municipality, with the meeting that print restricts it to in one cell. */
export const exchangeParticipantsContent: ReportTableBuilder = (report, { row, lang }) => {
  const participants = report.eventParticipants.records.filter(({ figureKey }) => figureKey === row.key);
  const municipalityIds = [...new Set(participants.map(({ municipalityId }) => municipalityId))];
  return {
    columns: [
      textColumn("municipality", say(lang, { ja: "自治体名（原文）", en: "Municipality" })),
      textColumn("departments", say(lang, { ja: "所属（原文）", en: "Departments (as printed)" })),
    ],
    ids: ["municipality_id"],
    rows: municipalityIds.map((municipalityId) => {
      const [first] = participants.filter((participant) => participant.municipalityId === municipalityId);
      return {
        municipality_id: municipalityId,
        municipality: `${municipalityLabel(report, municipalityId, lang)}${
          say(lang, { ja: first?.restrictionPrinted ?? "", en: onlyMeeting(report, first) })
        }`,
        departments: first?.departmentsPrinted ?? null,
      };
    }),
    sources: [report.eventParticipants.source],
    notes: [],
  };
};

/** In English, which of the meetings alone a municipality took part in, where that is printed. */
function onlyMeeting(
  { events }: Report,
  participant: Report["eventParticipants"]["records"][number] | undefined,
): string {
  if (participant === undefined || participant.restrictionPrinted === null) return "";
  const meeting = events.records.find(({ eventId }) => eventId === participant.eventId);
  return ` (meeting ${meeting?.number ?? participant.eventId} only)`;
}
