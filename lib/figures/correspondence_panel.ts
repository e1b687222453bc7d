import type { Language } from "../data/language.ts";
import type { CorrespondenceMap, MapPoint } from "../text/correspondence_map.ts";
import { say } from "../wording/say.ts";
import { colorOf, groupsFirst, type MapRoom, mapShapes, type MarkLabel, NAME_SIZE } from "./correspondence_drawing.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { textWidth } from "./text_width.ts";

const PAPER: MapRoom = { width: 664, height: 350, margin: { x: 84, y: 18 }, small: 11 };
/** On a slide names stand in a key beside the map, signs in it: with letters that large names have no place there. */
const SLIDE = { width: 772, height: 236, margin: { x: 22, y: 18 }, small: 12, row: 17.5, gap: 14, sign: 22 } as const;

/** Both axes with one scale; names beside the points, on a slide in a key. */
export function mapPanel(map: CorrespondenceMap, lang: Language): FigurePanel {
  const named = (point: MapPoint): MarkLabel => ({ text: nameOf(point, lang), weight: weightOf(point) });
  const { width, height } = PAPER;
  return {
    ...drawingPanel(mapShapes(map, { lang, room: PAPER, label: named }), { width, height }),
    slide: { plot: slidePanel(map, lang).plot },
  };
}

function slidePanel(map: CorrespondenceMap, lang: Language): FigurePanel {
  const { width, row, gap, sign } = SLIDE;
  const entries = map.points.toSorted(groupsFirst).map((point, at, points) => ({
    point,
    mark: signOf(points, at),
    name: { text: nameOf(point, lang), weight: weightOf(point), fontSize: NAME_SIZE },
  }));
  const widest = Math.max(...entries.map(({ name: { text, ...style } }) => textWidth(text, style)));
  const column = sign + widest + gap;
  const most = Math.floor(SLIDE.height / row);
  const columns = Math.max(1, Math.min(Math.ceil(entries.length / most), Math.floor((width - SLIDE.height) / column)));
  const rows = Math.ceil(entries.length / columns);
  const height = Math.max(SLIDE.height, Math.ceil(rows * row));
  const room: MapRoom = { ...SLIDE, width: width - columns * column - gap, height };
  const signs = new Map(entries.map(({ point, mark }) => [point, mark]));
  const label = (point: MapPoint): MarkLabel => ({ text: signs.get(point) ?? "", weight: 700 });
  const key = entries.flatMap(({ point, mark, name }, at): readonly Shape[] => {
    const x = room.width + 2 * gap + Math.floor(at / rows) * column;
    const look = { kind: "text", y: (at % rows + 0.5) * row, fontSize: NAME_SIZE } as const;
    return [
      { ...look, x: x + sign - 6, text: mark, weight: 700, anchor: "end", fill: colorOf(point) },
      { ...look, x: x + sign, ...name },
    ];
  });
  return drawingPanel([...mapShapes(map, { lang, room, label }), ...key], { width, height });
}

/** Groups have letters, themes numbers. */
function signOf(points: readonly MapPoint[], at: number): string {
  const groups = points.filter(({ kind }) => kind === "group").length;
  return at < groups && groups <= 26 ? String.fromCharCode(65 + at) : String(at < groups ? at + 1 : at - groups + 1);
}

function nameOf(point: MapPoint, lang: Language): string {
  return `${say(lang, point)} ${point.kind === "group" ? "n=" : ""}${point.answers}`;
}

function weightOf({ kind }: MapPoint): 400 | 700 {
  return kind === "group" ? 700 : 400;
}
