import type { Language } from "../data/language.ts";
import { AXES } from "../wording/axis_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { smallBaseStar } from "../wording/distribution_words.ts";
import { GROUPS } from "../wording/group_words.ts";
import { boundsText, limitsText, percentText } from "../wording/number_words.ts";
import { say } from "../wording/say.ts";
import { quarterTicks } from "./axis_shapes.ts";
import type { FigurePanel } from "./figure.ts";
import { rowChartForScreens } from "./narrow_rows.ts";
import type { ChartRow } from "./row_chart.ts";
import { shareMarks } from "./share_marks.ts";
import type { SharePanel, ShareRow } from "./share_rows.ts";
import { wrapText } from "./wrap_text.ts";

/** Width of the figure, in SVG units. */
export const SHARES_WIDTH = 664;
const LEFT = 184;
const RIGHT = 382;

/** One construct: a row a share, with its numbers at the right. */
export function sharesPanel(
  { title, rows, lettered }: SharePanel,
  { lang, last }: { readonly lang: Language; readonly last: boolean },
): FigurePanel {
  return rowChartForScreens(rows.map((row) => chartRow(row, { lettered, lang })), {
    width: SHARES_WIDTH,
    ticks: quarterTicks(xOf),
    columns: columnsIn(lang),
    head: 24,
    headingRise: 12,
    foot: last ? 22 : 32,
    axis: { above: 0, below: 4, label: 14, name: say(lang, AXES.favourable) },
    title,
  });
}

function xOf(share: number): number {
  return LEFT + share * (RIGHT - LEFT);
}

function columnsIn(lang: Language) {
  return [
    { x: 430, heading: say(lang, COMMON.sharePercent) },
    { x: 490, heading: say(lang, GROUPS.peopleOfN) },
    { x: 566, heading: say(lang, GROUPS.intervalPercent) },
    { x: SHARES_WIDTH, heading: say(lang, GROUPS.applicantsPercent) },
  ];
}

function chartRow(
  { label, share, set }: ShareRow,
  { lettered, lang }: { readonly lettered: boolean; readonly lang: Language },
): ChartRow {
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
      { text: `${count}/${base}${smallBaseStar(base, lang)}` },
      { text: interval === null ? "–" : limitsText(interval, { lang }) },
      { text: bounds === null ? "–" : boundsText(bounds, { lang }) },
    ],
  };
}
