import * as Plot from "@observablehq/plot";
import type { PairedComparison } from "../comparisons/before_after_comparison.ts";
import { beforeAfterTitle } from "../wording/comparison_presentation.ts";
import { levelText, peopleAndShare, pointsBetween, signedPoints } from "../wording/number_words.ts";
import type { Language } from "../data/language.ts";
import { edgeOf } from "./field_edge.ts";
import { MOVEMENT_COLORS } from "./palette.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { flowBars, flowLabels, flowsLayout, type FlowsRoom, NARROW, SLIDE, WIDE } from "./flow_bars.ts";
import type { Flow, FlowLayout } from "./flow_layout.ts";
import { wrapText } from "./wrap_text.ts";
import { PUNCTUATION, say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";
import { CHANGE } from "../wording/change_words.ts";

const FOOT = 8;
const SUMMARY_LINE = 18;

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
  return {
    ...panelIn(WIDE, comparison, lang),
    narrow: panelIn(NARROW, comparison, lang).plot,
    slide: { plot: panelIn(SLIDE, comparison, lang).plot },
  };
}

function panelIn(room: FlowsRoom, comparison: PairedComparison, lang: Language): FigurePanel {
  const { width, left, right, bar } = room;
  const summary = changeSummary(comparison, lang).flatMap((text) => wrapText(text, { maxWidth: width, fontSize: 13 }));
  const head = 32 + SUMMARY_LINE * summary.length;
  const labels = flowLabels(comparison, { room, lang });
  const layout = flowsLayout(comparison, { top: head, room, labels });
  const shapes: Shape[] = [
    ...summary.map((text, line): Shape => ({ kind: "text", x: 0, y: 8 + SUMMARY_LINE * line, text, fontSize: 13 })),
    ...(["before", "after"] as const).map((side): Shape => ({
      kind: "text",
      x: side === "before" ? left - bar / 2 : right + bar / 2,
      y: head - 16,
      text: side === "before" ? say(lang, COMMON.before) : say(lang, COMMON.after),
      anchor: "middle",
      weight: 700,
    })),
    ...flowBars(comparison, { layout, labels, room, lang }),
    ...flowNumbers(layout, room),
  ];
  const panel = drawingPanel(shapes, {
    width,
    height: Math.ceil(layout.bottom + FOOT),
    title: beforeAfterTitle(comparison, comparison.pairs, lang),
  });
  return {
    ...panel,
    plot: { ...panel.plot, marks: [...layout.flows.map((flow) => band(flow, room)), ...panel.plot.marks ?? []] },
  };
}

/** People of each band at its beginning, where the one above leaves room for the number. */
function flowNumbers({ flows }: FlowLayout, { left, small }: FlowsRoom): readonly Shape[] {
  const numbers = flows.map(({ from, count }) => ({ middle: from.top + from.height / 2, count, height: from.height }))
    .toSorted((one, other) => one.middle - other.middle);
  let free = -Infinity;
  return numbers.flatMap(({ middle, count, height }): readonly Shape[] => {
    if (middle - small / 2 < free) return [];
    free = middle + small / 2;
    const isHigher = height < small;
    return [{ kind: "text", x: left + 6, y: middle, text: String(count), fontSize: small, halo: isHigher }];
  });
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
