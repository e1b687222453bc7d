import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { say } from "../wording/say.ts";
import { TIMELINE } from "../wording/timeline_words.ts";
import type { Shape } from "./drawing.ts";
import { GRID, INK, MUTED_INK } from "./palette.ts";
import type { TimelineColumn } from "./timeline_axis.ts";

/** Height of the names of months and years. */
export const HEAD = 46;

/** Most columns whose names stand side by side. */
const COLUMN_LABELS = 14;

/** Months side by side with their names; over those that are drawn narrow a broken line. */
export function columnShapes(
  columns: readonly TimelineColumn[],
  { bottom, lang }: { readonly bottom: number; readonly lang: Language },
): readonly Shape[] {
  const step = Math.ceil(columns.length / COLUMN_LABELS);
  return columns.flatMap(({ first, months, isEmpty, left, right }, at): readonly Shape[] => {
    const name = say(lang, months > 1 ? TIMELINE.emptyMonths(months) : TIMELINE.month(Number(first.slice(5))));
    const label = { kind: "text", anchor: "middle", fontSize: isEmpty ? 11 : 12, fill: MUTED_INK } as const;
    const middle = (left + right) / 2;
    return [
      ...isEmpty ? breakShapes(middle) : [],
      { kind: "line", x1: left, y1: HEAD - 18, x2: left, y2: bottom, stroke: GRID },
      ...at % step === 0 || isEmpty ? [{ ...label, x: middle, y: HEAD - 10, text: name }] : [],
      ...yearShapes(columns, { at, lang }),
    ];
  });
}

/** Two short strokes through the line of the months. */
function breakShapes(x: number): readonly Shape[] {
  return [-3, 3].map((shift) => ({
    kind: "line",
    x1: x + shift - 3,
    y1: HEAD + 5,
    x2: x + shift + 3,
    y2: HEAD - 3,
    stroke: INK,
    strokeWidth: 1.25,
  }));
}

/** The year over the first column, and over the first that lies in another one. */
function yearShapes(
  columns: readonly TimelineColumn[],
  { at, lang }: { readonly at: number; readonly lang: Language },
): readonly Shape[] {
  const yearOf = ({ first }: TimelineColumn) => first.slice(0, 4);
  const column = itemAt(columns, at, "column of the timeline");
  if (at > 0 && yearOf(itemAt(columns, at - 1, "column of the timeline")) === yearOf(column)) return [];
  const next = columns.slice(at + 1).find((one) => yearOf(one) !== yearOf(column));
  // Where a new year begins soon, the first one's name ends there and reaches out to the left.
  const isShort = at === 0 && next !== undefined && next.left - column.left < YEAR_ROOM;
  const place = isShort
    ? { x: next.left - 6, anchor: "end" as const }
    : { x: column.left + 4, anchor: "start" as const };
  const text = say(lang, TIMELINE.year(yearOf(column)));
  return [{ kind: "text", ...place, y: HEAD - 30, text, weight: 700, fill: MUTED_INK }];
}

/** What the name of a year takes. */
const YEAR_ROOM = 56;
