/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import * as Plot from "@observablehq/plot";
import type { Language } from "../../data/language.ts";
import { GRID, GROUND, INK, MISSING, MUTED_INK, textColorOn } from "../../figures/palette.ts";
import { percentHalfUp } from "../../statistics/percent_half_up.ts";
import { type ExploreRow, type ExploreView, shareText } from "../explore_view.ts";
import { drawFlows } from "./explore_flows.ts";
import { type ExploreDrawing, finish, plotted } from "./explore_drawing.ts";
import { say } from "../../wording/say.ts";

const ROW = 56;
const HEAD = 34;
const FOOT = 30;
const LINE = "#0a4a8c";
const BAND = "#cfdcea";

/**
 * Draws a view with Observable Plot, as wide as there is room: names above their rows, so that a telephone shows them whole.
 *
 * Colours are those of the figures, on white; the mark of synthetic data is in the picture.
 */
export function drawExplore(view: ExploreView, { width, lang, bars }: ExploreChartOptions): ExploreDrawing {
  if (view.flows.length > 0) return drawFlows(view, { width, lang });
  const rows = view.rows.map((row, at) => ({ ...row, top: at * ROW, middle: at * ROW + 38 }));
  const height = rows.length * ROW + HEAD + FOOT;
  const marks = bars ? barMarks(rows, width) : shareMarks(rows, lang);
  const svg = plotted({
    width,
    height,
    marginLeft: 8,
    marginRight: 16,
    marginTop: HEAD,
    marginBottom: FOOT,
    x: { domain: [0, 100], label: null },
    y: { domain: [0, Math.max(1, rows.length) * ROW], reverse: true, axis: null },
    marks: [
      Plot.gridX({ ticks: [0, 25, 50, 75, 100], stroke: GRID, strokeOpacity: 1 }),
      Plot.axisX({
        ticks: [0, 25, 50, 75, 100],
        tickFormat: (tick) => `${tick}%`,
        tickSize: 0,
        fill: MUTED_INK,
        fontSize: 12,
      }),
      Plot.text(rows, {
        x: 0,
        y: (row) => row.top + 14,
        text: (row) => row.label,
        textAnchor: "start",
        fontSize: 13,
        fontWeight: 700,
        fill: INK,
        lineWidth: Math.max(10, (width - 180) / 13),
        textOverflow: "ellipsis",
      }),
      Plot.text(rows, {
        x: 100,
        y: (row) => row.top + 14,
        text: (row) => valueText(row, lang),
        textAnchor: "end",
        fontSize: 13,
        fill: INK,
      }),
      ...marks,
      Plot.rect(rows, {
        x1: 0,
        x2: 100,
        y1: (row) => row.top + 2,
        y2: (row) => row.top + ROW - 4,
        fill: "transparent",
      }),
    ],
  });
  for (const shape of svg.lastElementChild?.children ?? []) shape.classList.add("tipped");
  finish(svg, view, lang);
  return { svg, tips: view.rows.map((row) => tipText(row, { lang, bars })) };
}

/** How {@linkcode drawExplore} draws. */
export interface ExploreChartOptions {
  readonly width: number;
  readonly lang: Language;
  /** Bars of all answers instead of shares. */
  readonly bars: boolean;
}

interface PlacedRow extends ExploreRow {
  readonly top: number;
  readonly middle: number;
}

function shareMarks(rows: readonly PlacedRow[], lang: Language): Plot.Markish[] {
  const drawn = rows.filter(({ share }) => share !== null);
  const withheld = rows.filter(({ share }) => share === null);
  const percent = (share: number | undefined) => 100 * (share ?? 0);
  return [
    Plot.rect(rows.filter(({ bounds }) => bounds !== null), {
      x1: ({ bounds }) => percent(bounds?.[0]),
      x2: ({ bounds }) => percent(bounds?.[1]),
      y1: ({ middle }) => middle - 9,
      y2: ({ middle }) => middle + 9,
      fill: BAND,
    }),
    Plot.link(drawn, {
      x1: ({ interval }) => percent(interval?.[0]),
      x2: ({ interval }) => percent(interval?.[1]),
      y1: "middle",
      y2: "middle",
      stroke: LINE,
      strokeWidth: 3,
      strokeLinecap: "butt",
    }),
    Plot.dot(drawn, {
      x: ({ share }) => percent(share ?? 0),
      y: "middle",
      r: 6,
      fill: LINE,
      stroke: GROUND,
      strokeWidth: 1.5,
    }),
    Plot.text(withheld, {
      x: 0,
      y: "middle",
      text: ({ base }) =>
        base === 0 ? say(lang, { ja: "回答なし", en: "no answers" }) : say(lang, { ja: "秘匿", en: "withheld" }),
      textAnchor: "start",
      fontSize: 12,
      fill: MUTED_INK,
    }),
  ];
}

function barMarks(rows: readonly PlacedRow[], width: number): Plot.Markish[] {
  const parts = rows.flatMap(({ parts, base, middle }) => {
    let left = 0;
    return parts.map((part) => {
      const share = base === 0 ? 0 : 100 * part.count / base;
      left += share;
      return { ...part, base, middle, x1: left - share, x2: left };
    });
  });
  const labelled = parts.filter(({ x1, x2 }) => (x2 - x1) / 100 * width > 44);
  return [
    Plot.rect(parts.filter(({ count }) => count > 0), {
      x1: "x1",
      x2: "x2",
      y1: ({ middle }) => middle - 11,
      y2: ({ middle }) => middle + 11,
      fill: ({ color }) => color ?? MISSING.fill,
      stroke: ({ color }) => color === null ? MISSING.stroke : GROUND,
      strokeWidth: 0.75,
    }),
    Plot.text(labelled, {
      x: ({ x1, x2 }) => (x1 + x2) / 2,
      y: "middle",
      text: ({ count, base }) => percentHalfUp(count, base),
      fill: ({ color }) => textColorOn(color ?? MISSING.fill),
      fontSize: 12,
    }),
  ];
}

function valueText({ share, favourable, base, interval }: ExploreRow, lang: Language): string {
  if (share === null || favourable === null || interval === null) return `n=${base}`;
  return say(lang, {
    ja: `${percentHalfUp(favourable, base)}%（${favourable}/${base}人）`,
    en: `${percentHalfUp(favourable, base)} % (${favourable}/${base})`,
  });
}

function tipText(row: ExploreRow, { lang, bars }: { readonly lang: Language; readonly bars: boolean }): string {
  const { label, favourable, base, interval, bounds, parts } = row;
  if (bars) {
    return [
      `${label} n=${base}`,
      ...parts.map(({ label, count }) => `${label}: ${count}${base === 0 ? "" : ` (${percentHalfUp(count, base)}%)`}`),
    ].join("\n");
  }
  if (favourable === null || interval === null) {
    return `${label}\n${
      base === 0
        ? say(lang, { ja: "回答なし", en: "no answers" })
        : say(lang, { ja: `秘匿（${base}人の組）`, en: `withheld (group of ${base})` })
    }`;
  }
  return [
    label,
    valueText(row, lang),
    say(lang, {
      ja: `95%区間 ${shareText(interval[0])}～${shareText(interval[1])}%`,
      en: `95 % interval ${shareText(interval[0])}–${shareText(interval[1])} %`,
    }),
    bounds === null ? "" : say(lang, {
      ja: `参加者全体では ${shareText(bounds[0])}～${shareText(bounds[1])}% の間`,
      en: `all applicants: between ${shareText(bounds[0])} and ${shareText(bounds[1])} %`,
    }),
  ].filter((line) => line !== "").join("\n");
}
