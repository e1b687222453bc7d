import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { drawingPanel, type Shape, type SymbolShape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { CATEGORICAL, DIVERGING, GRID, INK, MUTED_INK } from "./palette.ts";
import { shortDate } from "../wording/dates.ts";
import { type TimelineAxis, timelineAxis, type TimelineColumn } from "./timeline_axis.ts";
import type { TimelineEntry, TimelineLane } from "./timeline_lanes.ts";
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

/** Ground of months in which nothing took place. */
const EMPTY_GROUND = "#eef0f2";

/** Place of a day on the axis. */
type Axis = TimelineAxis["xOf"];

/** Draws the lanes on an axis of months, what has no date to the right of it. */
export function timelineDrawing(lanes: readonly TimelineLane[], lang: Language): FigurePanel {
  const axis = timelineAxis(lanes, { left: LEFT, right: RIGHT });
  const isUndated = lanes.some(({ entries }) => entries.some(({ date }) => date === null));
  // Without a single date all stands to the right of an axis that nobody reads.
  const xOf: Axis = axis === null ? () => LEFT : axis.xOf;
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
    ...(axis === null ? [] : columnShapes(axis.columns, { bottom, lang })),
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

/** Most columns whose names stand side by side. */
const COLUMN_LABELS = 14;

/** Months side by side with their names; over those that are drawn narrow a broken line. */
function columnShapes(
  columns: readonly TimelineColumn[],
  { bottom, lang }: { readonly bottom: number; readonly lang: Language },
): readonly Shape[] {
  const step = Math.ceil(columns.length / COLUMN_LABELS);
  return columns.flatMap(({ first, months, isEmpty, left, right }, at): readonly Shape[] => {
    const name = say(lang, months > 1 ? TIMELINE.emptyMonths(months) : TIMELINE.month(Number(first.slice(5))));
    const label = { kind: "text", anchor: "middle", fontSize: isEmpty ? 11 : 12, fill: MUTED_INK } as const;
    const middle = (left + right) / 2;
    const ground = { kind: "rect", x: left, y: HEAD, width: right - left, height: bottom - HEAD } as const;
    return [
      ...isEmpty ? [{ ...ground, fill: EMPTY_GROUND }, ...breakShapes(middle)] : [],
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
  const yearOf = (column: TimelineColumn | undefined) => column?.first.slice(0, 4);
  const column = itemAt(columns, at, "column of the timeline");
  if (at > 0 && yearOf(columns[at - 1]) === yearOf(column)) return [];
  const next = columns.slice(at + 1).find((one) => yearOf(one) !== yearOf(column));
  // Where a new year begins soon, the first one's name ends there and reaches out to the left.
  const isShort = at === 0 && next !== undefined && next.left - column.left < YEAR_ROOM;
  const place = isShort
    ? { x: next.left - 6, anchor: "end" as const }
    : { x: column.left + 4, anchor: "start" as const };
  const text = say(lang, TIMELINE.year(yearOf(column) ?? ""));
  return [{ kind: "text", ...place, y: HEAD - 30, text, weight: 700, fill: MUTED_INK }];
}

/** What the name of a year takes. */
const YEAR_ROOM = 56;

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
