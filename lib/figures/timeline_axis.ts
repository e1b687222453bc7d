import type { TimelineLane } from "./timeline_lanes.ts";
import { timelineMonths } from "./timeline_lanes.ts";

/** A stretch of the axis of a timeline: a month, or months one after the other in which nothing took place. */
export interface TimelineColumn {
  /** First month, such as `2030-01`. */
  readonly first: string;
  /** How many months it holds. */
  readonly months: number;
  /** Whether nothing has a date in it: it is drawn narrow, whatever its length. */
  readonly isEmpty: boolean;
  readonly left: number;
  readonly right: number;
}

/** The axis of a timeline. */
export interface TimelineAxis {
  readonly columns: readonly TimelineColumn[];
  /** Place of a day, as `2030-01-31`. */
  readonly xOf: (date: string) => number;
}

/** Width of a stretch without a date. */
const EMPTY = 36;

/**
 * The months of all dates from left to right, those without any date narrow, so that there is room where something happened;
 * `null` when nothing has a date.
 *
 * Within a month days are evenly apart, and a day is as wide in every month that has a date.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const entries = ["2030-01-31", "2030-04-03"].map((date) => ({ name: "meeting", date, status: "held" as const }));
 * const lane = { id: "town", name: "Town", mark: "own" as const, entries, joined: [] };
 * const axis = timelineAxis([lane], { left: 0, right: 646 });
 * assert.deepEqual(axis?.columns.map(({ first, months, isEmpty, left }) => [first, months, isEmpty, left]), [
 *   ["2030-01", 1, false, 0], ["2030-02", 2, true, 310], ["2030-04", 1, false, 346],
 * ]);
 * assert.equal(axis?.xOf("2030-04-01"), 346);
 * ```
 */
export function timelineAxis(
  lanes: readonly TimelineLane[],
  { left, right }: { readonly left: number; readonly right: number },
): TimelineAxis | null {
  const range = timelineMonths(lanes);
  if (range === null) return null;
  const dated = new Set(lanes.flatMap(({ entries }) => entries.flatMap(({ date }) => date?.slice(0, 7) ?? [])));
  const runs: { first: string; months: number; isEmpty: boolean }[] = [];
  for (const month of monthsBetween(range.start, range.end)) {
    const isEmpty = !dated.has(month);
    const last = runs.at(-1);
    if (isEmpty && last?.isEmpty === true) last.months += 1;
    else runs.push({ first: month, months: 1, isEmpty });
  }
  const days = runs.reduce((sum, { first, isEmpty }) => isEmpty ? sum : sum + daysIn(first), 0);
  const narrow = EMPTY * runs.filter(({ isEmpty }) => isEmpty).length;
  const day = (right - left - narrow) / days;
  let x = left;
  const columns = runs.map((run): TimelineColumn => {
    const from = x;
    x += run.isEmpty ? EMPTY : day * daysIn(run.first);
    return { ...run, left: from, right: x };
  });
  return {
    columns,
    xOf: (date) => {
      const column = columns.find(({ first, isEmpty }) => !isEmpty && first === date.slice(0, 7));
      if (column === undefined) {
        throw new RangeError(`Cannot place a day as it must be in a month of the axis: current value is ${date}`);
      }
      return column.left + (Number(date.slice(8)) - 1) * day;
    },
  };
}

/** Every month from one day to another, such as `2030-01`. */
function monthsBetween(start: string, end: string): readonly string[] {
  const [year = 0, month = 0] = start.split("-").map(Number);
  const count = 12 * (Number(end.slice(0, 4)) - year) + Number(end.slice(5, 7)) - month + 1;
  return Array.from({ length: count }, (_, at) => new Date(Date.UTC(year, month - 1 + at)).toISOString().slice(0, 7));
}

function daysIn(month: string): number {
  const [year = 0, at = 0] = month.split("-").map(Number);
  return new Date(Date.UTC(year, at, 0)).getUTCDate();
}
