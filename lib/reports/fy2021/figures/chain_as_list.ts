import { drawingPanel, type Shape } from "../../../figures/drawing.ts";
import type { FigurePanel } from "../../../figures/figure.ts";
import { INK, MUTED_INK } from "../../../figures/palette.ts";
import type { Language } from "../../../data/language.ts";
import { itemAt } from "../../../data/item_at.ts";
import { valueAt } from "../../../data/value_at.ts";
import { boxShapes, chainHeadings, COLUMNS, INSET, LINE, linesOf, READING, WIDTH } from "./chain_drawing.ts";
import type { Chain } from "./chain_content.ts";

const BOX = 308;
const RIGHT = WIDTH - BOX;
const GAP = 10;
const HEADING = 22;

/**
 * A chain as a list of its links, from column to column: for slides, where letters of four columns would be too small.
 *
 * Each row has the box that a link leaves and the one that it leads to; a box with several links stands in several rows.
 */
export function chainAsList({ boxes, links }: Chain, lang: Language): Pick<FigurePanel, "plot" | "list"> {
  const headings = chainHeadings(lang);
  const boxOf = new Map(boxes.map((box) => [box.id, box]));
  const placeOf = new Map(boxes.map(({ id }, at) => [id, at]));
  const place = (id: string) => valueAt(placeOf, id, "place of box");
  const shapes: Shape[] = [];
  const rows = [0];
  const inOrder = links.toSorted((a, b) => place(a.fromId) - place(b.fromId) || place(a.toId) - place(b.toId));
  for (const { fromId, toId, basis } of inOrder) {
    const top = rows.at(-1) ?? 0;
    const ends = [fromId, toId].map((id) => valueAt(boxOf, id, "box of chain"));
    const contents = ends.map((box) => linesOf(box, BOX));
    const height = Math.max(...contents.map(({ length }) => length)) * LINE + 2 * INSET;
    for (const [at, box] of ends.entries()) {
      const layer = COLUMNS.indexOf(box.column);
      const x = at * RIGHT;
      const heading = itemAt(headings, layer, "heading of a chain");
      shapes.push({ kind: "text", x, y: top + HEADING / 2, text: heading, fontSize: 11, fill: MUTED_INK });
      const lines = itemAt(contents, at, "lines of box");
      shapes.push(...boxShapes(box, { layer, x, width: BOX, top: top + HEADING, height, lines }));
    }
    const [from, to] = [BOX, RIGHT - 3];
    const y = top + HEADING + height / 2;
    const look = { stroke: basis === "printed" ? INK : READING, strokeWidth: 1.5, dashed: basis === "reading" };
    shapes.push({ kind: "link", x1: from, y1: y, x2: to, y2: y, arrow: true, ...look });
    rows.push(top + HEADING + height + GAP);
  }
  return drawingPanel(shapes, { width: WIDTH, height: rows.at(-1) ?? 0, rows });
}
