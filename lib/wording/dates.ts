import type { Language } from "../data/language.ts";
import { say } from "./say.ts";

/** Month and day of an ISO date: 2月4日, 4 Feb. */
export function dayOf(date: string, lang: Language): string {
  const [, month, day] = date.split("-").map(Number);
  return say(lang, { ja: `${month}月${day}日`, en: `${day} ${MONTHS[(month ?? 1) - 1]}` });
}

/** Year and month of an ISO date: 2022年2月, February 2022. */
export function monthName(date: string, lang: Language): string {
  const [year = 0, month = 0] = date.split("-").map(Number);
  return say(lang, { ja: `${year}年${month}月`, en: `${LONG_MONTHS[month - 1]} ${year}` });
}

/** Month, day and weekday of an ISO date: 2月4日（金）, Fri 4 Feb; the year is the axis's. */
export function shortDate(date: string, lang: Language): string {
  const weekday = weekdayOf(date);
  const day = dayOf(date, lang);
  return say(lang, { ja: `${day}（${"日月火水木金土"[weekday]}）`, en: `${WEEKDAYS[weekday]} ${day}` });
}

/** A whole ISO date as people write it, such as `2022年1月23日（日）` or `Sun 23 Jan 2022`; empty when there is none. */
export function dateLabel(date: string | null, lang: Language): string {
  if (date === null) return "";
  const year = date.slice(0, 4);
  return say(lang, { ja: `${year}年${shortDate(date, "ja")}`, en: `${shortDate(date, "en")} ${year}` });
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

const LONG_MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

const WEEKDAYS: readonly string[] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
