import { transitionCounts, type TransitionSide } from "../counts/transition_matrix.ts";
import type { PairedComparison } from "../comparisons/before_after_comparison.ts";
import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { answerLabel } from "../wording/comparison_presentation.ts";
import { peopleAndShare } from "../wording/number_words.ts";
import type { Shape } from "./drawing.ts";
import { type FlowLayout, flowsOf } from "./flow_layout.ts";
import { NARROW_WIDTH } from "./narrow_rows.ts";
import { answerColors, INK, MUTED_INK, textColorOn } from "./palette.ts";
import { centredLines } from "./row_chart.ts";
import { barPart } from "./share_marks.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";

/** Width of the figure, in SVG units. */
export const FLOWS_WIDTH = 664;
/** Most height of one person, so that a few people do not fill a page. */
const PERSON_HEIGHT = 14;
const PEOPLE_HEIGHT = 230;
/** Least height of one person; bands are seen, if not counted, at that. */
const LEAST_PERSON = 1;
/** Beside the labels, so that none touches the edge. */
const MARGIN_OF_LABELS = 10;
const LINE = 15;
/** From an answer to its people, where both stand on one line. */
const BESIDE_ANSWER = 8;

/** Where bars and labels stand in the space there is. */
export interface FlowsRoom {
  readonly width: number;
  /** Right edge of the bars before, and left edge of those after. */
  readonly left: number;
  readonly right: number;
  /** Width of a bar. */
  readonly bar: number;
  /** From a bar to its labels. */
  readonly space: number;
  /** Between rows. */
  readonly gap: number;
  /** Most height of all rows. */
  readonly height: number;
  /** Whether the people of an answer stand beside it, not below. */
  readonly oneLine: boolean;
  /** Of numbers. */
  readonly small: number;
}

/** On paper, where a picture is at most four fifths as high as wide. */
export const WIDE: FlowsRoom = {
  width: FLOWS_WIDTH,
  left: 196,
  right: FLOWS_WIDTH - 196,
  bar: 22,
  space: 12,
  gap: 10,
  height: 206,
  oneLine: false,
  small: 11,
};
/** On a telephone, which is as long as it must be. */
export const NARROW: FlowsRoom = {
  width: NARROW_WIDTH,
  left: 106,
  right: NARROW_WIDTH - 106,
  bar: 18,
  space: 6,
  gap: 16,
  height: Infinity,
  oneLine: false,
  small: 11,
};
/** On a slide, where letters are large and there is little height. */
export const SLIDE: FlowsRoom = {
  width: 772,
  left: 300,
  right: 772 - 300,
  bar: 24,
  space: 10,
  gap: 8,
  height: 144,
  oneLine: true,
  small: 12,
};

const SIDES = ["before", "after"] as const;

/** The lines of every answer's name on each side, most favourable first. */
export type FlowLabels = Readonly<Record<typeof SIDES[number], readonly (readonly string[])[]>>;

/** The names of the answers, in lines that the space beside the bars is wide enough for. */
export function flowLabels(
  { transitions: { before, after }, pairs }: PairedComparison,
  { room, lang }: { readonly room: FlowsRoom; readonly lang: Language },
): FlowLabels {
  const labelled = { pairs, room, lang };
  return { before: labelLines(before, labelled), after: labelLines(after, labelled) };
}

/** Where the bars and bands of a question stand below a height. */
export function flowsLayout(
  { transitions, pairs }: PairedComparison,
  { top, room, labels }: { readonly top: number; readonly room: FlowsRoom; readonly labels: FlowLabels },
): FlowLayout {
  const rowHeights = labels.before.map((lines, at) =>
    (Math.max(lines.length, itemAt(labels.after, at, "answer after").length) + (room.oneLine ? 0.2 : 1)) * LINE
  );
  const counts = transitionCounts(transitions);
  const at = (unit: number) => flowsOf(counts, { top, unit, rowHeights, gap: room.gap });
  // Labels take room that no scale knows of: as large as they leave.
  let unit = Math.min(PERSON_HEIGHT, PEOPLE_HEIGHT / pairs);
  while (unit > LEAST_PERSON && at(unit).bottom - top > room.height) unit -= 0.25;
  return at(unit);
}

interface Labelled {
  readonly pairs: number;
  readonly room: FlowsRoom;
  readonly lang: Language;
}

/** An answer's name in lines, on one side. */
function labelLines(side: TransitionSide, { pairs, room, lang }: Labelled): readonly (readonly string[])[] {
  const { left, bar, space, oneLine, small } = room;
  const people = oneLine ? textWidth(peopleAndShare(pairs, pairs, { lang }), { fontSize: small }) + BESIDE_ANSWER : 0;
  const maxWidth = left - bar - space - MARGIN_OF_LABELS - people;
  return side.scale.answers.map((answer) => wrapText(answerLabel(answer, lang), { maxWidth }));
}

/** Fields of both sides with the label of every answer beside them, also of those that nobody gave. */
export function flowBars(
  { transitions, pairs }: PairedComparison,
  { layout, labels, room, lang }: {
    readonly layout: FlowLayout;
    readonly labels: FlowLabels;
    readonly room: FlowsRoom;
    readonly lang: Language;
  },
): readonly Shape[] {
  const { left, right, bar, small } = room;
  return SIDES.flatMap((side) => {
    const colors = answerColors(transitions[side].scale);
    const x = side === "before" ? left - bar : right;
    return layout[side].flatMap(({ top, height, count }, place): readonly Shape[] => {
      const fill = colors[place] ?? INK;
      const middle = layout.middles[place] ?? top;
      const field: Shape = count === 0
        ? { kind: "line", x1: x, y1: middle, x2: x + bar, y2: middle, stroke: MUTED_INK }
        : barPart({ fill, outlined: false }, { x, y: top, width: bar, height });
      const fits = height >= small + 2 && textWidth(String(count), { fontSize: small }) <= bar - 1;
      const number: readonly Shape[] = !fits ? [] : [{
        kind: "text",
        x: x + bar / 2,
        y: middle,
        text: String(count),
        anchor: "middle",
        fontSize: small,
        fill: textColorOn(fill),
      }];
      const people = peopleAndShare(count, pairs, { lang });
      const lines = itemAt(labels[side], place, "label of an answer");
      return [field, ...number, ...labelShapes({ lines, people }, { side, middle, room })];
    });
  });
}

/** The lines of an answer and its people, below them or beside, away from the bar. */
function labelShapes(
  { lines, people }: { readonly lines: readonly string[]; readonly people: string },
  { side, middle, room }: { readonly side: "before" | "after"; readonly middle: number; readonly room: FlowsRoom },
): readonly Shape[] {
  const { left, right, bar, space, oneLine, small } = room;
  const [edge, outward, anchor] = side === "before"
    ? [left - bar - space, -1, "end"] as const
    : [right + bar + space, 1, "start"] as const;
  const place = { x: edge, middle, spacing: LINE, anchor } as const;
  const muted = { fontSize: small, fill: MUTED_INK } as const;
  if (!oneLine) {
    return centredLines([...lines, people], place).map((text, line) =>
      line === lines.length ? { ...text, ...muted } : text
    );
  }
  const widest = Math.max(...lines.map((line) => textWidth(line)));
  return [
    ...centredLines(lines, place),
    { kind: "text", x: edge + outward * (widest + BESIDE_ANSWER), y: middle, text: people, anchor, ...muted },
  ];
}
