import type { Language } from "../data/language.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { EffectBlock, EffectMeasure, EffectRow } from "./effect_rows.ts";
import type { FigurePanel } from "./figure.ts";
import { CATEGORICAL, GRID, INK, MUTED_INK } from "./palette.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";
import { say } from "../wording/say.ts";

/** Width of the figure, in SVG units. */
export const EFFECTS_WIDTH = 960;
const LEFT = 250;
const RIGHT = 560;
const LABEL_WIDTH = LEFT - 12;
const HEAD = 24;
const LINE = 15;
const COLUMNS = [620, 746, 876, EFFECTS_WIDTH] as const;
/** Colour of an effect. */
export const [EFFECT_DOT] = CATEGORICAL;
/** Colour of the interval that holds for all pairs at once. */
export const THIN = "#8fa3b8";

/** The effects of one comparison: a row each, with its numbers at the right. */
export function effectsPanel(
  { title, rows }: EffectBlock,
  { measure, lang, last }: { readonly measure: EffectMeasure; readonly lang: Language; readonly last: boolean },
): FigurePanel {
  const x = (effect: number) => LEFT + (effect + 1) / 2 * (RIGHT - LEFT);
  const labels = rows.map(({ label }) => labelLines(label));
  const heights = labels.map((lines) => Math.max(28, lines.length * LINE + 10));
  const bottom = heights.reduce((sum, height) => sum + height, HEAD);
  const heads = say(lang, { ja: "差|信頼区間|人数|p（調整後）", en: "Difference|Interval|People|p, adjusted" }).split(
    "|",
  );
  const shapes: Shape[] = [
    ...[-1, -0.5, 0, 0.5, 1].flatMap((tick): readonly Shape[] => [
      { kind: "line", x1: x(tick), y1: HEAD - 2, x2: x(tick), y2: bottom + 4, stroke: tick === 0 ? INK : GRID },
      ...last
        ? [
          {
            kind: "text",
            x: x(tick),
            y: bottom + 15,
            text: measure === "points" ? tickText(tick * 100) : tickText(tick),
            anchor: "middle",
            fontSize: 11,
            fill: MUTED_INK,
          } as const,
        ]
        : [],
    ]),
    ...heads.map((text, column): Shape => ({
      kind: "text",
      x: COLUMNS[column] ?? EFFECTS_WIDTH,
      y: HEAD - 12,
      text,
      anchor: "end",
      fontSize: 11,
      fill: MUTED_INK,
    })),
  ];
  let top = HEAD;
  for (const [at, row] of rows.entries()) {
    const height = heights[at] ?? 0;
    shapes.push(...rowShapes(row, { x, middle: top + height / 2, lines: labels[at] ?? [] }));
    top += height;
  }
  return drawingPanel(shapes, { width: EFFECTS_WIDTH, height: bottom + (last ? 24 : 6), title });
}

/** A label on one line when it fits, else broken between its two parts. */
function labelLines(label: readonly [string, string]): readonly string[] {
  const whole = label.join(" ");
  if (textWidth(whole) <= LABEL_WIDTH) return [whole];
  return label.flatMap((part) => wrapText(part, { maxWidth: LABEL_WIDTH }));
}

function tickText(tick: number): string {
  return tick > 0 ? `+${tick}` : `${tick}`;
}

function rowShapes(
  row: EffectRow,
  { x, middle, lines }: {
    readonly x: (effect: number) => number;
    readonly middle: number;
    readonly lines: readonly string[];
  },
): readonly Shape[] {
  const { estimate, interval, simultaneous } = row;
  const texts = [row.estimateText, row.intervalText, row.sampleText, row.pValueText];
  return [
    ...lines.map((text, line): Shape => ({
      kind: "text",
      x: 0,
      y: middle + (line - (lines.length - 1) / 2) * LINE,
      text,
    })),
    ...simultaneous === null ? [] : whisker(simultaneous, { x, middle, stroke: THIN, strokeWidth: 1, cap: 3 }),
    ...whisker(interval, { x, middle, stroke: INK, strokeWidth: 2, cap: 5 }),
    { kind: "symbol", x: x(estimate), y: middle, symbol: "square", radius: 5, color: EFFECT_DOT },
    ...texts.map((text, column): Shape => ({
      kind: "text",
      x: COLUMNS[column] ?? EFFECTS_WIDTH,
      y: middle,
      text,
      anchor: "end",
      ...column === 0 ? { weight: 700 } : {},
    })),
  ];
}

function whisker(
  { lower, upper }: { readonly lower: number; readonly upper: number },
  { x, middle, stroke, strokeWidth, cap }: {
    readonly x: (effect: number) => number;
    readonly middle: number;
    readonly stroke: string;
    readonly strokeWidth: number;
    readonly cap: number;
  },
): readonly Shape[] {
  return [
    { kind: "line", x1: x(lower), y1: middle, x2: x(upper), y2: middle, stroke, strokeWidth },
    ...[lower, upper].map((limit): Shape => ({
      kind: "line",
      x1: x(limit),
      y1: middle - cap,
      x2: x(limit),
      y2: middle + cap,
      stroke,
      strokeWidth,
    })),
  ];
}
