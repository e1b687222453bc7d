import type { Movement, PairedComparison } from "../comparisons/before_after_comparison.ts";
import { SMALL_BASE } from "../counts/distribution.ts";
import { matchedMargins } from "../counts/transition_matrix.ts";
import type { Language } from "../data/language.ts";
import { answerLabel, beforeAfterTitle } from "../wording/comparison_presentation.ts";
import { drawingPanel, type Shape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { MUTED_INK } from "./palette.ts";
import { centredLines } from "./row_chart.ts";
import { countOf } from "../survey/answer_counts.ts";
import { itemAt } from "../data/item_at.ts";
import { cellShapes, peopleText, withheldShapes } from "./transition_cells.ts";
import { wrapText } from "./wrap_text.ts";
import { say } from "../wording/say.ts";
import { CHANGE } from "../wording/change_words.ts";

/** Width of the panel. */
export const HEAT_MAP_WIDTH = 664;
const TOTAL = 52;

/** Where a table of people stands. */
interface HeatMapRoom {
  readonly width: number;
  /** Of the answers before. */
  readonly label: number;
  /** Of the smallest letters. */
  readonly small: number;
  /** Least height of a row, with a share below the people or without; long answers make all rows higher. */
  readonly row: { readonly shares: number; readonly people: number };
}

const PAPER: HeatMapRoom = { width: HEAT_MAP_WIDTH, label: 164, small: 11, row: { shares: 50, people: 36 } };
/** On a slide, where letters are large and there is little height: rows that have no place stand on a second one. */
const SLIDE: HeatMapRoom = { width: 772, label: 190, small: 12, row: { shares: 44, people: 28 } };

/** Before × after of one question: a row an answer before, a column an answer after, row and column totals beside them. */
export function transitionPanel(comparison: PairedComparison, lang: Language): FigurePanel {
  // On paper a table is looked at as one whole.
  const { list: _, ...paper } = panelIn(PAPER, comparison, lang);
  return { ...paper, slide: panelIn(SLIDE, comparison, lang) };
}

function panelIn(room: HeatMapRoom, comparison: PairedComparison, lang: Language): FigurePanel {
  const { width: whole, label: labelWidth, small } = room;
  const { transitions, pairs } = comparison;
  const { rows } = transitions;
  const { before: rowTotals, after: totals } = matchedMargins(transitions);
  const cellWidth = (whole - labelWidth - TOTAL) / totals.length;
  const heads = totals.map(({ answer }) => wrapText(answerLabel(answer, lang), { maxWidth: cellWidth - 10 }));
  const lines = Math.max(...heads.map(({ length }) => length));
  const top = 26 + lines * 16;
  const x = (column: number) => labelWidth + column * cellWidth;
  const right = x(totals.length);
  const labels = rows.map(({ answer }) => wrapText(answerLabel(answer, lang), { maxWidth: labelWidth - 20 }));
  const most = Math.max(1, ...rows.flatMap(({ after }) => after.map(({ count }) => count ?? 0)));
  const hasShares = rowTotals.some(({ count }) => count >= SMALL_BASE);
  const height = Math.max(
    hasShares ? room.row.shares : room.row.people,
    ...labels.map((lines) => lines.length * 16 + 8),
  );
  const bottom = top + rows.length * height;
  const shapes: Shape[] = [
    ...edgeTexts({ labelWidth, right, top, bottom }, { small, lang }),
    ...headTexts(heads, { x, cellWidth, top }),
    ...totals.map(({ count }, column) =>
      peopleText(`${count}`, { x: x(column) + cellWidth / 2, y: bottom + 18, weight: 700 })
    ),
    peopleText(`${pairs}`, { x: right + TOTAL / 2, y: bottom + 18, weight: 700 }),
  ];
  for (const [from, { answer, after }] of rows.entries()) {
    const y = top + from * height;
    const total = countOf(rowTotals, answer);
    const label = itemAt(labels, from, "label of an answer");
    shapes.push(...centredLines(label, { x: labelWidth - 12, middle: y + height / 2, spacing: 16, anchor: "end" }));
    shapes.push(peopleText(`${total}`, { x: right + TOTAL / 2, y: y + height / 2, weight: 700 }));
    for (const [to, { count }] of after.entries()) {
      shapes.push(
        ...count === null
          ? withheldShapes({ x: x(to), y, width: cellWidth, height, lang, small })
          : cellShapes({ count, total, most, way: wayOf(from, to) }, {
            x: x(to),
            y,
            width: cellWidth,
            height,
            lang,
            small,
          }),
      );
    }
  }
  return drawingPanel(shapes, {
    width: whole,
    height: bottom + 32,
    title: beforeAfterTitle(comparison, pairs, lang),
    rows: Array.from({ length: rows.length + 1 }, (_, at) => top + at * height),
  });
}

/** The answers after, in lines over their columns. */
function headTexts(
  heads: readonly (readonly string[])[],
  { x, cellWidth, top }: { x(column: number): number; readonly cellWidth: number; readonly top: number },
): readonly Shape[] {
  return heads.flatMap((head, column) =>
    head.map((text, line): Shape => ({
      kind: "text",
      x: x(column) + cellWidth / 2,
      y: top - 12 - (head.length - 1 - line) * 16,
      text,
      anchor: "middle",
    }))
  );
}

/** What stands at the edges of the table: which side is before, which after, and that totals are numbers of people. */
function edgeTexts(
  { labelWidth, right, top, bottom }: {
    readonly labelWidth: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  },
  { small, lang }: { readonly small: number; readonly lang: Language },
): readonly Shape[] {
  return [
    muted(say(lang, CHANGE.beforeDown), { x: labelWidth - 12, y: 10, anchor: "end", fontSize: small }),
    muted(say(lang, CHANGE.afterAcross), { x: labelWidth, y: 10, anchor: "start", fontSize: small }),
    muted(say(lang, CHANGE.totalN), { x: right + TOTAL / 2, y: top - 12, anchor: "middle", fontSize: small }),
    muted(say(lang, CHANGE.totalN), { x: labelWidth - 12, y: bottom + 18, anchor: "end", fontSize: small }),
  ];
}

function wayOf(from: number, to: number): keyof Movement {
  return to < from ? "rose" : to > from ? "fell" : "same";
}

function muted(
  text: string,
  place: {
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "middle" | "end";
    readonly fontSize: number;
  },
): Shape {
  return { kind: "text", ...place, text, fill: MUTED_INK };
}
