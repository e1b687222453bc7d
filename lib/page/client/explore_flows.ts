/// <reference lib="dom" />
import * as Plot from "@observablehq/plot";
import type { Language } from "../../data/language.ts";
import { GROUND, INK, MISSING, MOVEMENT_COLORS, MUTED_INK, textColorOn } from "../../figures/palette.ts";
import type { ExploreFlow } from "../explore_row.ts";
import type { ExploreView } from "../explore_view.ts";
import { type ExploreDrawing, finish, plotted } from "./explore_drawing.ts";
import { say } from "../../wording/say.ts";
import { itemAt } from "../../data/item_at.ts";
import { COMMON } from "../../wording/common_words.ts";
import { EXPLORE } from "../../wording/explore_words.ts";
import { BAR, type Bar, barsOf, flowPlaces, HEAD, PERSON, type Ribbon } from "./flow_places.ts";

/** Draws before and after as two columns of people, with bands between them: blue rose, orange fell, grey stayed. */
export function drawFlows(
  view: ExploreView,
  { width, lang }: { readonly width: number; readonly lang: Language },
): ExploreDrawing {
  const drawings = view.flows.map((flow) => flowMarks(flow, { lang, width: Math.min(620, width) }));
  const height = HEAD + Math.max(...drawings.map(({ height }) => height)) + 12;
  const svg = plotted({
    width: Math.min(620, width),
    height: height * drawings.length,
    margin: 0,
    x: { domain: [0, 1], axis: null },
    y: { domain: [0, height * drawings.length], reverse: true, axis: null },
    marks: drawings.flatMap(({ marks }, at) => marks(at * height)),
  });
  for (const ribbon of svg.querySelectorAll('g[aria-label="area"] path')) ribbon.classList.add("tipped");
  finish(svg, view, lang);
  return { svg, tips: view.flows.flatMap((flow, at) => tips(flow, drawings[at]?.ribbons ?? [], lang)) };
}

function flowMarks(flow: ExploreFlow, { lang, width }: { readonly lang: Language; readonly width: number }) {
  const { before, after } = flow;
  const { left, right, ribbons, bottom } = flowPlaces(flow);
  const sides = [barsOf(before, left, "left"), barsOf(after, right, "right")] as const;
  const room = Math.floor(0.27 * width / 12);
  return {
    height: bottom,
    ribbons,
    marks: (offset: number): Plot.Markish[] => [
      ...headings(flow.label, { offset, lang }),
      ...ribbons.map((ribbon) => ribbonMark(ribbon, offset)),
      ...barMarks(sides.flat(), offset),
      ...sides.map((bars, at) => labelMark(bars, { offset, room, side: at === 0 ? "left" : "right" })),
    ],
  };
}

function headings(
  label: string,
  { offset, lang }: { readonly offset: number; readonly lang: Language },
): readonly Plot.Markish[] {
  return [
    Plot.text([label], {
      x: 0.02,
      y: offset + 16,
      text: (label) => label,
      textAnchor: "start",
      fontSize: 14,
      fontWeight: 700,
      fill: INK,
    }),
    Plot.text([{ x: 0.32, label: say(lang, COMMON.before) }, { x: 0.68, label: say(lang, COMMON.after) }], {
      x: "x",
      y: offset + 48,
      text: "label",
      fontSize: 12,
      fill: MUTED_INK,
    }),
  ];
}

function ribbonMark({ from, to, count, before, after }: Ribbon, offset: number): Plot.Markish {
  return Plot.areaY([{ x: 0.3 + BAR / 4, y: before }, { x: 0.7 - BAR / 4, y: after }], {
    x: "x",
    y1: ({ y }) => offset + y,
    y2: ({ y }) => offset + y + count * PERSON,
    curve: "bump-x",
    fill: MOVEMENT_COLORS[to < from ? "rose" : to > from ? "fell" : "same"],
    stroke: GROUND,
    strokeWidth: 0.75,
  });
}

function barMarks(bars: readonly Bar[], offset: number): readonly Plot.Markish[] {
  const drawn = bars.filter(({ count }) => count > 0);
  return [
    Plot.rect(drawn, {
      x1: "x1",
      x2: "x2",
      y1: ({ top }) => offset + top,
      y2: ({ top, count }) => offset + top + count * PERSON,
      fill: ({ color }) => color ?? MISSING.fill,
    }),
    Plot.text(drawn, {
      x: ({ x1, x2 }) => (x1 + x2) / 2,
      y: ({ top, count }) => offset + top + count * PERSON / 2,
      text: ({ count }) => String(count),
      fill: ({ color }) => textColorOn(color ?? MISSING.fill),
      fontSize: 11,
    }),
  ];
}

function labelMark(
  bars: readonly Bar[],
  { offset, room, side }: { readonly offset: number; readonly room: number; readonly side: "left" | "right" },
): Plot.Markish {
  return Plot.text(bars, {
    x: side === "left" ? 0.285 : 0.715,
    y: ({ top, count }) => offset + top + Math.max(0, count * PERSON / 2),
    text: ({ label, count }) => `${broken(label, room)}${count === 0 ? " 0" : ""}`,
    textAnchor: side === "left" ? "end" : "start",
    fontSize: 12,
    fill: INK,
  });
}

/** A label in lines of at most so many full-width characters; English is broken between words. */
function broken(label: string, room: number): string {
  if (!/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(label)) {
    return label.split(" ").reduce((lines, word) => {
      const last = lines.slice(lines.lastIndexOf("\n") + 1);
      return lines === "" ? word : `${lines}${last.length + word.length > room * 1.8 ? "\n" : " "}${word}`;
    }, "");
  }
  const rows = Math.ceil(label.length / room);
  return label.match(new RegExp(`.{1,${Math.ceil(label.length / rows)}}`, "gu"))?.join("\n") ?? label;
}

function tips({ label, before, after }: ExploreFlow, ribbons: readonly Ribbon[], lang: Language): readonly string[] {
  return ribbons.map(({ from, to, count }) => {
    const [left, right] = [itemAt(before, from, "answer").label, itemAt(after, to, "answer").label];
    return say(lang, EXPLORE.moved({ place: label, from: left, to: right, people: count }));
  });
}
