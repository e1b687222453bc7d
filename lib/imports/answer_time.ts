/**
 * When an answer was given, as text that sorts: `YYYY-MM-DD HH:MM:SS` of whatever clock the form had; `null` for a cell that is
 * no time.
 *
 * Year first, as Japanese forms and workbooks write it, else month first, as Google and Microsoft write it in English; 午前 and 午後
 * before or behind the time.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(
 *   ["2031/10/26 7:56:35 午後 GMT+9", "10/26/2031 19:56:35", "2031年10月26日", "きのう"].map(answerTime),
 *   ["2031-10-26 19:56:35", "2031-10-26 19:56:35", "2031-10-26 00:00:00", null],
 * );
 * ```
 */
export function answerTime(cell: string): string | null {
  const text = cell.normalize("NFKC").trim();
  const japanese = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?/.exec(text);
  const english = japanese === null ? /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text) : null;
  const [year, month, day] = japanese !== null
    ? [japanese[1], japanese[2], japanese[3]]
    : english !== null
    ? [english[3], english[1], english[2]]
    : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
  const written = text.slice((japanese ?? english)?.[0].length);
  const time = /(?<hours>\d{1,2})(?:[:時](?<minutes>\d{1,2})(?:[:分](?<seconds>\d{1,2}))?|時)/.exec(written)?.groups;
  const isAfternoon = /午後|\bpm\b|p\.m\./i.test(text);
  const isMorning = /午前|\bam\b|a\.m\./i.test(text);
  // A day without a time is that day's beginning; an hour without minutes is the hour.
  const hours = Number(time?.hours ?? 0);
  const hour = isAfternoon && hours < 12 ? hours + 12 : isMorning && hours === 12 ? 0 : hours;
  const two = (part: number | string) => String(part).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(time?.minutes ?? 0)}:${two(time?.seconds ?? 0)}`;
}
