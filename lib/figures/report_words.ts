import type { Language } from "../data/language.ts";
import type { EventRecord } from "../report/events.ts";
import type { MunicipalityRecord } from "../report/municipalities.ts";

/** The Japanese or the English of two wordings. */
export function say(lang: Language, japanese: string, english: string): string {
  return lang === "ja" ? japanese : english;
}

const EVENT_KINDS = {
  forum: { ja: "フォーラム", en: "forum" },
  training: { ja: "研修", en: "training" },
  practice: { ja: "実践研修", en: "practice training" },
  fieldwork: { ja: "フィールドワーク", en: "fieldwork" },
  "small-training": { ja: "小規模研修", en: "small training" },
  exchange: { ja: "意見交換会", en: "exchange meeting" },
} as const satisfies Readonly<Record<EventRecord["kind"], Readonly<Record<Language, string>>>>;

/** What sort of event it is, with its number in the series: 研修 第1回. */
export function eventName({ kind, number }: EventRecord, lang: Language): string {
  const name = EVENT_KINDS[kind][lang];
  if (number === null) return name;
  return say(lang, `${name} 第${number}回`, `${name} ${number}`);
}

/** Name of a municipality. */
export function municipalityName(municipality: MunicipalityRecord, lang: Language): string {
  return say(lang, municipality.name, municipality.nameEnglish);
}

/** Month and day of an ISO date: 2月4日, 4 Feb. */
export function dayOf(date: string, lang: Language): string {
  const [, month, day] = date.split("-").map(Number);
  return say(lang, `${month}月${day}日`, `${day} ${MONTHS[(month ?? 1) - 1]}`);
}

/** Month, day and weekday of an ISO date: 2月4日（金）, Fri 4 Feb; the year is the axis's. */
export function shortDate(date: string, lang: Language): string {
  const weekday = weekdayOf(date);
  const day = dayOf(date, lang);
  return say(lang, `${day}（${"日月火水木金土"[weekday]}）`, `${WEEKDAYS[weekday]} ${day}`);
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
