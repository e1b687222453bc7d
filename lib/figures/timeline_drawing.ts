import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { drawingPanel, type Shape, type SymbolShape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { CATEGORICAL, DIVERGING, GRID, INK, MUTED_INK } from "./palette.ts";
import { shortDate } from "../wording/dates.ts";
import { type TimelineAxis, timelineAxis } from "./timeline_axis.ts";
import { columnShapes, HEAD } from "./timeline_columns.ts";
import type { TimelineEntry, TimelineLane } from "./timeline_lanes.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";
import { say } from "../wording/say.ts";
import { STATUS_LABELS, TIMELINE } from "../wording/timeline_words.ts";

const WIDTH = 664;

const LEFT = 112;

const RIGHT = 584;

const UNDATED = 625;

const ROW = 25;

const PADDING = 8;

/** Colours of events of one municipality and of joint ones. */
export const [OWN, JOINT] = CATEGORICAL;

/** Colour of what was cancelled or not held. */
export const NOT_HELD = DIVERGING.stronglyUnfavourable;

/** Place of a day on the axis. */
type Axis = TimelineAxis["xOf"];

/** The name of a lane, to the left of the first month's line. */
function laneName(name: string, middle: number): readonly Shape[] {
  const style = { fontSize: 12, weight: 700 } as const;
  const lines = wrapText(name, { maxWidth: LEFT - 2, ...style });
  return lines.map((text, at) => ({
    kind: "text",
    x: 0,
    y: middle + 15 * (at - (lines.length - 1) / 2),
    text,
    ...style,
  }));
}

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
    shapes.push(...laneName(lane.name, top + PADDING + ROW / 2));
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
  return drawingPanel([...guides, ...shapes], { width: WIDTH, height: bottom + 2, rows: [...tops, bottom] });
}

function rowsOf({ mark, entries, joined }: TimelineLane): number {
  if (mark === "other") return 2;
  return Math.max(1, entries.length + (joined.length > 0 ? 1 : 0));
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
