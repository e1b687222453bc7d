import * as Plot from "@observablehq/plot";
import type { PairedComparison } from "../comparisons/before_after_comparison.ts";
import { answerLabel, beforeAfterTitle } from "../wording/comparison_presentation.ts";
import { levelText, peopleAndShare, pointsBetween, signedPoints } from "../wording/number_words.ts";
import { transitionCounts, type TransitionSide } from "../counts/transition_matrix.ts";
import type { Language } from "../data/language.ts";
import { answerColors, INK, MOVEMENT_COLORS, MUTED_INK, textColorOn } from "./palette.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { type Flow, type FlowLayout, flowsOf } from "./flow_layout.ts";
import { centredLines } from "./row_chart.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { itemAt } from "../data/item_at.ts";
import { COMMON } from "../wording/common_words.ts";
import { CHANGE } from "../wording/change_words.ts";

/** Width of the figure, in SVG units. */
export const FLOWS_WIDTH = 664;
const HEAD = 76;
const PEOPLE_HEIGHT = 230;
/** Most height of one person, so that a few people do not fill a page. */
const PERSON_HEIGHT = 14;
const GAP = 16;
const FOOT = 14;
const LEFT = 196;
const RIGHT = FLOWS_WIDTH - 196;
const BAR = 22;
const LABEL_WIDTH = LEFT - BAR - 22;

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
  const { transitions, pairs } = comparison;
  const sides = { before: transitions.before, after: transitions.after };
  const labels = { before: labelLines(sides.before, lang), after: labelLines(sides.after, lang) };
  const rowHeights = labels.before.map((lines, at) =>
    (Math.max(lines.length, itemAt(labels.after, at, "answer after").length) + 1) * 15
  );
  const layout = flowsOf(transitionCounts(transitions), {
    top: HEAD,
    unit: Math.min(PERSON_HEIGHT, PEOPLE_HEIGHT / pairs),
    rowHeights,
    gap: GAP,
  });
  const [moved, favourable] = changeSummary(comparison, lang);
  const shapes: Shape[] = [
    { kind: "text", x: 0, y: 8, text: moved, fontSize: 13 },
    { kind: "text", x: 0, y: 28, text: favourable, fontSize: 13 },
    ...(["before", "after"] as const).map((side): Shape => ({
      kind: "text",
      x: side === "before" ? LEFT - BAR / 2 : RIGHT + BAR / 2,
      y: HEAD - 16,
      text: side === "before" ? say(lang, COMMON.before) : say(lang, COMMON.after),
      anchor: "middle",
      weight: 700,
    })),
    ...(["before", "after"] as const).flatMap((side) =>
      barShapes(layout, { side, colors: answerColors(sides[side].scale), labels: labels[side], pairs, lang })
    ),
    ...layout.flows.filter(({ from }) => from.height >= 11).map((flow): Shape => ({
      kind: "text",
      x: LEFT + 6,
      y: flow.from.top + flow.from.height / 2,
      text: String(flow.count),
      fontSize: 11,
    })),
  ];
  const panel = drawingPanel(shapes, {
    width: FLOWS_WIDTH,
    height: layout.bottom + FOOT,
    title: beforeAfterTitle(comparison, comparison.pairs, lang),
  });
  return { ...panel, plot: { ...panel.plot, marks: [...layout.flows.map(band), ...panel.plot.marks ?? []] } };
}

function labelLines(side: TransitionSide, lang: Language): readonly (readonly string[])[] {
  return side.scale.answers.map((answer) => wrapText(answerLabel(answer, lang), { maxWidth: LABEL_WIDTH }));
}

/** A band between two fields, level at both ends. */
function band({ from, to, way }: Flow): Plot.Markish {
  const ends = [{ x: LEFT, ...from }, { x: RIGHT, ...to }];
  return Plot.areaY(ends, {
    x: "x",
    y1: "top",
    y2: ({ top, height }: typeof ends[number]) => top + height,
    curve: "bump-x",
    fill: MOVEMENT_COLORS[way],
    stroke: "#ffffff",
    strokeWidth: 0.75,
  });
}

/** Fields of one side with the label of every answer beside them, also of those that nobody gave. */
function barShapes(
  layout: FlowLayout,
  { side, colors, labels, pairs, lang }: {
    readonly side: "before" | "after";
    readonly colors: readonly string[];
    readonly labels: readonly (readonly string[])[];
    readonly pairs: number;
    readonly lang: Language;
  },
): readonly Shape[] {
  const [x, labelX] = side === "before" ? [LEFT - BAR, LEFT - BAR - 12] : [RIGHT, RIGHT + BAR + 12];
  const anchor = side === "before" ? "end" : "start";
  return layout[side].flatMap(({ top, height, count }, place): readonly Shape[] => {
    const fill = colors[place] ?? INK;
    const middle = layout.middles[place] ?? top;
    const lines = [...labels[place] ?? [], peopleAndShare(count, pairs, { lang })];
    const field: readonly Shape[] = count === 0
      ? [{ kind: "line", x1: x, y1: middle, x2: x + BAR, y2: middle, stroke: MUTED_INK }]
      : [{ kind: "rect", x, y: top, width: BAR, height, fill }];
    const fits = height >= 13 && textWidth(String(count), { fontSize: 11 }) <= BAR - 1;
    const number: readonly Shape[] = !fits ? [] : [{
      kind: "text",
      x: x + BAR / 2,
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
