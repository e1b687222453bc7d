import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { say } from "./say.ts";

/** Month and day of an ISO date: 2月4日, 4 Feb. */
export function dayOf(date: string, lang: Language): string {
  const { month, day } = partsOf(date);
  return say(lang, { ja: `${month}月${day}日`, en: `${day} ${itemAt(MONTHS, month - 1, "month")}` });
}

/** Year and month of an ISO date: 2022年2月, February 2022. */
export function monthName(date: string, lang: Language): string {
  const { year, month } = partsOf(date);
  return say(lang, { ja: `${year}年${month}月`, en: `${itemAt(LONG_MONTHS, month - 1, "month")} ${year}` });
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

/** The numbers of an ISO date; of a month without a day, such as `2030-02`, the day is 1. */
function partsOf(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  const found = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  if (found === null) throw new RangeError(`Cannot write a date as it must be as YYYY-MM-DD: current value is ${date}`);
  const [, year, month, day = "1"] = found;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
