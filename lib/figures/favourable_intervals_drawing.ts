import { boundsText, limitsText, percentText } from "../wording/number_words.ts";
import type { Language } from "../data/language.ts";
import type { FigurePanel } from "./figure.ts";
import { type ChartRow, quarterTicks, rowChart } from "./row_chart.ts";
import { shareMarks } from "./share_marks.ts";
import type { SharePanel, ShareRow } from "./share_rows.ts";
import { wrapText } from "./wrap_text.ts";
import { say } from "../wording/say.ts";
import { COMMON } from "../wording/common_words.ts";
import { GROUPS } from "../wording/group_words.ts";

/** Width of the figure, in SVG units. */
export const SHARES_WIDTH = 900;
const LEFT = 196;
const RIGHT = 560;

/** One construct: a row a share, with its numbers at the right. */
export function sharesPanel(
  { title, rows, lettered }: SharePanel,
  { lang, last }: { readonly lang: Language; readonly last: boolean },
): FigurePanel {
  return rowChart(rows.map((row) => chartRow(row, lettered)), {
    width: SHARES_WIDTH,
    ticks: quarterTicks(xOf),
    columns: columnsIn(lang),
    head: 24,
    headingRise: 12,
    foot: last ? 22 : 6,
    axis: { above: 0, below: 4, label: last ? 14 : null },
    title,
  });
}

function xOf(share: number): number {
  return LEFT + share * (RIGHT - LEFT);
}

function columnsIn(lang: Language) {
  return [
    { x: 628, heading: say(lang, COMMON.sharePercent) },
    { x: 690, heading: say(lang, GROUPS.peopleOfN) },
    { x: 790, heading: say(lang, GROUPS.intervalPercent) },
    { x: SHARES_WIDTH, heading: say(lang, GROUPS.applicantsPercent) },
  ];
}

function chartRow({ label, share, set }: ShareRow, lettered: boolean): ChartRow {
  const { count, base, interval, bounds } = share;
  return {
    label: wrapText(label, { maxWidth: LEFT - 34 }),
    height: 34,
    marks: (middle) => [
      ...set === null || !lettered
        ? []
        : [{ kind: "text", x: LEFT - 16, y: middle, text: set, anchor: "middle", weight: 700, fontSize: 11 } as const],
      ...shareMarks(share, { x: xOf, middle, alone: set === null }),
    ],
    numbers: [
      { text: percentText(count, base), weight: 700 },
      { text: `${count}/${base}` },
      { text: interval === null ? "–" : limitsText(interval) },
      { text: bounds === null ? "–" : boundsText(bounds) },
    ],
  };
}
