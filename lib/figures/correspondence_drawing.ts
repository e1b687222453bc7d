import { formatNumber } from "../data/format_number.ts";
import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import type { CorrespondenceMap, MapPoint } from "../text/correspondence_map.ts";
import { AXES } from "../wording/axis_words.ts";
import { say } from "../wording/say.ts";
import type { Box, Shape, TextShape } from "./drawing.ts";
import { freeSpot } from "./free_spot.ts";
import { CATEGORICAL, GRID, INK, MUTED_INK } from "./palette.ts";
import { textWidth } from "./text_width.ts";

/** Colours of themes and of groups. */
export const CODE = CATEGORICAL[0];
export const GROUP = CATEGORICAL[1];

/** The field of a map, the room round its points, and the size of the names of its axes. */
export interface MapRoom {
  readonly width: number;
  readonly height: number;
  readonly margin: { readonly x: number; readonly y: number };
  readonly small: number;
}

/** Size of names and signs. */
export const NAME_SIZE = 12;
/** From the edge of a mark to a label that a line leads to. */
const FAR = 9;

/** A point of the map where it is drawn. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly point: MapPoint;
}

/** What is written beside a mark. */
export interface MarkLabel {
  readonly text: string;
  readonly weight: 400 | 700;
}

/** Colour of a point. */
export function colorOf({ kind }: MapPoint): string {
  return kind === "group" ? GROUP : CODE;
}

/** Groups before themes, as they are what is asked about; sorting leaves each in its order. */
export function groupsFirst(one: MapPoint, other: MapPoint): number {
  return Number(other.kind === "group") - Number(one.kind === "group");
}

/** Share of the inertia that an axis shows, in percent. */
export function axisPercent(share: number): string {
  return formatNumber(100 * share, { decimals: 1 });
}

/** How a map is drawn. */
export interface MapOptions {
  readonly lang: Language;
  readonly room: MapRoom;
  readonly label: (point: MapPoint) => MarkLabel;
}

/** The axes through the origin, a mark a point, and their labels. */
export function mapShapes(map: CorrespondenceMap, { lang, room, label }: MapOptions): readonly Shape[] {
  const { width, height, margin, small } = room;
  const reach = (values: readonly number[]) => [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const [left, right] = reach(map.points.map(({ x }) => x));
  const [low, high] = reach(map.points.map(({ y }) => y));
  const unit = Math.min((width - 2 * margin.x) / (right - left || 1), (height - 2 * margin.y) / (high - low || 1));
  const at = (x: number, y: number) => ({
    x: Math.round(width / 2 + (x - (left + right) / 2) * unit),
    y: Math.round(height / 2 - (y - (low + high) / 2) * unit),
  });
  const origin = at(0, 0);
  const marks: readonly Mark[] = map.points.map((point) => ({
    ...at(point.x, point.y),
    radius: point.kind === "group" ? 7 : 2 + Math.round(Math.sqrt(point.answers) * 10) / 10,
    point,
  }));
  const names = axisNames({
    first: say(lang, AXES.firstAxis(axisPercent(map.shares[0]))),
    second: say(lang, AXES.secondAxis(axisPercent(map.shares[1]))),
  }, { origin, room, marks });
  return [
    { kind: "line", x1: origin.x, y1: 0, x2: origin.x, y2: height, stroke: GRID },
    { kind: "line", x1: 0, y1: origin.y, x2: width, y2: origin.y, stroke: GRID },
    ...marks.map(({ x, y, radius, point }): Shape => {
      const symbol = point.kind === "group" ? "square" : "circle";
      return { kind: "symbol", x, y, radius, symbol, color: colorOf(point) };
    }),
    ...names,
    ...labelShapes(marks, { names: names.map((name) => boxOf(name, small)), room, label }),
  ];
}

/** What both axes are called, at an end where no mark lies under it; a small map has such a place only farther from the line. */
function axisNames(
  { first, second }: { readonly first: string; readonly second: string },
  { origin, room: { width, height, small }, marks }: {
    readonly origin: { readonly x: number; readonly y: number };
    readonly room: MapRoom;
    readonly marks: readonly Mark[];
  },
): readonly TextShape[] {
  const look = { kind: "text", fontSize: small, fill: MUTED_INK } as const;
  const ends = [{ x: width, anchor: "end" }, { x: 0, anchor: "start" }] as const;
  const sides = [{ x: origin.x + 6, anchor: "start" }, { x: origin.x - 6, anchor: "end" }] as const;
  const firsts = ends.flatMap((end) =>
    [11, -11, 25, -25, 39, -39, 53, -53].map((up): TextShape => ({ ...look, ...end, y: origin.y + up, text: first }))
  );
  const seconds = [8, height - 8].flatMap((y) =>
    sides.map((side): TextShape => ({ ...look, ...side, y, text: second }))
  );
  return [firsts, seconds].map((places) => {
    const free = places.find((place) => {
      const box = boxOf(place, small);
      return box.left >= 0 && box.right <= width &&
        marks.every(({ x, y, radius }) =>
          x + radius < box.left || x - radius > box.right || y + radius < box.top || y - radius > box.bottom
        );
    });
    return free ?? itemAt(places, 0, "place of the name of an axis");
  });
}

function boxOf({ x, y, text, anchor }: TextShape, fontSize: number): Box {
  const width = textWidth(text, { fontSize });
  const left = anchor === "end" ? x - width : x;
  return { left, right: left + width, top: y - 8, bottom: y + 8 };
}

/** Labels beside their marks, groups first, each where nothing stands yet; a line leads to one that had to go far. */
function labelShapes(
  marks: readonly Mark[],
  { names, room, label }: {
    readonly names: readonly Box[];
    readonly room: MapRoom;
    readonly label: MapOptions["label"];
  },
): readonly Shape[] {
  const shapes: Shape[] = [];
  const taken: Box[] = marks.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  taken.push(...names);
  for (const { x, y, radius, point } of marks.toSorted((one, other) => groupsFirst(one.point, other.point))) {
    const { text, weight } = label(point);
    const width = textWidth(text, { fontSize: NAME_SIZE, weight });
    // Room for a blank on either side, or two labels read as one.
    const spot = freeSpot({ x, y, radius, width: width + 6 }, { taken, room });
    taken.push(spot);
    const middle = { x: (spot.left + spot.right) / 2, y: (spot.top + spot.bottom) / 2 };
    // Where another name or mark could stand between: from the mark to the nearest edge of the label.
    const nearest = {
      x: Math.max(spot.left, Math.min(spot.right, x)),
      y: Math.max(spot.top, Math.min(spot.bottom, y)),
    };
    if (Math.hypot(nearest.x - x, nearest.y - y) > radius + FAR) {
      shapes.push({ kind: "line", x1: x, y1: y, x2: nearest.x, y2: nearest.y, stroke: MUTED_INK, strokeWidth: 0.75 });
    }
    shapes.push({ kind: "text", ...middle, text, anchor: "middle", weight, fill: INK, halo: true });
  }
  return shapes;
}
