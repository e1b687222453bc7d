import type { FavourableShare } from "../comparisons/favourable_share.ts";
import { percentOf } from "../wording/number_words.ts";
import { formatNumber } from "../data/format_number.ts";
import type { Language } from "../data/language.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { CATEGORICAL, GRID, INK, MUTED_INK } from "./palette.ts";
import type { SharePanel, ShareRow } from "./share_rows.ts";
import { wrapText } from "./wrap_text.ts";
import { say } from "../wording/say.ts";

/** Width of the figure, in SVG units. */
export const SHARES_WIDTH = 900;
const LEFT = 196;
const RIGHT = 560;
const HEAD = 24;
const ROW = 34;
const FOOT = 22;
/** Colour of the range that non-response leaves open. */
export const BAND = "#d6e4f2";
const BAND_HEIGHT = 18;
/** Colour of a share. */
export const [SHARE_DOT] = CATEGORICAL;
const COLUMNS = [{ x: 628 }, { x: 690 }, { x: 790 }, { x: SHARES_WIDTH }] as const;

/** Limits of the interval in percent; – without one. */
export function intervalText({ interval }: FavourableShare): string {
  return interval === null ? "–" : `${percent(interval.lower)}–${percent(interval.upper)}`;
}

/** Limits of the range of all applicants in percent; `null` when they are not known. */
export function boundsText({ bounds }: FavourableShare): string | null {
  return bounds === null ? null : `${percent(bounds.lower)}–${percent(bounds.upper)}`;
}

function percent(share: number): string {
  return formatNumber(100 * share, { decimals: 1 });
}

/** One construct: a row a share, with its numbers at the right. */
export function sharesPanel(
  { title, rows, lettered }: SharePanel,
  { lang, last }: { readonly lang: Language; readonly last: boolean },
): FigurePanel {
  const x = (share: number) => LEFT + share * (RIGHT - LEFT);
  const bottom = HEAD + rows.length * ROW;
  const heads = say(lang, {
    ja: "割合 %|人数/n|信頼区間 %|参加者全体 %",
    en: "Share %|People/n|Interval %|Applicants %",
  }).split(
    "|",
  );
  const shapes: Shape[] = [
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((tick): readonly Shape[] => [
      { kind: "line", x1: x(tick), y1: HEAD, x2: x(tick), y2: bottom + 4, stroke: GRID },
      ...last
        ? [
          {
            kind: "text",
            x: x(tick),
            y: bottom + 14,
            text: `${tick * 100}%`,
            anchor: "middle",
            fontSize: 11,
            fill: MUTED_INK,
          } as const,
        ]
        : [],
    ]),
    ...heads.map((text, column): Shape => ({
      kind: "text",
      x: COLUMNS[column]?.x ?? SHARES_WIDTH,
      y: HEAD - 12,
      text,
      anchor: "end",
      fontSize: 11,
      fill: MUTED_INK,
    })),
    ...rows.flatMap((row, at) => rowShapes(row, { x, middle: HEAD + (at + 0.5) * ROW, lettered })),
  ];
  return drawingPanel(shapes, { width: SHARES_WIDTH, height: bottom + (last ? FOOT : 6), title });
}

function rowShapes(
  { label, share, set }: ShareRow,
  { x, middle, lettered }: {
    readonly x: (share: number) => number;
    readonly middle: number;
    readonly lettered: boolean;
  },
): readonly Shape[] {
  const { interval, bounds, count, base } = share;
  const lines = wrapText(label, { maxWidth: LEFT - 34 });
  const texts = [percentOf(share), `${count}/${base}`, intervalText(share), boundsText(share) ?? "–"];
  return [
    ...lines.map((text, line): Shape => ({
      kind: "text",
      x: 0,
      y: middle + (line - (lines.length - 1) / 2) * 15,
      text,
    })),
    ...set === null || !lettered
      ? []
      : [{ kind: "text", x: LEFT - 16, y: middle, text: set, anchor: "middle", weight: 700, fontSize: 11 } as const],
    ...bounds === null ? [] : [
      {
        kind: "rect",
        x: x(bounds.lower),
        y: middle - BAND_HEIGHT / 2,
        width: Math.max(1, x(bounds.upper) - x(bounds.lower)),
        height: BAND_HEIGHT,
        fill: BAND,
      } as const,
    ],
    ...interval === null ? [] : [
      {
        kind: "line",
        x1: x(interval.lower),
        y1: middle,
        x2: x(interval.upper),
        y2: middle,
        stroke: INK,
        strokeWidth: 1.75,
      } as const,
      ...[interval.lower, interval.upper].map((limit): Shape => ({
        kind: "line",
        x1: x(limit),
        y1: middle - 5,
        x2: x(limit),
        y2: middle + 5,
        stroke: INK,
        strokeWidth: 1.75,
      })),
    ],
    ...share.share === null ? [] : [
      {
        kind: "symbol",
        x: x(share.share),
        y: middle,
        symbol: set === null ? "diamond" : "circle",
        radius: set === null ? 6.5 : 6,
        color: SHARE_DOT,
        outlined: set === null,
      } as const,
    ],
    ...texts.map((text, column): Shape => ({
      kind: "text",
      x: COLUMNS[column]?.x ?? SHARES_WIDTH,
      y: middle,
      text,
      anchor: "end",
      ...(column === 0 ? { weight: 700 } : {}),
    })),
  ];
}
