import { itemAt } from "../data/item_at.ts";
import type { Language } from "../data/language.ts";
import { percentHalfUp } from "../statistics/percent_half_up.ts";
import type { CodeTable } from "../text/count_codes.ts";
import { COMMON } from "../wording/common_words.ts";
import { say } from "../wording/say.ts";
import { THEMES } from "../wording/theme_words.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { FigurePanel, PanelPlot } from "./figure.ts";
import { headingLines, headingSizeOf } from "./matrix_headings.ts";
import { narrowList } from "./narrow_list.ts";
import { NARROW_WIDTH } from "./narrow_rows.ts";
import { GRID, INK, MUTED_INK } from "./palette.ts";
import { centredLines } from "./row_chart.ts";
import { shade } from "./shade.ts";
import { wrapText } from "./wrap_text.ts";

const WIDTH = 664;
const LEFT = 150;
const ROW = 27;
const GAP = 12;
const LABEL_SIZE = 11.5;

/** A code with its place among the counts and its total. */
export interface RankedCode {
  readonly code: CodeTable["codes"][number];
  readonly index: number;
  readonly total: number;
}

/** How a matrix is drawn and told. */
export interface MatrixContext {
  readonly order: readonly RankedCode[];
  readonly lang: Language;
}

/** The room of a matrix. */
interface MatrixRoom {
  readonly width: number;
  /** Of the names of the codes. */
  readonly left: number;
  /** In front of the total. */
  readonly gap: number;
  /** Whether cells have their share beside the count. */
  readonly shares: boolean;
}

const WIDE: MatrixRoom = { width: WIDTH, left: LEFT, gap: GAP, shares: true };
const NARROW: MatrixRoom = { width: NARROW_WIDTH, left: 92, gap: 6, shares: false };

/** A column narrower than this has no room for the name of its group. */
const NARROWEST = 36;
/** Where two columns narrower than this stand side by side, an n of two digits has no room in the usual size. */
const TIGHT = 56;

/** The matrix, and for a telephone one with counts alone, or a list where there are too many groups for its width. */
export function codeMatrixDrawing(counts: CodeTable, context: MatrixContext): FigurePanel {
  const columns = columnsOf([...counts.groups, counts.total], NARROW);
  const narrow = columns.some(({ width }) => width < NARROWEST)
    ? matrixList(counts, context)
    : matrixPanel(counts, context, NARROW).plot;
  return { ...matrixPanel(counts, context, WIDE), narrow };
}

/** Theme by theme the groups whose answers have it, the largest share first; groups without an answer are not named. */
function matrixList(counts: CodeTable, { order, lang }: MatrixContext): PanelPlot {
  const largest = largestShare(counts);
  return narrowList(order.map(({ code, index }) => {
    const total = itemAt(counts.total.counts, index, "count of a code");
    const rows = counts.groups.map((group) => ({ group, cell: itemAt(group.counts, index, "count of a code") }))
      .filter(({ cell }) => cell.count !== 0).toSorted((a, b) =>
        share(b.cell.count, b.cell.base) - share(a.cell.count, a.cell.base)
      );
    return {
      heading: `${say(lang, code)} ${cellText(total, { lang, shares: true })}`,
      items: rows.map(({ group, cell }) => ({
        sign: ({ x, y }: { readonly x: number; readonly y: number }) => [
          {
            kind: "rect",
            x: x - 7,
            y: y - 6,
            width: 14,
            height: 12,
            fill: shade(share(cell.count, cell.base) / largest),
            stroke: GRID,
          } as const,
        ],
        words: [{
          text: `${say(lang, group)}${group.base < SMALL ? say(lang, THEMES.smallMark) : ""} ${
            cellText(cell, { lang, shares: true })
          }`,
        }],
      })),
    };
  }));
}

function matrixPanel(counts: CodeTable, { order, lang }: MatrixContext, room: MatrixRoom): FigurePanel {
  const groups = [...counts.groups, counts.total];
  const columns = columnsOf(groups, room);
  const largest = largestShare(counts);
  const headings = groups.map((group, place) => {
    const mark = group.base < SMALL && group.id !== counts.total.id ? say(lang, THEMES.smallMark) : "";
    return [...headingLines(say(lang, group), itemAt(columns, place, "column").width), `n=${group.base}${mark}`];
  });
  const headingSize = Math.min(
    ...headings.flatMap((lines, place) =>
      lines.slice(0, -1).map((line) => headingSizeOf(line, itemAt(columns, place, "column").width))
    ),
  );
  const head = 8 + 16 * Math.max(...headings.map((lines) => lines.length));
  const shapes: Shape[] = [];
  for (const [place, lines] of headings.entries()) {
    const { left, width } = itemAt(columns, place, "column");
    const x = left + width / 2;
    for (const [line, text] of lines.entries()) {
      const y = head - 8 - (lines.length - 1 - line) * 16;
      const last = line === lines.length - 1;
      shapes.push({
        kind: "text",
        x,
        y,
        text,
        anchor: "middle",
        fontSize: last ? (width < TIGHT ? 10 : 12) : headingSize,
        weight: last ? 400 : 700,
        fill: last ? MUTED_INK : INK,
      });
    }
  }
  let y = head;
  const tops = [y];
  for (const { code, index } of order) {
    const lines = wrapText(say(lang, code), { maxWidth: room.left - 8, fontSize: LABEL_SIZE });
    const height = Math.max(ROW, lines.length * 13 + 4);
    shapes.push(
      ...centredLines(lines, { x: 0, middle: y + height / 2, spacing: 13 }).map((line) => ({
        ...line,
        fontSize: LABEL_SIZE,
      })),
    );
    for (const [place, group] of groups.entries()) {
      const cell = itemAt(group.counts, index, "count of a code");
      const fill = shade(share(cell.count, cell.base) / largest);
      const { left: x, width } = itemAt(columns, place, "column");
      shapes.push({ kind: "rect", x, y: y + 1, width: width - 2, height: height - 2, fill, stroke: GRID });
      const text = cellText(cell, { lang, shares: room.shares });
      shapes.push({ kind: "text", x: x + width / 2 - 1, y: y + height / 2, text, anchor: "middle" });
    }
    y += height;
    tops.push(y);
  }
  return drawingPanel(shapes, { width: room.width, height: y + 4, rows: tops });
}

/** Columns of the groups; one with shares is wider than one with counts alone, the total stands apart. */
function columnsOf(
  groups: CodeTable["groups"],
  { width: whole, left, gap }: MatrixRoom,
): readonly { readonly left: number; readonly width: number }[] {
  const weights = groups.map(({ base }) => base < SMALL ? 1 : 1.2);
  const unit = (whole - left - gap) / weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, place) => ({
    left: left + unit * weights.slice(0, place).reduce((sum, before) => sum + before, 0) +
      (place === groups.length - 1 ? gap : 0),
    width: unit * weight,
  }));
}

/** Largest share of a cell; one in a hundred at least. */
export function largestShare({ groups }: CodeTable): number {
  return Math.max(0.01, ...groups.flatMap((group) => group.counts.map(({ count }) => share(count, group.base))));
}

/** Groups below this size are given as counts: a share of few people is read as more than it is. */
export const SMALL = 30;

function cellText(
  { count, base }: { readonly count: number | null; readonly base: number },
  { lang, shares }: { readonly lang: Language; readonly shares: boolean },
): string {
  if (count === null) return say(lang, COMMON.withheld);
  if (base === 0) return "-";
  return count === 0 || base < SMALL || !shares ? String(count) : `${count} (${percentHalfUp(count, base)}%)`;
}

function share(count: number | null, base: number): number {
  return base === 0 || count === null ? 0 : count / base;
}
