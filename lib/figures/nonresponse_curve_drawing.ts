import type { BeforeAfterSensitivity } from "../comparisons/before_after_sensitivity.ts";
import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { AXES } from "../wording/axis_words.ts";
import { PICTURE } from "../wording/change_picture_words.ts";
import { say } from "../wording/say.ts";
import { AXIS_NAME_ROOM } from "./axis_shapes.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import { NARROW_WIDTH } from "./narrow_rows.ts";
import { crossing, crossingShapes } from "./nonresponse_curve_crossing.ts";
import type { FigurePanel } from "./figure.ts";
import { ACCENT, BAND, BAND_EDGE, GRID, INK, MUTED_INK } from "./palette.ts";

/** Width of the panel on paper. */
export const CURVE_WIDTH = 664;
const LEFT = 60;
const TOP = 30;

/** The space of a curve, and the size of its smallest letters. */
interface CurveRoom {
  readonly right: number;
  readonly height: number;
  readonly small: number;
}

const PAPER: CurveRoom = { right: 648, height: 170, small: 11 };
/** On a slide, where letters are large and there is little height. */
const SLIDE: CurveRoom = { right: 752, height: 118, small: 12 };
/** From the last label to the edge. */
const EDGE = 16;
/** On a telephone. */
const PHONE: CurveRoom = { right: NARROW_WIDTH - EDGE, height: 150, small: 11 };

/** Where the axis upwards begins and ends. */
export interface CurveReach {
  readonly from: number;
  readonly to: number;
}

/** Where the curve of a sensitivity stands. */
interface CurvePlace extends CurveRoom {
  readonly curve: BeforeAfterSensitivity["curve"];
  /** Most people against that are looked at. */
  readonly last: number;
  readonly reach: CurveReach;
  readonly x: (against: number) => number;
  readonly y: (value: number) => number;
}

/** Whole halves that hold every interval, the same for all curves of a figure. */
export function reachOf(sensitivities: readonly BeforeAfterSensitivity[]): CurveReach {
  const changes = sensitivities.flatMap(({ curve }) => curve.map(({ change }) => change));
  const halves = (value: number) => Math.sign(value) * Math.ceil(Math.abs(value) * 2 - 1e-9) / 2;
  return {
    from: Math.min(0, ...changes.map(({ lower }) => halves(lower))),
    to: Math.max(0.5, ...changes.map(({ upper }) => halves(upper))),
  };
}

/** The curve of one question, on the scale that all curves of its figure share. */
export function curvePanel(
  sensitivity: BeforeAfterSensitivity,
  { lang, reach }: { readonly lang: Language; readonly reach: CurveReach },
): FigurePanel {
  const draw = (room: CurveRoom) => panelIn(sensitivity, { lang, reach, room });
  return { ...draw(PAPER), slide: { plot: draw(SLIDE).plot }, narrow: draw(PHONE).plot };
}

function panelIn(
  sensitivity: BeforeAfterSensitivity,
  { lang, reach, room }: {
    readonly lang: Language;
    readonly reach: CurveReach;
    readonly room: CurveRoom;
  },
): FigurePanel {
  const { right, height, small } = room;
  const { curve } = sensitivity;
  const last = itemAt(curve, curve.length - 1, "point of the curve").against;
  const place: CurvePlace = {
    ...room,
    curve,
    last,
    reach,
    x: (against) => LEFT + against / last * (right - LEFT),
    y: (value) => TOP + (reach.to - value) / (reach.to - reach.from) * height,
  };
  const shapes = [
    ...scaleShapes(place),
    { kind: "text", x: 0, y: 8, text: say(lang, AXES.netRise), fontSize: small, fill: MUTED_INK } as const,
    ...bandShapes(place),
    { kind: "line", x1: LEFT, y1: place.y(0), x2: right, y2: place.y(0), stroke: INK } as const,
    ...estimateShapes(place),
    ...crossingShapes({ ...place, left: LEFT, top: TOP }, crossing(sensitivity, lang)),
    ...peopleShapes(place, lang),
  ];
  return drawingPanel(shapes, { width: right + EDGE, height: TOP + height + 28 + AXIS_NAME_ROOM });
}

function scaleShapes({ y, right, height, small, reach: { from, to } }: CurvePlace): readonly Shape[] {
  // Quarters, or halves where a quarter has no place for its number.
  const step = height * 0.25 / (to - from) < 1.5 * small ? 0.5 : 0.25;
  return Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step).flatMap((
    tick,
  ): readonly Shape[] => [
    { kind: "line", x1: LEFT, y1: y(tick), x2: right, y2: y(tick), stroke: GRID },
    { kind: "text", x: LEFT - 8, y: y(tick), text: tickText(tick), anchor: "end", fontSize: small, fill: MUTED_INK },
  ]);
}

/** The interval at every number of people against, half as wide at either end. */
function bandShapes({ curve, last, x, y }: CurvePlace): readonly Shape[] {
  const step = (x(1) - x(0)) || 1;
  return curve.map(({ against, change }) => ({
    kind: "rect",
    x: Math.max(LEFT, x(against) - step / 2),
    y: y(change.upper),
    width: step / (against === 0 || against === last ? 2 : 1),
    height: y(change.lower) - y(change.upper),
    fill: BAND,
    stroke: BAND_EDGE,
    strokeWidth: 0.75,
  }));
}

function estimateShapes({ curve, x, y }: CurvePlace): readonly Shape[] {
  return curve.slice(1).map(({ against, change }, at) => {
    const from = itemAt(curve, at, "point of the curve");
    return {
      kind: "line",
      x1: x(from.against),
      y1: y(from.change.estimate),
      x2: x(against),
      y2: y(change.estimate),
      stroke: ACCENT,
      strokeWidth: 2.5,
    };
  });
}

/** Numbers of people along the axis, from nobody to all, and what they are. */
function peopleShapes({ last, x, right, height, small }: CurvePlace, lang: Language): readonly Shape[] {
  const most = Math.min(8, Math.floor((right - LEFT) / 50));
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((size) => last / size <= most) ?? Math.ceil(last / most);
  const inner = Array.from({ length: Math.ceil(last / step) }, (_, at) => at * step)
    .filter((people) => people === 0 || last - people >= step / 2);
  const look = { kind: "text", fontSize: small, fill: MUTED_INK } as const;
  return [
    ...[...inner, last].map((people): Shape => ({
      ...look,
      x: x(people),
      y: TOP + height + 14,
      text: say(lang, PICTURE.curveEnd(people)),
      anchor: people === 0 ? "start" : people === last ? "end" : "middle",
    })),
    {
      ...look,
      x: (LEFT + right) / 2,
      y: TOP + height + 14 + AXIS_NAME_ROOM,
      text: say(lang, AXES.against),
      anchor: "middle",
    },
  ];
}

function tickText(tick: number): string {
  return tick > 0 ? `+${tick * 100}` : `${tick * 100}`;
}
