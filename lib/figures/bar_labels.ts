import { itemAt } from "../data/item_at.ts";
import { peopleText, percentText } from "../wording/number_words.ts";
import type { Language } from "../data/language.ts";
import type { Shape } from "./drawing.ts";
import { INK, MUTED_INK, textColorOn } from "./palette.ts";
import { centredLines } from "./row_chart.ts";
import { textWidth } from "./text_width.ts";

/** How many people a part of a bar stands for, and its colour. */
export interface LabelledPart {
  readonly count: number;
  readonly fill: string;
}

/** Where a part stands, of how many. */
interface LabelBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly whole: number;
  readonly lines: 1 | 2;
  readonly lang: Language;
}

/**
 * Share and count inside a part of a bar: on two lines where they fit, else the share alone, smaller; nothing when even that
 * would touch the sides.
 */
export function segmentLabels(
  { count, fill }: LabelledPart,
  { x, y, width, height, whole, lines, lang }: LabelBox,
): readonly Shape[] {
  const share = `${percentText(count, whole)}%`;
  const large = [
    { text: share, fontSize: 14, weight: 700 },
    { text: peopleText(count, { lang }), fontSize: 12, weight: 400 },
  ] as const;
  const choices = [
    ...(lines === 2 ? [large] : []),
    [{ text: share, fontSize: 12, weight: 400 }] as const,
    [{ text: share, fontSize: 11, weight: 400 }] as const,
  ];
  const texts = choices.find((texts) => texts.every(({ text, ...style }) => textWidth(text, style) + 8 <= width)) ?? [];
  return centredLines(texts.map(({ text }) => text), {
    x: x + width / 2,
    middle: y + height / 2,
    spacing: 18,
    anchor: "middle",
    fill: textColorOn(fill),
  }).map((line, at) => ({ ...line, ...texts[at] }));
}

/** The share of a part that has no room for it inside. */
export interface OutsideLabel {
  readonly text: string;
  /** Middle of the part. */
  readonly x: number;
}

/** A part of a bar with its label inside, or else the label that must stand outside. */
export function labelledSegment(
  segment: LabelledPart,
  box: LabelBox,
): { readonly inside: readonly Shape[]; readonly outside: readonly OutsideLabel[] } {
  const inside = segmentLabels(segment, box);
  if (inside.length > 0 || segment.count === 0) return { inside, outside: [] };
  return { inside, outside: [{ text: `${percentText(segment.count, box.whole)}%`, x: box.x + box.width / 2 }] };
}

/** Size of a label outside its part. */
const OUTSIDE_SIZE = 11;
/** From a bar to the end of the line that leads to a label, and from there to its middle. */
const LEADER = { line: 5, text: 6 } as const;
/** Height that labels above a bar take. */
export const LEADER_ROOM = LEADER.line + LEADER.text + OUTSIDE_SIZE / 2;
const BETWEEN = 6;

/** Where labels outside a bar stand. */
export interface LeaderPlace {
  /** Of the bar. */
  readonly edge: number;
  /** @default false */
  readonly below?: boolean;
  /** Between which places. */
  readonly left: number;
  readonly right: number;
  /** Where the lines begin. @default the edge */
  readonly from?: number;
  /** Between two labels. @default 6 */
  readonly between?: number;
}

/** Breadth of labels in one row. */
export function labelsWidth(labels: readonly OutsideLabel[]): number {
  return labels.reduce((sum, { text }) => sum + textWidth(text, { fontSize: OUTSIDE_SIZE }) + BETWEEN, 0);
}

/**
 * Labels above a bar or below it, each with a line to the part that is too narrow for it; where parts lie close the labels move apart.
 *
 * @param labels in any order
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const labels = [{ text: "2.4%", x: 90 }, { text: "4.0%", x: 96 }];
 * const shapes = leaderShapes(labels, { edge: 40, left: 0, right: 100 });
 * const places = shapes.flatMap((shape) => shape.kind === "text" ? [Math.round(shape.x)] : []);
 * assert.deepEqual(places, [57, 88]);
 * ```
 */
export function leaderShapes(
  labels: readonly OutsideLabel[],
  { edge, below = false, left, right, from = edge, between = BETWEEN }: LeaderPlace,
): readonly Shape[] {
  const away = below ? 1 : -1;
  const sorted = labels.toSorted((a, b) => a.x - b.x)
    .map((label) => ({ ...label, half: textWidth(label.text, { fontSize: OUTSIDE_SIZE }) / 2 }));
  const places: number[] = [];
  let free = left;
  for (const { x, half } of sorted) {
    const place = Math.max(x, free + half);
    places.push(place);
    free = place + half + between;
  }
  free = right;
  for (const [at, { half }] of [...sorted.entries()].toReversed()) {
    const place = Math.min(itemAt(places, at, "place of a label"), free - half);
    places[at] = place;
    free = place - half - between;
  }
  return sorted.flatMap(({ text, x }, at): readonly Shape[] => {
    const place = itemAt(places, at, "place of a label");
    const end = edge + away * LEADER.line;
    return [
      { kind: "line", x1: x, y1: from, x2: place, y2: end, stroke: MUTED_INK, strokeWidth: 0.75 },
      {
        kind: "text",
        x: place,
        y: end + away * LEADER.text,
        text,
        anchor: "middle",
        fontSize: OUTSIDE_SIZE,
        fill: INK,
      },
    ];
  });
}
