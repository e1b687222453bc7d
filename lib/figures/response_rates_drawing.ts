import { sheetPlace } from "../wording/sheet_place.ts";
import type { Language } from "../data/language.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import type { ProportionInterval } from "../statistics/proportion_interval.ts";
import type { ResponseRate } from "../comparisons/response_rates.ts";
import { AXES } from "../wording/axis_words.ts";
import { COMMON } from "../wording/common_words.ts";
import { shortDate } from "../wording/dates.ts";
import { limitsText } from "../wording/number_words.ts";
import { RESPONSE_RATES } from "../wording/response_rate_words.ts";
import { say } from "../wording/say.ts";
import { quarterTicks } from "./axis_shapes.ts";
import type { Shape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { rowChartForScreens } from "./narrow_rows.ts";
import { BAND_EDGE, CATEGORICAL, GROUND, INK, MISSING, MUTED_INK } from "./palette.ts";
import { type ChartRow, whiskerShapes } from "./row_chart.ts";
import { wrapText } from "./wrap_text.ts";

const WIDTH = 664;
const LEFT = 176;
const RIGHT = 392;
const BAR = 22;

/** Colour of people who did not answer. */
export const SILENT = "#dbe3ec";

/** Colour of people who answered. */
export const [FILL] = CATEGORICAL;

/** Draws the rates: a bar an event, its interval beneath, the numbers beside. */
export function responseRatesDrawing(rates: readonly ResponseRate[], lang: Language): FigurePanel {
  return rowChartForScreens(rates.map((rate) => chartRow(rate, lang)), {
    width: WIDTH,
    ticks: quarterTicks(xOf),
    columns: [
      { x: RIGHT + 62, heading: say(lang, RESPONSE_RATES.rate) },
      { x: RIGHT + 122, heading: say(lang, RESPONSE_RATES.responsesOfApplicants) },
      { x: RIGHT + 212, heading: say(lang, COMMON.interval95) },
      { x: WIDTH, heading: say(lang, RESPONSE_RATES.silent) },
    ],
    head: 30,
    headingRise: 14,
    foot: 34,
    axis: { above: 0, below: 4, label: 16, fontSize: 12, name: say(lang, AXES.applicants) },
  });
}

function xOf(share: number): number {
  return LEFT + share * (RIGHT - LEFT);
}

function chartRow(rate: ResponseRate, lang: Language): ChartRow {
  const { responses, applicants, silent, interval } = rate;
  const known = applicants !== null && silent !== null && interval !== null;
  const texts = known
    ? [
      `${percentHalfUp(responses, applicants)}%`,
      `${responses}/${applicants}`,
      `${limitsText(interval, { lang })}%`,
      `${percentHalfUp(silent, applicants)}%`,
    ]
    : ["–", `${responses}/${applicants ?? "–"}`, "–", "–"];
  return {
    label: (middle) => labelShapes(rate, { middle, lang }),
    height: 50,
    marks: (middle) =>
      known ? rateShapes({ share: responses / applicants, interval }, middle) : unknownShapes(rate, { middle, lang }),
    numbers: texts.map((text, column) =>
      column === 0 ? { text, fontSize: 14, weight: 700 } : { text, fontSize: 12, weight: 400 }
    ),
  };
}

interface RowPlace {
  readonly middle: number;
  readonly lang: Language;
}

function labelShapes({ event, place, side }: ResponseRate, { middle, lang }: RowPlace): readonly Shape[] {
  const date = event.date === null
    ? ""
    : `${event.date.slice(0, 4)}${say(lang, RESPONSE_RATES.yearGap)}${shortDate(event.date, lang)}`;
  const name = { fontSize: 13, weight: 700 } as const;
  const lines = wrapText(say(lang, sheetPlace(place, side)), { maxWidth: LEFT - 6, ...name });
  const top = middle - 8 - (lines.length - 1) * 8;
  return [
    ...lines.map((text, line): Shape => ({ kind: "text", x: 0, y: top + line * 16, text, ...name })),
    { kind: "text", x: 0, y: top + lines.length * 16 + 2, text: date, fontSize: 11, fill: MUTED_INK },
  ];
}

/** Who answered and who did not, with the interval of the rate beneath. */
function rateShapes(
  { share, interval }: { readonly share: number; readonly interval: ProportionInterval },
  middle: number,
): readonly Shape[] {
  const [start, end, whole] = [xOf(0), xOf(share), xOf(1)];
  const top = middle - BAR / 2;
  return [
    { kind: "rect", x: start, y: top, width: end - start, height: BAR, fill: FILL },
    { kind: "rect", x: end, y: top, width: whole - end, height: BAR, fill: SILENT, stroke: BAND_EDGE },
    ...whiskerShapes({ from: xOf(interval.lower), to: xOf(interval.upper) }, {
      y: top + BAR + 6,
      cap: 4,
      stroke: INK,
      strokeWidth: 2,
    }),
  ];
}

/** An empty bar that says why there is no rate. */
function unknownShapes({ responses, applicants }: ResponseRate, { middle, lang }: RowPlace): readonly Shape[] {
  const [start, whole] = [xOf(0), xOf(1)];
  const text = applicants === null
    ? say(lang, RESPONSE_RATES.applicantsUnknown(responses))
    : say(lang, RESPONSE_RATES.someNotApplied(responses));
  const box = { x: start, y: middle - BAR / 2, width: whole - start, height: BAR };
  return [
    { kind: "rect", ...box, fill: GROUND, stroke: MISSING.stroke, dashed: true },
    { kind: "text", x: (start + whole) / 2, y: middle, text, anchor: "middle", halo: true },
  ];
}
