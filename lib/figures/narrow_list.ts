import { drawingPanel, type Shape } from "./drawing.ts";
import type { PanelPlot } from "./figure.ts";
import type { FontWeight } from "./font.ts";
import { GRID, INK } from "./palette.ts";
import { NARROW_WIDTH, TELEPHONE_SLACK } from "./narrow_rows.ts";
import { wrapText } from "./wrap_text.ts";

/** A part of a list: its heading and what stands below it. */
export interface NarrowBlock {
  readonly heading: string;
  readonly items: readonly NarrowItem[];
}

/** One entry: a sign, words beside it, and what belongs to them. */
export interface NarrowItem {
  /** Drawn with its middle at a place; it has {@linkcode SIGN_ROOM} units of breadth. */
  readonly sign?: (middle: { readonly x: number; readonly y: number }) => readonly Shape[];
  /** Lines of words, each broken to the width. */
  readonly words: readonly NarrowWords[];
  /** Shapes across the whole width below the words, from their top. */
  readonly below?: { readonly height: number; readonly shapes: (top: number, left: number) => readonly Shape[] };
}

/** Words of one look. */
export interface NarrowWords {
  readonly text: string;
  /** @default 12 */
  readonly fontSize?: number;
  /** @default 400 */
  readonly weight?: FontWeight;
  /** @default INK */
  readonly fill?: string;
}

/** Breadth of a sign, from the left edge to its words. */
export const SIGN_ROOM = 20;

const [LINE, HEADING_SIZE] = [16, 13];
const [ITEM_GAP, BLOCK_GAP] = [5, 12];

/**
 * What a broad drawing shows as a list for a telephone: chains of boxes, lanes along an axis, matrices of many columns.
 *
 * Nothing of the drawing is left out but its places: whoever makes the list gives every number and every word of it.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { width, height } = narrowList([{ heading: "行田市", items: [{ words: [{ text: "フォーラム" }] }] }]);
 * assert.deepEqual([width, height], [296, 57]);
 * ```
 */
export function narrowList(blocks: readonly NarrowBlock[]): PanelPlot {
  const shapes: Shape[] = [];
  let y = 4;
  for (const { heading, items } of blocks) {
    shapes.push({ kind: "line", x1: 0, y1: y, x2: NARROW_WIDTH, y2: y, stroke: GRID });
    y += 4;
    for (const text of broken({ text: heading, fontSize: HEADING_SIZE, weight: 700 }, NARROW_WIDTH)) {
      shapes.push({ kind: "text", x: 0, y: y + LINE / 2, text, fontSize: HEADING_SIZE, weight: 700 });
      y += LINE;
    }
    for (const item of items) {
      y += ITEM_GAP;
      const left = item.sign === undefined ? 0 : SIGN_ROOM;
      shapes.push(...item.sign?.({ x: SIGN_ROOM / 2 - 2, y: y + LINE / 2 }) ?? []);
      for (const words of item.words) {
        const { fontSize = 12, weight = 400, fill = INK } = words;
        for (const text of broken(words, NARROW_WIDTH - left)) {
          shapes.push({ kind: "text", x: left, y: y + LINE / 2, text, fontSize, weight, fill });
          y += LINE;
        }
      }
      shapes.push(...item.below?.shapes(y, left) ?? []);
      y += item.below?.height ?? 0;
    }
    y += BLOCK_GAP;
  }
  return drawingPanel(shapes, { width: NARROW_WIDTH, height: y }).plot;
}

function broken({ text, fontSize = 12, weight = 400 }: NarrowWords, room: number): readonly string[] {
  return wrapText(text, { maxWidth: room / TELEPHONE_SLACK, fontSize, weight });
}
