import { itemAt } from "../../../data/item_at.ts";
import { valueAt } from "../../../data/value_at.ts";
import type { Bilingual, Language } from "../../../data/language.ts";
import type { Chain, ChainBox } from "./chain_content.ts";
import { drawingPanel, type Shape } from "../../../figures/drawing.ts";
import type { FigurePanel } from "../../../figures/figure.ts";
import { type LayeredLayout, layeredLayout, type LayeredNode } from "../../../figures/layered_layout.ts";
import { CATEGORICAL, DIVERGING, INK, MUTED_INK } from "../../../figures/palette.ts";

import { wrapText } from "../../../figures/wrap_text.ts";
import { say } from "../../../wording/say.ts";

export const WIDTH = 664;

const COLUMN = 146;

const STEP = (WIDTH - COLUMN) / 3;

const HEAD = 34;

export const LINE = 15;

const FONT_SIZE = 11;

export const INSET = 7;

/** Columns from left to right. */
export const COLUMNS = ["finding", "goal", "action", "outcome"] as const;

const HEADINGS: Bilingual = {
  ja: "ヒアリングで分かったこと|今年度末の目標|取り組み|成果",
  en: "Interview findings|Goals for the year|Actions|Outcomes",
};

/** Colour of links that are the project's reading. */
export const READING = "#7d8791";

/** Draws a chain: boxes in four columns with as few crossings as possible, links behind them. */
export function chainDrawing({ boxes, links }: Chain, lang: Language): FigurePanel {
  const contents = new Map(boxes.map((box) => [box.id, linesOf(box)]));
  const nodes = boxes.map(({ id, column }): LayeredNode => (
    { id, layer: COLUMNS.indexOf(column), height: valueAt(contents, id, "lines of box").length * LINE + 2 * INSET }
  ));
  const layout = layeredLayout(
    nodes,
    links.map(({ linkId, fromId, toId }) => ({ id: linkId, from: fromId, to: toId })),
    {
      gap: 16,
      // Goals and outcomes keep the report's order.
      fixedLayers: [1, 3],
    },
  );
  const shapes: Shape[] = chainHeadings(lang).map((text, index) => (
    { kind: "text", x: index * STEP, y: HEAD / 2 - 4, text, fontSize: 12, weight: 700, fill: MUTED_INK }
  ));
  shapes.push(...linkShapes(links, { nodes, layout }));
  for (const [index, box] of boxes.entries()) {
    const { layer, height } = itemAt(nodes, index, "box");
    const place = { layer, height, top: HEAD + valueAt(layout.tops, box.id, "top of box") };
    shapes.push(...boxShapes(box, { ...place, lines: valueAt(contents, box.id, "lines of box") }));
  }
  return drawingPanel(shapes, { width: WIDTH, height: Math.ceil(HEAD + layout.height) + 2 });
}

/** Names of the columns. */
export function chainHeadings(lang: Language): readonly string[] {
  return say(lang, HEADINGS).split("|");
}

/** Links from column to column along their routes, those of the project's reading behind the printed ones. */
function linkShapes(
  links: Chain["links"],
  { nodes, layout }: { readonly nodes: readonly LayeredNode[]; readonly layout: LayeredLayout },
): readonly Shape[] {
  const shapes: Shape[] = [];
  const layerOf = new Map(nodes.map(({ id, layer }) => [id, layer]));
  for (
    const { linkId, fromId, toId, basis } of links.toSorted((a, b) =>
      a.basis < b.basis ? 1 : a.basis > b.basis ? -1 : 0
    )
  ) {
    const route = valueAt(layout.routes, linkId, "route of link");
    const start = valueAt(layerOf, fromId, "column of box");
    const end = valueAt(layerOf, toId, "column of box");
    const look = { stroke: basis === "printed" ? INK : READING, strokeWidth: 1.5, dashed: basis === "reading" };
    for (const [index, height] of route.slice(0, -1).entries()) {
      const layer = start + index;
      const arrives = layer + 1 === end;
      if (index > 0) {
        const y = HEAD + height;
        shapes.push({ kind: "line", x1: layer * STEP, y1: y, x2: layer * STEP + COLUMN, y2: y, ...look });
      }
      shapes.push({
        kind: "link",
        x1: layer * STEP + COLUMN,
        y1: HEAD + height,
        x2: (layer + 1) * STEP - (arrives ? 3 : 0),
        y2: HEAD + (route[index + 1] ?? height),
        ...look,
        arrow: arrives,
      });
    }
  }
  return shapes;
}

interface BoxPlace {
  readonly layer: number;
  readonly top: number;
  readonly height: number;
  readonly lines: ReturnType<typeof linesOf>;
  /** @default the place of its column */
  readonly x?: number;
  /** @default the width of a column */
  readonly width?: number;
}

/** A box of the chain with its lines. */
export function boxShapes(
  { tone }: ChainBox,
  { layer, top, height, lines, x = layer * STEP, width = COLUMN }: BoxPlace,
): readonly Shape[] {
  const stroke = tone === "open" ? DIVERGING.stronglyUnfavourable : CATEGORICAL[0];
  const fill = FILLS[layer] ?? "#ffffff";
  return [
    { kind: "rect", x, y: top, width, height, fill, stroke, strokeWidth: 1.5, radius: 4 },
    ...lines.map(({ text, weight, fill }, line): Shape => ({
      kind: "text",
      x: x + INSET,
      y: top + INSET + (line + 0.5) * LINE,
      text,
      fontSize: FONT_SIZE,
      weight,
      fill,
    })),
  ];
}

const FILLS: readonly string[] = ["#ffffff", "#e8f0f9", "#ffffff", "#f3f6f9"];

/** The lines of a box: what it is, what it says, and its remarks. */
export function linesOf({ tag, text, remarks, tone }: ChainBox, width = COLUMN) {
  const open = DIVERGING.stronglyUnfavourable;
  const wrapped = (part: string, weight: 400 | 700, fill: string) =>
    wrapText(part, { maxWidth: width - 2 * INSET, fontSize: FONT_SIZE, weight }).map((line) => ({
      text: line,
      weight,
      fill,
    }));
  return [
    ...wrapped(tag, 700, tone === "open" ? open : CATEGORICAL[0]),
    ...wrapped(text, 400, INK),
    ...remarks.flatMap((remark) => wrapped(remark.text, 400, remark.open ? open : MUTED_INK)),
  ];
}
