import { dataKind } from "../data/data_kinds.ts";
import { type Language, LANGUAGE_OPTIONS } from "../data/language.ts";
import { kind, type OptionKinds, requireKind, requireOptions } from "../data/check_call.ts";
import { formatNumber } from "../data/format_number.ts";
import type { CorrespondenceMap, CorrespondenceRefusal, MapPoint } from "../text/correspondence_map.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import { FIGURE, type Figure } from "./figure.ts";
import type { Box } from "./drawing.ts";
import { freeSpot } from "./free_spot.ts";
import { CATEGORICAL, GRID, INK, MUTED_INK } from "./palette.ts";
import { textWidth } from "./text_width.ts";
import { say } from "../wording/say.ts";
import { AXES } from "../wording/axis_words.ts";
import { MAPS, noMap } from "../wording/map_words.ts";

/** How {@linkcode correspondenceFigure} is made. */
export interface CorrespondenceFigureOptions {
  /** @default "ja" */
  readonly lang?: Language;
  /** @default `comments-correspondence:` and the grouping */
  readonly key?: string;
}

/** The kind of each of these options. */
export const CORRESPONDENCE_FIGURE_OPTIONS: OptionKinds<CorrespondenceFigureOptions> = {
  ...LANGUAGE_OPTIONS,
  key: kind.text,
};

const WIDTH = 664;
const HEIGHT = 500;
const MARGIN = 84;
const CODE = CATEGORICAL[0];
const GROUP = CATEGORICAL[1];

/**
 * Codes and groups of correspondence analysis in a plane: near each other where they go together.
 *
 * Both axes have the same scale, as distances mean something. Labels move aside where they would lie on each other.
 *
 * @throws {RangeError} where the analysis was refused, with its reason
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { loadReport } from "../reports/fy2021/facts/load_report.ts";
 * import { loadFreeAnswers } from "../reports/fy2021/report_answers.ts";
 * import { correspondenceMap } from "../text/correspondence_map.ts";
 * import { countCodes } from "../text/count_codes.ts";
 * const { coding } = await loadFreeAnswers(await loadReport());
 * const map = correspondenceMap(countCodes(coding, "event"));
 * assert.ok(!("refused" in map));
 * assert.match(correspondenceFigure(map).alternativeText, /行田市 フォーラムの近くに/);
 * ```
 */
export function correspondenceFigure(
  result: CorrespondenceMap | CorrespondenceRefusal,
  options: CorrespondenceFigureOptions = {},
): Figure {
  const action = "draw the map";
  requireKind(action, result, { name: "result", kind: dataKind.map });
  requireOptions(action, options, CORRESPONDENCE_FIGURE_OPTIONS);
  if ("refused" in result) throw new RangeError(`Cannot draw a correspondence map: ${noMap(result).en}`);
  const map: CorrespondenceMap = result;
  const { lang = "ja", key = `comments-correspondence:${map.grouping}` } = options;
  const percent = (share: number) => formatNumber(100 * share, { decimals: 1 });
  const groups = map.points.filter(({ kind }) => kind === "group");
  const codes = map.points.filter(({ kind }) => kind === "code");
  const nearest = (group: MapPoint) =>
    codes.toSorted((a, b) => Math.hypot(a.x - group.x, a.y - group.y) - Math.hypot(b.x - group.x, b.y - group.y))
      .slice(0, 2);
  return {
    ...FIGURE,
    key,
    catalogueKeys: [],
    language: lang,
    title: say(lang, MAPS.mapTitle),
    subtitle: say(
      lang,
      MAPS.mapSubtitle({
        first: percent(map.shares[0]),
        second: percent(map.shares[1]),
        inertia: formatNumber(map.inertia, { decimals: 3 }),
      }),
    ),
    alternativeText: say(
      lang,
      MAPS.mapInWords({ codeCount: codes.length, groups: groups.map((name) => ({ name, nearest: nearest(name) })) }),
    ),
    legend: [
      { label: say(lang, MAPS.themeLegend), color: CODE, symbol: "dot" },
      { label: say(lang, MAPS.groupLegend), color: GROUP, symbol: "square" },
    ],
    sources: map.sources,
    notes: [
      say(lang, MAPS.mapExplained),
      say(
        lang,
        MAPS.mapFewAnswers(map),
      ),
    ],
    panels: [drawingPanel(shapesOf(map, { lang, percent }), { width: WIDTH, height: HEIGHT })],
  };
}

/** A point of the map where it is drawn. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly point: MapPoint;
}

/** The axes through the origin, a mark a point, and their labels. */
function shapesOf(
  map: CorrespondenceMap,
  { lang, percent }: { readonly lang: Language; readonly percent: (share: number) => string },
): readonly Shape[] {
  const reach = (values: readonly number[]) => [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const [left, right] = reach(map.points.map(({ x }) => x));
  const [low, high] = reach(map.points.map(({ y }) => y));
  const unit = Math.min((WIDTH - 2 * MARGIN) / (right - left || 1), (HEIGHT - 90) / (high - low || 1));
  const at = (x: number, y: number) => ({
    x: Math.round(WIDTH / 2 + (x - (left + right) / 2) * unit),
    y: Math.round(HEIGHT / 2 - (y - (low + high) / 2) * unit),
  });
  const origin = at(0, 0);
  const shapes: Shape[] = [
    { kind: "line", x1: origin.x, y1: 0, x2: origin.x, y2: HEIGHT, stroke: GRID },
    { kind: "line", x1: 0, y1: origin.y, x2: WIDTH, y2: origin.y, stroke: GRID },
  ];
  const marks: readonly Mark[] = map.points.map((point) => ({
    ...at(point.x, point.y),
    radius: point.kind === "group" ? 7 : 2 + Math.round(Math.sqrt(point.answers) * 10) / 10,
    point,
  }));
  for (const { x, y, radius, point } of marks) {
    const group = point.kind === "group";
    shapes.push({ kind: "symbol", x, y, radius, symbol: group ? "square" : "circle", color: group ? GROUP : CODE });
  }
  const look = { kind: "text", fontSize: 11, fill: MUTED_INK } as const;
  const names = [
    { ...look, x: WIDTH, y: origin.y + 11, text: say(lang, AXES.firstAxis(percent(map.shares[0]))), anchor: "end" },
    { ...look, x: origin.x + 6, y: 8, text: say(lang, AXES.secondAxis(percent(map.shares[1]))), anchor: "start" },
  ] as const;
  const taken = names.map(({ x, y, text, anchor }) => {
    const width = textWidth(text, { fontSize: 11 });
    const left = anchor === "end" ? x - width : x;
    return { left, right: left + width, top: y - 8, bottom: y + 8 };
  });
  return [...shapes, ...names, ...labelShapes(marks, { lang, names: taken })];
}

/** Labels beside their marks, groups first, each where nothing stands yet; a line leads to one that had to go far. */
function labelShapes(
  marks: readonly Mark[],
  { lang, names }: { readonly lang: Language; readonly names: readonly Box[] },
): readonly Shape[] {
  const shapes: Shape[] = [];
  const taken: Box[] = marks.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  taken.push(...names);
  for (
    const { x, y, radius, point } of marks.toSorted((a, b) =>
      Number(b.point.kind === "group") - Number(a.point.kind === "group")
    )
  ) {
    const weight = point.kind === "group" ? 700 : 400;
    const text = `${say(lang, point)} ${point.kind === "group" ? "n=" : ""}${point.answers}`;
    const width = textWidth(text, { fontSize: 12, weight });
    // Room for a blank on either side, or two labels read as one.
    const spot = freeSpot({ x, y, radius, width: width + 6 }, { taken, room: { width: WIDTH, height: HEIGHT } });
    taken.push(spot);
    const middle = { x: (spot.left + spot.right) / 2, y: (spot.top + spot.bottom) / 2 };
    if (Math.hypot(middle.x - x, middle.y - y) > width / 2 + radius + 14) {
      const edge = Math.max(spot.left, Math.min(spot.right, x));
      shapes.push({ kind: "line", x1: x, y1: y, x2: edge, y2: middle.y, stroke: MUTED_INK, strokeWidth: 0.75 });
    }
    shapes.push({ kind: "text", ...middle, text, anchor: "middle", weight, fill: INK, halo: true });
  }
  return shapes;
}
