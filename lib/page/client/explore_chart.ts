/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Language } from "../../data/language.ts";
import { drawingPanel, type Shape } from "../../figures/drawing.ts";
import { MISSING, MUTED_INK, textColorOn } from "../../figures/palette.ts";
import { quarterTicks } from "../../figures/axis_shapes.ts";
import { roughWidth } from "../../figures/rough_width.ts";
import { type ChartRow, rowChart } from "../../figures/row_chart.ts";
import { barPart, shareMarks } from "../../figures/share_marks.ts";
import { percentHalfUp } from "../../statistics/percent_half_up.ts";
import { AXES } from "../../wording/axis_words.ts";
import { say } from "../../wording/say.ts";
import type { ExploreRow } from "../explore_row.ts";
import type { ExploreView } from "../explore_view.ts";
import { limitText, percentText } from "../../wording/number_words.ts";
import { type ExploreDrawing, finish, plotted } from "./explore_drawing.ts";
import { drawFlows } from "./explore_flows.ts";
import { COMMON } from "../../wording/common_words.ts";
import { EXPLORE } from "../../wording/explore_words.ts";

const ROW = 56;
/** What a row is higher by where names have a line of their own above the values. */
const NAME_LINE = 18;
/** Room that a value takes at the end of the line of its name. */
const VALUE_ROOM = 130;
const HEAD = 34;
const LEFT = 12;
const RIGHT = 20;
const BAR = 22;
/** Least width of a part of a bar that its share fits into. */
const NARROW = 44;

/** How {@linkcode drawExplore} draws. */
export interface ExploreChartOptions {
  readonly width: number;
  readonly lang: Language;
  /** Bars of all answers instead of shares. */
  readonly bars: boolean;
}

/**
 * Draws a view as wide as there is room: names above their rows, so that a telephone shows them whole.
 *
 * Marks, axis and colours are those of the figures, on white; the mark of synthetic data is in the picture.
 */
export function drawExplore(view: ExploreView, options: ExploreChartOptions): ExploreDrawing {
  const { width, lang, bars } = options;
  if (view.flows.length > 0) return drawFlows(view, { width, lang });
  const x = (share: number) => LEFT + share * (width - LEFT - RIGHT);
  // A name that was cut would no longer tell before from after.
  const extra = view.rows.some(({ label }) => roughWidth(label, { fontSize: 13 }) > width - VALUE_ROOM - LEFT)
    ? NAME_LINE
    : 0;
  const rowHeight = ROW + extra;
  const chart = rowChart(view.rows.map((row) => chartRow(row, { ...options, x, extra })), {
    width,
    ticks: quarterTicks(x),
    columns: [],
    head: HEAD,
    headingRise: 0,
    foot: 30,
    axis: {
      above: 0,
      below: 0,
      label: 15,
      fontSize: 12,
      name: say(lang, bars ? AXES.answers("respondents") : AXES.favourable),
    },
  });
  const places = view.rows.map((_, at): Shape => (
    {
      kind: "rect",
      x: LEFT,
      y: HEAD + at * rowHeight + 2,
      width: x(1) - LEFT,
      height: rowHeight - 6,
      fill: "transparent",
    }
  ));
  const { plot } = drawingPanel(places, { width, height: chart.plot.height });
  const svg = plotted({ ...chart.plot, marks: [...chart.plot.marks ?? [], ...plot.marks ?? []] });
  for (const shape of svg.lastElementChild?.children ?? []) shape.classList.add("tipped");
  finish(svg, view, lang);
  return { svg, tips: view.rows.map((row) => tipText(row, { lang, bars })) };
}

interface RowPlace extends ExploreChartOptions {
  readonly x: (share: number) => number;
  /** What the row is higher by. */
  readonly extra: number;
}

function chartRow(row: ExploreRow, { width, lang, bars, x, extra }: RowPlace): ChartRow {
  const lower = extra / 2;
  return {
    label: (middle) => [
      {
        kind: "text",
        x: LEFT,
        y: middle - 14 - lower,
        text: row.label,
        fontSize: 13,
        weight: 700,
        maxWidth: extra === 0 ? width - VALUE_ROOM : width - LEFT - RIGHT,
      },
      { kind: "text", x: x(1), y: middle - 14 + lower, text: valueText(row, lang), anchor: "end", fontSize: 13 },
    ],
    height: ROW + extra,
    marks: (middle) =>
      bars
        ? barShapes(row, { x, middle: middle + 10 + lower })
        : shareShapes(row, { x, middle: middle + 10 + lower, lang }),
    numbers: [],
  };
}

function shareShapes(
  { share, interval, bounds, base }: ExploreRow,
  { x, middle, lang }: { readonly x: RowPlace["x"]; readonly middle: number; readonly lang: Language },
): readonly Shape[] {
  if (share === null) {
    const text = base === 0 ? say(lang, COMMON.noAnswers) : say(lang, COMMON.withheld);
    return [{ kind: "text", x: x(0), y: middle, text, fill: MUTED_INK }];
  }
  const range = (limits: ExploreRow["interval"]) => limits === null ? null : { lower: limits[0], upper: limits[1] };
  return shareMarks({ share, interval: range(interval), bounds }, { x, middle });
}

function barShapes(
  { parts, base }: ExploreRow,
  { x, middle }: { readonly x: RowPlace["x"]; readonly middle: number },
): readonly Shape[] {
  // A group that is withheld has no base and no parts.
  if (base === null) return [];
  const shapes: Shape[] = [];
  let before = 0;
  for (const { count, color } of parts) {
    if (count === 0) continue;
    const left = x(before / base);
    before += count;
    const box = { x: left, y: middle - BAR / 2, width: x(before / base) - left, height: BAR };
    const fill = color ?? MISSING.fill;
    shapes.push(barPart({ fill, outlined: color === null }, box));
    if (box.width <= NARROW) continue;
    const text = percentHalfUp(count, base);
    shapes.push({ kind: "text", x: left + box.width / 2, y: middle, text, anchor: "middle", fill: textColorOn(fill) });
  }
  return shapes;
}

function valueText({ share, favourable, base, interval }: ExploreRow, lang: Language): string {
  if (base === null) return "";
  if (share === null || favourable === null || interval === null) return `n=${base}`;
  return say(lang, EXPLORE.shareTip({ percent: percentHalfUp(favourable, base), favourable, base }));
}

function tipText(row: ExploreRow, { lang, bars }: { readonly lang: Language; readonly bars: boolean }): string {
  const { label, favourable, interval, bounds, parts } = row;
  const { base } = row;
  // Of a group that is withheld nobody is told how many there are: it is not nobody.
  if (base === null) return `${label}\n${say(lang, COMMON.withheld)}`;
  if (bars) {
    return [
      `${label} n=${base}`,
      ...parts.map(({ label, count }) => `${label}: ${count}${base === 0 ? "" : ` (${percentHalfUp(count, base)}%)`}`),
    ].join("\n");
  }
  if (favourable === null || interval === null) {
    const told = base === 0 ? COMMON.noAnswers : EXPLORE.withheldGroup(base);
    return `${label}\n${say(lang, told)}`;
  }
  return [
    label,
    valueText(row, lang),
    say(lang, EXPLORE.intervalTip(limitText(interval[0]), limitText(interval[1]))),
    bounds === null ? "" : say(
      lang,
      EXPLORE.applicantsTip(
        percentText(bounds.lowerCount, bounds.population),
        percentText(bounds.upperCount, bounds.population),
      ),
    ),
  ].filter((line) => line !== "").join("\n");
}
