import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { drawingPanel, type Shape, type SymbolShape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { CATEGORICAL, DIVERGING, GRID, INK, MUTED_INK } from "./palette.ts";
import { shortDate } from "../wording/dates.ts";
import { type TimelineEntry, type TimelineLane, type TimelineMonths, timelineMonths } from "./timeline_lanes.ts";
import { textWidth } from "./text_width.ts";
import { say } from "../wording/say.ts";
import { STATUS_LABELS, TIMELINE } from "../wording/timeline_words.ts";

const WIDTH = 664;

const LEFT = 112;

const RIGHT = 584;

const UNDATED = 625;

const HEAD = 46;

const ROW = 25;

const PADDING = 8;

/** Colours of events of one municipality and of joint ones. */
export const [OWN, JOINT] = CATEGORICAL;

/** Colour of what was cancelled or not held. */
export const NOT_HELD = DIVERGING.stronglyUnfavourable;

/** Days since the start of the axis. */
function daysFrom(start: string, date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000;
}

/** Place of a day on the axis. */
type Axis = (date: string) => number;

function axisOf({ start, end }: TimelineMonths): Axis {
  return (date) => LEFT + daysFrom(start, date) / daysFrom(start, end) * (RIGHT - LEFT);
}

/** Draws the lanes on an axis of months, what has no date to the right of it. */
export function timelineDrawing(lanes: readonly TimelineLane[], lang: Language): FigurePanel {
  const range = timelineMonths(lanes);
  const isUndated = lanes.some(({ entries }) => entries.some(({ date }) => date === null));
  // Without a single date all stands to the right of an axis that nobody reads.
  const xOf: Axis = range === null ? () => LEFT : axisOf(range);
  const guides: Shape[] = [];
  const shapes: Shape[] = [];
  const tops: number[] = [];
  let y = HEAD;
  for (const lane of lanes) {
    tops.push(y);
    y += 2 * PADDING + ROW * rowsOf(lane);
  }
  const bottom = y;
  guides.push(
    ...(range === null ? [] : months(range, { bottom, xOf, lang })),
    ...(isUndated ? undatedColumn(bottom, lang) : []),
  );
  const jointRows = new Map<string, number>();
  for (const [index, lane] of lanes.entries()) {
    const top = itemAt(tops, index, "lane");
    guides.push({ kind: "line", x1: 0, y1: top, x2: WIDTH, y2: top, stroke: index === 0 ? INK : GRID });
    shapes.push({ kind: "text", x: 0, y: top + PADDING + ROW / 2, text: lane.name, fontSize: 12, weight: 700 });
    for (const [row, entry] of lane.entries.entries()) {
      const level = lane.mark === "other" ? 0 : row + (lane.joined.length > 0 ? 1 : 0);
      const middle = top + PADDING + (level + 0.5) * ROW;
      if (lane.mark === "joint" && entry.date !== null) jointRows.set(entry.date, middle);
      shapes.push(...entryShapes(entry, { mark: lane.mark, y: middle, xOf, lang }));
    }
    for (const date of lane.joined) {
      const middle = top + PADDING + ROW / 2;
      shapes.push({ kind: "symbol", symbol: "diamond", x: xOf(date), y: middle, radius: 5, color: JOINT });
    }
  }
  for (const [date, from] of jointRows) {
    const last = lanes.findLastIndex(({ joined }) => joined.includes(date));
    const to = (tops[last] ?? from) + PADDING + ROW / 2;
    guides.push({ kind: "line", x1: xOf(date), y1: from, x2: xOf(date), y2: to, stroke: JOINT });
  }
  guides.push({ kind: "line", x1: 0, y1: bottom, x2: WIDTH, y2: bottom, stroke: INK });
  return drawingPanel([...guides, ...shapes], { width: WIDTH, height: bottom + 2 });
}

function rowsOf({ mark, entries, joined }: TimelineLane): number {
  if (mark === "other") return 2;
  return Math.max(1, entries.length + (joined.length > 0 ? 1 : 0));
}

/** Most months whose names stand side by side. */
const MONTH_LABELS = 14;

function months(
  { start, end }: TimelineMonths,
  { bottom, xOf, lang }: { readonly bottom: number; readonly xOf: Axis; readonly lang: Language },
): readonly Shape[] {
  const shapes: Shape[] = [];
  const starts = monthsBetween(start, end);
  const step = Math.ceil(starts.length / MONTH_LABELS);
  for (const [index, first] of starts.entries()) {
    const x = xOf(`${first}-01`);
    const next = starts[index + 1];
    const right = next === undefined ? RIGHT : xOf(`${next}-01`);
    const month = Number(first.slice(5));
    shapes.push({ kind: "line", x1: x, y1: HEAD - 18, x2: x, y2: bottom, stroke: GRID });
    if (index % step === 0) {
      const label = say(lang, TIMELINE.month(month));
      shapes.push({ kind: "text", x: (x + right) / 2, y: HEAD - 10, text: label, anchor: "middle", fill: MUTED_INK });
    }
    if (index === 0 || month === 1) {
      const year = say(lang, TIMELINE.year(first.slice(0, 4)));
      const january = starts.slice(index + 1).find((one) => one.endsWith("-01"));
      // Where a new year begins soon, the first one's name ends there and reaches out to the left.
      const isShort = index === 0 && january !== undefined && xOf(`${january}-01`) - x < YEAR_ROOM;
      const place = isShort
        ? { x: xOf(`${january}-01`) - 6, anchor: "end" as const }
        : { x: x + 4, anchor: "start" as const };
      shapes.push({ kind: "text", ...place, y: HEAD - 30, text: year, weight: 700, fill: MUTED_INK });
    }
  }
  return shapes;
}

/** What the name of a year takes. */
const YEAR_ROOM = 56;

/** Every month from one day to another, such as `2030-01`. */
function monthsBetween(start: string, end: string): readonly string[] {
  const [year = 0, month = 0] = start.split("-").map(Number);
  const count = 12 * (Number(end.slice(0, 4)) - year) + Number(end.slice(5, 7)) - month + 1;
  return Array.from({ length: count }, (_, at) => new Date(Date.UTC(year, month - 1 + at)).toISOString().slice(0, 7));
}

/** The place of what has no date, behind the last month. */
function undatedColumn(bottom: number, lang: Language): readonly Shape[] {
  return [
    { kind: "line", x1: RIGHT, y1: HEAD - 18, x2: RIGHT, y2: bottom, stroke: GRID },
    {
      kind: "text",
      x: UNDATED,
      y: HEAD - 10,
      text: say(lang, TIMELINE.noDate),
      anchor: "middle",
      fontSize: 11,
      fill: MUTED_INK,
    },
  ];
}

interface EntryPlace {
  readonly mark: TimelineLane["mark"];
  readonly y: number;
  readonly xOf: Axis;
  readonly lang: Language;
}

function entryShapes(entry: TimelineEntry, { mark, y, xOf, lang }: EntryPlace): readonly Shape[] {
  const x = entry.date === null ? UNDATED : xOf(entry.date);
  const status = STATUS_LABELS[entry.status][lang];
  const date = entry.date === null ? "" : shortDate(entry.date, lang);
  const sign = entrySign(entry, { mark, x, y });
  if (mark === "other") {
    const look = { kind: "text", x, anchor: "middle", fontSize: 11, halo: true } as const;
    return [{ ...look, y: y + 17, text: entry.name }, { ...look, y: y + 31, text: date, fill: MUTED_INK }, sign];
  }
  const words = [date, entry.name, status && say(lang, TIMELINE.statusMark(status))].filter((part) => part !== "")
    .join(" ");
  const fill = entry.status === "held" ? INK : NOT_HELD;
  // In the first days of the axis there is no room to the left: the name of the lane stands there.
  const fits = x - 13 - textWidth(words, { fontSize: 12 }) >= LEFT - 20;
  return [
    { kind: "text", x: fits ? x - 13 : x + 13, y, text: words, anchor: fits ? "end" : "start", fill, halo: true },
    sign,
  ];
}

/** The sign of an entry: what was not held has a cross, whatever it was to be. */
export function entrySign(
  { status }: TimelineEntry,
  { mark, x, y }: { readonly mark: TimelineLane["mark"]; readonly x: number; readonly y: number },
): SymbolShape {
  if (status !== "held") return { kind: "symbol", symbol: "times", x, y, radius: 6, color: NOT_HELD };
  switch (mark) {
    case "other":
      return { kind: "symbol", symbol: "square", x, y, radius: 5, color: INK };
    case "joint":
      return { kind: "symbol", symbol: "diamond", x, y, radius: 7, color: JOINT };
    case "own":
      return { kind: "symbol", symbol: "circle", x, y, radius: 6, color: OWN };
  }
}
