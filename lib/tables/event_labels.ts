import type { Language } from "../data/language.ts";
import type { EventRecord } from "../report/events.ts";
import type { Report } from "../report/load_report.ts";
import { say } from "./report_table_content.ts";

const STATUS_LABELS = {
  held: { ja: "開催", en: "Held" },
  cancelled: { ja: "中止", en: "Cancelled" },
  "not-held": { ja: "実施見送り", en: "Not held" },
} as const;

const FORMAT_LABELS = {
  online: { ja: "オンライン", en: "Online" },
  "in-person": { ja: "会場", en: "In person" },
} as const;

/** Short name of an event for people: municipality, series, number. */
export function eventLabel(report: Report, event: EventRecord, lang: Language): string {
  const municipality = event.municipalityIds.length === 1
    ? municipalityLabel(report, event.municipalityIds[0] ?? "", lang)
    : say(lang, "自治体間", "Joint");
  const kind = EVENT_KIND_LABELS[event.kind][lang];
  const number = event.number === null ? "" : say(lang, ` 第${event.number}回`, ` ${event.number}`);
  return `${municipality} ${kind}${number}`;
}

/** Name of a municipality; its identifier when the report does not know it. */
export function municipalityLabel(report: Report, municipalityId: string, lang: Language): string {
  const municipality = report.municipalities.records.find((candidate) => candidate.municipalityId === municipalityId);
  if (municipality === undefined) return municipalityId;
  return lang === "ja" ? municipality.name : municipality.nameEnglish;
}

/** What became of an event. */
export function eventStatusLabel(event: EventRecord, lang: Language): string {
  return STATUS_LABELS[event.status][lang];
}

/** Online or in person; empty when the venue does not tell. */
export function eventFormatLabel(event: EventRecord, lang: Language): string {
  return event.format === null ? "" : FORMAT_LABELS[event.format][lang];
}

/** Date of an event with its weekday, such as `2022-01-23（日）`; empty when there is none. */
export function dateLabel(date: string | null, lang: Language): string {
  if (date === null) return "";
  const [year, month, day] = date.split("-").map(Number);
  const weekday = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1)).getUTCDay();
  return say(lang, `${date}（${"日月火水木金土"[weekday]}）`, `${date} (${WEEKDAYS[weekday]})`);
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

const EVENT_KIND_LABELS = {
  forum: { ja: "フォーラム", en: "forum" },
  training: { ja: "研修", en: "training" },
  practice: { ja: "実践研修", en: "practice training" },
  fieldwork: { ja: "フィールドワーク", en: "fieldwork" },
  "small-training": { ja: "小規模研修", en: "small training" },
  exchange: { ja: "意見交換会", en: "exchange meeting" },
} as const;
