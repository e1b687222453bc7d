import type { Language } from "../data/language.ts";
import { drawingPanel, type Shape, type SymbolShape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { CATEGORICAL, DIVERGING, GRID, INK, MUTED_INK } from "./palette.ts";
import { MONTHS, shortDate } from "../wording/dates.ts";
import { END, START, type TimelineEntry, type TimelineLane } from "./timeline_lanes.ts";
import { say } from "../wording/say.ts";

const WIDTH = 960;

const LEFT = 150;

const RIGHT = 858;

const UNDATED = 912;

const HEAD = 46;

const ROW = 25;

const PADDING = 8;

/** Colours of events of one city and of exchange meetings. */
export const [HELD, EXCHANGE] = CATEGORICAL;

/** Colour of what was cancelled or not held. */
export const NOT_HELD = DIVERGING.stronglyUnfavourable;

/** What became of an event, in a word; nothing when it was held. */
export const STATUS_LABELS = {
  held: { ja: "", en: "" },
  cancelled: { ja: "中止", en: "cancelled" },
  "not-held": { ja: "見送り", en: "not held" },
} as const;

/** Days since the start of the axis. */
function daysFrom(start: string, date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000;
}

function xOf(date: string): number {
  return LEFT + daysFrom(START, date) / daysFrom(START, END) * (RIGHT - LEFT);
}

/** Draws the lanes on an axis of months, what has no date to the right of it. */
export function timelineDrawing(lanes: readonly TimelineLane[], lang: Language): FigurePanel {
  const guides: Shape[] = [];
  const shapes: Shape[] = [];
  const tops: number[] = [];
  let y = HEAD;
  for (const lane of lanes) {
    tops.push(y);
    y += 2 * PADDING + ROW * rowsOf(lane);
  }
  const bottom = y;
  guides.push(...months(bottom, lang));
  const exchangeRows = new Map<string, number>();
  for (const [index, lane] of lanes.entries()) {
    const top = tops[index] ?? 0;
    guides.push({ kind: "line", x1: 0, y1: top, x2: WIDTH, y2: top, stroke: index === 0 ? INK : GRID });
    const isCity = lane.id !== "committee" && lane.id !== "exchange";
    shapes.push({ kind: "text", x: 0, y: top + PADDING + ROW / 2, text: lane.name, fontSize: 13, weight: 700 });
    for (const [row, entry] of lane.entries.entries()) {
      const level = lane.id === "committee" ? 0 : row + (isCity && lane.exchanges.length > 0 ? 1 : 0);
      const middle = top + PADDING + (level + 0.5) * ROW;
      if (lane.id === "exchange" && entry.date !== null) exchangeRows.set(entry.date, middle);
      shapes.push(...entryShapes(entry, lane.id, middle, lang));
    }
    for (const date of lane.exchanges) {
      const middle = top + PADDING + ROW / 2;
      shapes.push({ kind: "symbol", symbol: "diamond", x: xOf(date), y: middle, radius: 5, color: EXCHANGE });
    }
  }
  for (const [date, from] of exchangeRows) {
    const last = lanes.findLastIndex(({ exchanges }) => exchanges.includes(date));
    const to = (tops[last] ?? from) + PADDING + ROW / 2;
    guides.push({ kind: "line", x1: xOf(date), y1: from, x2: xOf(date), y2: to, stroke: EXCHANGE });
  }
  guides.push({ kind: "line", x1: 0, y1: bottom, x2: WIDTH, y2: bottom, stroke: INK });
  return drawingPanel([...guides, ...shapes], { width: WIDTH, height: bottom + 2 });
}

function rowsOf({ id, entries, exchanges }: TimelineLane): number {
  if (id === "committee") return 2;
  return Math.max(1, entries.length + (exchanges.length > 0 ? 1 : 0));
}

function months(bottom: number, lang: Language): readonly Shape[] {
  const shapes: Shape[] = [];
  const starts = ["2021-08", "2021-09", "2021-10", "2021-11", "2021-12", "2022-01", "2022-02", "2022-03"];
  for (const [index, start] of starts.entries()) {
    const x = xOf(`${start}-01`);
    const next = starts[index + 1];
    const end = next === undefined ? RIGHT : xOf(`${next}-01`);
    const month = Number(start.slice(5));
    shapes.push({ kind: "line", x1: x, y1: HEAD - 18, x2: x, y2: bottom, stroke: GRID });
    const label = say(lang, { ja: `${month}月`, en: MONTHS[month - 1] ?? "" });
    shapes.push({ kind: "text", x: (x + end) / 2, y: HEAD - 10, text: label, anchor: "middle", fill: MUTED_INK });
    if (index === 0 || month === 1) {
      const year = say(lang, { ja: `${start.slice(0, 4)}年`, en: start.slice(0, 4) });
      shapes.push({ kind: "text", x: x + 4, y: HEAD - 30, text: year, weight: 700, fill: MUTED_INK });
    }
  }
  shapes.push({ kind: "line", x1: RIGHT, y1: HEAD - 18, x2: RIGHT, y2: bottom, stroke: GRID });
  const undated = say(lang, { ja: "日付の記載なし", en: "no date printed" });
  shapes.push({
    kind: "text",
    x: UNDATED,
    y: HEAD - 10,
    text: undated,
    anchor: "middle",
    fontSize: 11,
    fill: MUTED_INK,
  });
  return shapes;
}

function entryShapes(entry: TimelineEntry, lane: string, y: number, lang: Language): readonly Shape[] {
  const x = entry.date === null ? UNDATED : xOf(entry.date);
  const status = STATUS_LABELS[entry.status][lang];
  const date = entry.date === null ? "" : shortDate(entry.date, lang);
  const sign: SymbolShape = entry.status !== "held"
    ? { kind: "symbol", symbol: "times", x, y, radius: 6, color: NOT_HELD }
    : lane === "committee"
    ? { kind: "symbol", symbol: "square", x, y, radius: 5, color: INK }
    : lane === "exchange"
    ? { kind: "symbol", symbol: "diamond", x, y, radius: 7, color: EXCHANGE }
    : { kind: "symbol", symbol: "circle", x, y, radius: 6, color: HELD };
  if (lane === "committee") {
    const label: Shape = { kind: "text", x, y: y + 20, text: `${entry.name} ${date}`, anchor: "middle", halo: true };
    return [label, sign];
  }
  const words = [date, entry.name, status && say(lang, { ja: `【${status}】`, en: `– ${status}` })].filter((part) =>
    part !== ""
  )
    .join(" ");
  const fill = entry.status === "held" ? INK : NOT_HELD;
  return [{ kind: "text", x: x - 13, y, text: words, anchor: "end", fill, halo: true }, sign];
}
