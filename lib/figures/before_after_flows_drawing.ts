import * as Plot from "@observablehq/plot";
import type { PairedComparison } from "../comparisons/before_after_comparison.ts";
import { answerLabel, beforeAfterTitle } from "../wording/comparison_presentation.ts";
import { levelText, peopleAndShare, pointsBetween, signedPoints } from "../wording/number_words.ts";
import { transitionCounts, type TransitionSide } from "../counts/transition_matrix.ts";
import type { Language } from "../data/language.ts";
import { edgeOf } from "./field_edge.ts";
import { answerColors, INK, MOVEMENT_COLORS, MUTED_INK, textColorOn } from "./palette.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import { barPart } from "./share_marks.ts";
import type { FigurePanel } from "./figure.ts";
import { type Flow, type FlowLayout, flowsOf } from "./flow_layout.ts";
import { centredLines } from "./row_chart.ts";
import { NARROW_WIDTH } from "./narrow_rows.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { itemAt } from "../data/item_at.ts";
import { COMMON } from "../wording/common_words.ts";
import { CHANGE } from "../wording/change_words.ts";

/** Width of the figure, in SVG units. */
export const FLOWS_WIDTH = 664;
const PEOPLE_HEIGHT = 230;
/** Most height of one person, so that a few people do not fill a page. */
const PERSON_HEIGHT = 14;
const GAP = 16;
const FOOT = 14;
/** Beside the labels, so that none touches the edge. */
const MARGIN_OF_LABELS = 10;

/** Where bars and labels stand in the width there is. */
interface FlowsRoom {
  readonly width: number;
  /** Right edge of the bars before, and left edge of those after. */
  readonly left: number;
  readonly right: number;
  /** Width of a bar. */
  readonly bar: number;
  /** From a bar to its labels. */
  readonly space: number;
}

const WIDE: FlowsRoom = { width: FLOWS_WIDTH, left: 196, right: FLOWS_WIDTH - 196, bar: 22, space: 12 };
const NARROW: FlowsRoom = { width: NARROW_WIDTH, left: 106, right: NARROW_WIDTH - 106, bar: 18, space: 6 };

/** Two lines over the bars: who moved, and the favourable share. */
export function changeSummary(comparison: PairedComparison, lang: Language): readonly [string, string] {
  const { movement: { rose, same, fell }, pairs, favourable: { before, after, change } } = comparison;
  const people = (count: number, base: number) => peopleAndShare(count, base, { lang });
  const points = pointsBetween({ from: before, to: after });
  const limits = `${signedPoints(change.lower)}${say(lang, PUNCTUATION.to)}${signedPoints(change.upper)}`;
  const level = levelText(Number(change.confidenceLevel.toFixed(4)));
  return [
    say(lang, CHANGE.movement({ rose: people(rose, pairs), same: people(same, pairs), fell: people(fell, pairs) })),
    say(
      lang,
      CHANGE.favourableChange({
        before: people(before.count, before.base),
        after: people(after.count, after.base),
        points,
        level,
        limits,
      }),
    ),
  ];
}

/** One question: answers before and after, and the bands between them. */
export function flowsPanel(comparison: PairedComparison, lang: Language): FigurePanel {
  return { ...panelIn(WIDE, comparison, lang), narrow: panelIn(NARROW, comparison, lang).plot };
}

function panelIn(room: FlowsRoom, comparison: PairedComparison, lang: Language): FigurePanel {
  const { width, left, right, bar } = room;
  const summary = changeSummary(comparison, lang).flatMap((text) => wrapText(text, { maxWidth: width, fontSize: 13 }));
  const head = 36 + 20 * summary.length;
  const { transitions, pairs } = comparison;
  const sides = { before: transitions.before, after: transitions.after };
  const labels = { before: labelLines(sides.before, room, lang), after: labelLines(sides.after, room, lang) };
  const rowHeights = labels.before.map((lines, at) =>
    (Math.max(lines.length, itemAt(labels.after, at, "answer after").length) + 1) * 15
  );
  const layout = flowsOf(transitionCounts(transitions), {
    top: head,
    unit: Math.min(PERSON_HEIGHT, PEOPLE_HEIGHT / pairs),
    rowHeights,
    gap: GAP,
  });
  const shapes: Shape[] = [
    ...summary.map((text, line): Shape => ({ kind: "text", x: 0, y: 8 + 20 * line, text, fontSize: 13 })),
    ...(["before", "after"] as const).map((side): Shape => ({
      kind: "text",
      x: side === "before" ? left - bar / 2 : right + bar / 2,
      y: head - 16,
      text: side === "before" ? say(lang, COMMON.before) : say(lang, COMMON.after),
      anchor: "middle",
      weight: 700,
    })),
    ...(["before", "after"] as const).flatMap((side) =>
      barShapes(layout, { side, colors: answerColors(sides[side].scale), labels: labels[side], pairs, room, lang })
    ),
    ...layout.flows.filter(({ from }) => from.height >= 11).map((flow): Shape => ({
      kind: "text",
      x: left + 6,
      y: flow.from.top + flow.from.height / 2,
      text: String(flow.count),
      fontSize: 11,
    })),
  ];
  const panel = drawingPanel(shapes, {
    width,
    height: layout.bottom + FOOT,
    title: beforeAfterTitle(comparison, comparison.pairs, lang),
  });
  return {
    ...panel,
    plot: { ...panel.plot, marks: [...layout.flows.map((flow) => band(flow, room)), ...panel.plot.marks ?? []] },
  };
}

function labelLines(
  side: TransitionSide,
  { left, bar, space }: FlowsRoom,
  lang: Language,
): readonly (readonly string[])[] {
  const maxWidth = left - bar - space - MARGIN_OF_LABELS;
  return side.scale.answers.map((answer) => wrapText(answerLabel(answer, lang), { maxWidth }));
}

/** A band between two fields, level at both ends. */
function band({ from, to, way }: Flow, { left, right }: FlowsRoom): Plot.Markish {
  const ends = [{ x: left, ...from }, { x: right, ...to }];
  return Plot.areaY(ends, {
    x: "x",
    y1: "top",
    y2: ({ top, height }: typeof ends[number]) => top + height,
    curve: "bump-x",
    fill: MOVEMENT_COLORS[way],
    stroke: edgeOf(MOVEMENT_COLORS[way]),
    strokeWidth: 0.75,
  });
}

/** Fields of one side with the label of every answer beside them, also of those that nobody gave. */
function barShapes(
  layout: FlowLayout,
  { side, colors, labels, pairs, room, lang }: {
    readonly side: "before" | "after";
    readonly colors: readonly string[];
    readonly labels: readonly (readonly string[])[];
    readonly pairs: number;
    readonly room: FlowsRoom;
    readonly lang: Language;
  },
): readonly Shape[] {
  const { left, right, bar, space } = room;
  const [x, labelX] = side === "before" ? [left - bar, left - bar - space] : [right, right + bar + space];
  const anchor = side === "before" ? "end" : "start";
  return layout[side].flatMap(({ top, height, count }, place): readonly Shape[] => {
    const fill = colors[place] ?? INK;
    const middle = layout.middles[place] ?? top;
    const lines = [...labels[place] ?? [], peopleAndShare(count, pairs, { lang })];
    const field: readonly Shape[] = count === 0
      ? [{ kind: "line", x1: x, y1: middle, x2: x + bar, y2: middle, stroke: MUTED_INK }]
      : [barPart({ fill, outlined: false }, { x, y: top, width: bar, height })];
    const fits = height >= 13 && textWidth(String(count), { fontSize: 11 }) <= bar - 1;
    const number: readonly Shape[] = !fits ? [] : [{
      kind: "text",
      x: x + bar / 2,
      y: middle,
      text: String(count),
      anchor: "middle",
      fontSize: 11,
      fill: textColorOn(fill),
    }];
    return [
      ...field,
      ...number,
      ...centredLines(lines, { x: labelX, middle, spacing: 15, anchor }).map((text, line): Shape => ({
        ...text,
        fontSize: line === lines.length - 1 ? 11 : 12,
        fill: line === lines.length - 1 ? MUTED_INK : INK,
      })),
    ];
  });
}
