import { drawingPanel, type Shape } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";

/**
 * Parts a list into drawings that are no higher than a room: each has some of the rows, the head above and the foot below.
 *
 * For slides, where letters must be large and a list of twenty rows has no place. Rows stay whole and in their order, and the
 * parts are about as high as each other.
 *
 * @param panel a drawing; one that is no list, or that fits, comes back as it is
 * @param room greatest height, in SVG units; a single row that is higher has a part of its own
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { drawingPanel } from "./drawing.ts";
 * const shapes = ["人", "一", "二", "三"].map((text, at) => ({ kind: "text" as const, x: 0, y: 10 + at * 20, text }));
 * const panel = drawingPanel(shapes, { width: 90, height: 80, rows: [20, 40, 60, 80] });
 * assert.deepEqual(panelPages(panel, 60).map(({ plot }) => plot.height), [60, 40]);
 * ```
 */
export function panelPages(panel: FigurePanel, room: number): readonly FigurePanel[] {
  const { list, plot, title } = panel;
  const [top] = list?.rows ?? [];
  const end = list?.rows.at(-1);
  if (list === undefined || top === undefined || end === undefined || plot.height <= room) return [panel];
  const around = plot.height - (end - top);
  const least = partsOf(list.rows, room - around);
  // As few parts as that, but even: the smallest room that gives no more of them.
  let even = room - around;
  while (even > 1 && partsOf(list.rows, even - 1).length === least.length) even--;
  return partsOf(list.rows, even).map(({ from, to }) =>
    drawingPanel(shapesOf(list.shapes, { from, to, top, end }), {
      title,
      width: plot.width,
      height: around + to - from,
      rows: list.rows.filter((y) => y >= from && y <= to).map((y) => y - from + top),
    })
  );
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Stretches of whole rows that fit a room, one row at least. */
function partsOf(rows: readonly number[], room: number): readonly Part[] {
  const parts: Part[] = [];
  for (const [at, to] of rows.slice(1).entries()) {
    const from = rows[at] ?? to;
    const last = parts.at(-1);
    if (last !== undefined && to - last.from <= room) parts[parts.length - 1] = { from: last.from, to };
    else parts.push({ from, to });
  }
  return parts;
}

interface PartPlace extends Part {
  /** Of all rows. */
  readonly top: number;
  readonly end: number;
}

function shapesOf(shapes: readonly Shape[], { from, to, top, end }: PartPlace): readonly Shape[] {
  /** Where a height of the whole comes to stand; rows that are left out have none. */
  const place = (y: number) =>
    y < top ? y : y > end ? y - end + to - from + top : Math.min(to, Math.max(from, y)) - from + top;
  return shapes.flatMap((shape): readonly Shape[] => {
    switch (shape.kind) {
      case "line":
      case "link": {
        const [upper, lower] = [Math.min(shape.y1, shape.y2), Math.max(shape.y1, shape.y2)];
        const isLevel = lower - upper < 0.5;
        const isIn = isLevel
          ? upper < top || upper > end || (upper >= from && upper <= to)
          : place(upper) < place(lower) - 0.5;
        return isIn ? [{ ...shape, y1: place(shape.y1), y2: place(shape.y2) }] : [];
      }
      case "rect": {
        const middle = shape.y + shape.height / 2;
        return isAt(middle) ? [{ ...shape, y: shape.y + place(middle) - middle }] : [];
      }
      case "symbol":
      case "text":
        return isAt(shape.y) ? [{ ...shape, y: place(shape.y) }] : [];
    }
  });

  function isAt(y: number): boolean {
    return y < top || y > end || (y >= from && y < to);
  }
}
