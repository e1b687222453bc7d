import { formatNumber } from "../../../data/format_number.ts";
import type { Language } from "../../../data/language.ts";
import type { PrintedMunicipality } from "../facts/printed_records.ts";
import {
  type ConsultationBodyCell,
  type ConsultationBodyRow,
  GROUPS,
  type OperatorGroup,
} from "./consultation_body_rows.ts";
import { drawingPanel, type Shape } from "../../../figures/drawing.ts";
import type { FigurePanel } from "../../../figures/figure.ts";
import { CATEGORICAL, GRID, INK, MUTED_INK } from "../../../figures/palette.ts";
import { barPart } from "../../../figures/share_marks.ts";
import { centredLines } from "../../../figures/row_chart.ts";
import { municipalityName } from "../../../wording/study_names.ts";
import { wrapText } from "../../../figures/wrap_text.ts";
import { say } from "../../../wording/say.ts";

/** Colour of each manner of operation. */
export const COLORS: Readonly<Record<OperatorGroup, string>> = {
  direct: CATEGORICAL[1],
  commissioned: CATEGORICAL[0],
  subsidised: CATEGORICAL[2],
  "not-printed": "#8a929b",
};

const LEFT = 134;

const COLUMN = 106;

const BAR_WIDTH = 92;

const WIDTH = LEFT + 5 * COLUMN;

const HEAD = 30;

const ROW = 44;

/** 11.3（9、うち3*）＋数不明: rate, count, how many of them are counted as one by name, what cannot be counted. */
export function cellText({ rate, count, named, uncounted, absent }: ConsultationBodyCell, lang: Language): string {
  const assumed = GROUPS.reduce((sum, group) => sum + named[group], 0);
  const unknown = uncounted === 0 ? "" : say(lang, { ja: "＋数不明", en: " + ?" });
  if (rate === null) return say(lang, { ja: "数不明", en: "number unknown" });
  if (count === 0 && absent > 0) return say(lang, { ja: "なし（0）", en: "none (0)" }) + unknown;
  const stars = assumed === 0
    ? ""
    : assumed === count
    ? "*"
    : say(lang, { ja: `、うち${assumed}*`, en: `, ${assumed}*` });
  const words = formatNumber(rate, { decimals: 1 });
  return say(lang, { ja: `${words}（${count}${stars}）`, en: `${words} (${count}${stars})` }) + unknown;
}

/** How {@linkcode consultationBodiesDrawing} draws. */
export interface ConsultationBodiesDrawingOptions {
  readonly title: string;
  /** Rate that fills a column's width; the same in all panels, so that bars can be compared. */
  readonly most: number;
  readonly lang: Language;
}

/** Draws rows of bodies, a column a municipality; what was not named or not counted is written out. */
export function consultationBodiesDrawing(
  rows: readonly ConsultationBodyRow[],
  municipalities: readonly PrintedMunicipality[],
  { title, most, lang }: ConsultationBodiesDrawingOptions,
): FigurePanel {
  const height = HEAD + rows.length * ROW + 8;
  return drawingPanel(shapesOf(rows, municipalities, { most, lang }), {
    width: WIDTH,
    height,
    title,
    rows: Array.from({ length: rows.length + 1 }, (_, row) => HEAD + row * ROW),
  });
}

function shapesOf(
  rows: readonly ConsultationBodyRow[],
  municipalities: readonly PrintedMunicipality[],
  { most, lang }: { readonly most: number; readonly lang: Language },
): readonly Shape[] {
  const shapes: Shape[] = [];
  const bottom = HEAD + rows.length * ROW;
  for (const [column, municipality] of municipalities.entries()) {
    const x = LEFT + column * COLUMN;
    shapes.push({ kind: "line", x1: x, y1: HEAD, x2: x, y2: bottom, stroke: MUTED_INK });
    shapes.push({
      kind: "text",
      x,
      y: HEAD - 12,
      text: municipalityName(municipality, lang),
      weight: 700,
      fontSize: 13,
    });
  }
  for (const [index, { label, cells }] of rows.entries()) {
    const top = HEAD + index * ROW;
    shapes.push({ kind: "line", x1: 0, y1: top, x2: WIDTH, y2: top, stroke: index === 0 ? INK : GRID });
    const wrapped = wrapText(label[lang].replace("（", "\n（"), { maxWidth: LEFT - 10, fontSize: 12 });
    shapes.push(...centredLines(wrapped, { x: 0, middle: top + ROW / 2, spacing: 15 }));
    for (const [column, { municipalityId }] of municipalities.entries()) {
      const x = LEFT + column * COLUMN;
      const cell = cells.get(municipalityId) ?? null;
      if (cell === null) {
        const text = say(lang, { ja: "記載なし", en: "not named" });
        shapes.push({ kind: "text", x: x + 6, y: top + ROW / 2, text, fontSize: 11, fill: MUTED_INK });
        continue;
      }
      const lines = wrapText(cellText(cell, lang), { maxWidth: COLUMN - 10, fontSize: 11 });
      shapes.push(...centredLines(lines, { x: x + 6, middle: top + 14, spacing: 13, fontSize: 11 }));
      shapes.push(...bodyBars(cell, { x, y: top + 28, most, width: BAR_WIDTH }));
    }
  }
  shapes.push({ kind: "line", x1: 0, y1: bottom, x2: WIDTH, y2: bottom, stroke: INK });
  return shapes;
}

interface BarsPlace {
  readonly x: number;
  readonly y: number;
  /** Rate that fills the width. */
  readonly most: number;
  readonly width: number;
}

/** Stacked bar: printed numbers filled, bodies counted as one outlined, operator by operator. */
export function bodyBars(cell: ConsultationBodyCell, { x, y, most, width }: BarsPlace): readonly Shape[] {
  const shapes: Shape[] = [];
  if (cell.rate === null || cell.count === 0) return shapes;
  const unit = cell.rate / cell.count / most * width;
  let left = x;
  for (const group of GROUPS) {
    const color = COLORS[group];
    const [filled, outlined] = [cell.printed[group] * unit, cell.named[group] * unit];
    if (filled > 0) shapes.push(barPart({ fill: color, outlined: false }, { x: left, y, width: filled, height: 13 }));
    left += filled;
    if (outlined > 0) {
      // A thin edge round a narrow bar, or its two edges would meet and look filled.
      const edge = outlined < 9 ? 1 : 2;
      shapes.push({
        kind: "rect",
        x: left + edge / 2,
        y: y + edge / 2,
        width: Math.max(1, outlined - edge),
        height: 13 - edge,
        fill: "#ffffff",
        stroke: color,
        strokeWidth: edge,
      });
    }
    left += outlined;
  }
  return shapes;
}
