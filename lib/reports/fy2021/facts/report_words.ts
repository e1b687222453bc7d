import { type Bilingual, bilingual, type Language } from "../../../data/language.ts";
import type { EventRecord } from "./events.ts";
import type { Report } from "./load_report.ts";
import type { MunicipalityRecord } from "./municipalities.ts";
import { say } from "../../../wording/say.ts";

const EVENT_KINDS = {
  forum: { ja: "フォーラム", en: "forum" },
  training: { ja: "研修", en: "training" },
  practice: { ja: "実践研修", en: "practice training" },
  fieldwork: { ja: "フィールドワーク", en: "fieldwork" },
  "small-training": { ja: "小規模研修", en: "small training" },
  exchange: { ja: "意見交換会", en: "exchange meeting" },
} as const satisfies Readonly<Record<EventRecord["kind"], Bilingual>>;

/** What sort of event it is, with its number in the series: 第1回研修. */
export function eventName({ kind, number }: EventRecord, lang: Language): string {
  const name = EVENT_KINDS[kind][lang];
  if (number === null) return name;
  return say(lang, { ja: `第${number}回${name}`, en: `${name} ${number}` });
}

/** Short name of an event with its municipality: 草加市 第1回研修; of an exchange meeting: 自治体間 第1回意見交換会. */
export function eventLabel(report: Pick<Report, "municipalities">, event: EventRecord, lang: Language): string {
  const [municipalityId] = event.municipalityIds;
  const place = event.municipalityIds.length === 1 && municipalityId !== undefined
    ? municipalityLabel(report, municipalityId, lang)
    : say(lang, { ja: "自治体間", en: "Joint" });
  return `${place} ${eventName(event, lang)}`;
}

/** Name of a municipality from its identifier; the identifier itself when the report does not know it. */
export function municipalityLabel(
  report: Pick<Report, "municipalities">,
  municipalityId: string,
  lang: Language,
): string {
  const municipality = report.municipalities.records.find((candidate) => candidate.municipalityId === municipalityId);
  return municipality === undefined ? municipalityId : municipalityName(municipality, lang);
}

const EVENT_STATUSES = {
  held: { ja: "開催", en: "Held" },
  cancelled: { ja: "中止", en: "Cancelled" },
  "not-held": { ja: "実施見送り", en: "Not held" },
} as const satisfies Readonly<Record<EventRecord["status"], Bilingual>>;

/** What became of an event. */
export function eventStatusLabel({ status }: EventRecord, lang: Language): string {
  return EVENT_STATUSES[status][lang];
}

const EVENT_FORMATS = {
  online: { ja: "オンライン", en: "Online" },
  "in-person": { ja: "会場", en: "In person" },
} as const;

/** Online or in person; empty when the venue does not tell. */
export function eventFormatLabel({ format }: EventRecord, lang: Language): string {
  return format === null ? "" : EVENT_FORMATS[format][lang];
}

/** Name of a municipality. */
export function municipalityName(municipality: MunicipalityRecord, lang: Language): string {
  return say(lang, bilingual(municipality, "name"));
}

/** Month and day of an ISO date: 2月4日, 4 Feb. */
export function dayOf(date: string, lang: Language): string {
  const [, month, day] = date.split("-").map(Number);
  return say(lang, { ja: `${month}月${day}日`, en: `${day} ${MONTHS[(month ?? 1) - 1]}` });
}

/** Month, day and weekday of an ISO date: 2月4日（金）, Fri 4 Feb; the year is the axis's. */
export function shortDate(date: string, lang: Language): string {
  const weekday = weekdayOf(date);
  const day = dayOf(date, lang);
  return say(lang, { ja: `${day}（${"日月火水木金土"[weekday]}）`, en: `${WEEKDAYS[weekday]} ${day}` });
}

/** An ISO date with its weekday, such as `2022-01-23（日）`; empty when there is none. */
export function dateLabel(date: string | null, lang: Language): string {
  if (date === null) return "";
  const weekday = weekdayOf(date);
  return say(lang, { ja: `${date}（${"日月火水木金土"[weekday]}）`, en: `${date} (${WEEKDAYS[weekday]})` });
}

/** English month names, from January. */
export const MONTHS: readonly string[] = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
];

const WEEKDAYS: readonly string[] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** Printed Japanese without the blanks that the report's layout puts round digits: 令和4年度実施予定. */
export function withoutBlanks(printed: string): string {
  return printed.replaceAll(/\s+/g, "");
}
