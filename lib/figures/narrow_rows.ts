import type { Shape, TextShape } from "./drawing.ts";
import { drawingPanel } from "./drawing.ts";
import type { FigurePanel, PanelPlot } from "./figure.ts";
import { MUTED_INK } from "./palette.ts";
import { axisShapes } from "./axis_shapes.ts";
import { type ChartRow, rowChart, type RowChartOptions } from "./row_chart.ts";
import { textWidth } from "./text_width.ts";
import { wrapText } from "./wrap_text.ts";

/** Width of what is drawn for a telephone, in SVG units: with its margins 316, as wide as a figure is on a screen of 360. */
export const NARROW_WIDTH = 296;

/** Beside the axis, so that the labels at its ends stay inside. */
const SIDE = 16;
const GAP = 12;
const LINE = 15;
/** A telephone has not the font that widths are measured in: its own is up to a tenth wider. */
export const TELEPHONE_SLACK = 1.1;

/** A chart of rows with its drawing for a telephone. */
export function rowChartForScreens(rows: readonly ChartRow[], options: RowChartOptions): FigurePanel {
  return { ...rowChart(rows, options), narrow: narrowRows(rows, options) };
}

/**
 * The rows of a chart laid out anew for a telephone: name and numbers stand above the marks, which have the whole width.
 *
 * Places along the axis are moved in proportion. What is written in a mark stays where there is room for it; the numbers of a
 * row are all written out above it.
 */
function narrowRows(rows: readonly ChartRow[], options: RowChartOptions): PanelPlot {
  const move = alongAxis(options);
  const shapes: Shape[] = [];
  const ticks = options.ticks.map((tick) => ({ ...tick, x: move(tick.x) }));
  let y = 4;
  let bottom = y;
  for (const row of rows) {
    for (const { text, fontSize = 12, weight = 700 } of labelLines(row)) {
      shapes.push({ kind: "text", x: 0, y: y + LINE / 2, text, fontSize, weight });
      y += LINE;
    }
    const numbers = numberLines(row, { columns: options.columns, y });
    shapes.push(...numbers.shapes);
    const { top, height } = extent(row.marks(0));
    y = numbers.y + 5;
    shapes.push(...axisShapes(ticks, { top: y - 2, bottom: y + height + 3, labels: null }));
    shapes.push(...readable(row.marks(y - top).map((shape) => moved(shape, move))));
    bottom = y + height;
    y = bottom + GAP;
  }
  const { label, fontSize } = options.axis;
  if (label === null) return drawingPanel(shapes, { width: NARROW_WIDTH, height: y }).plot;
  const labels = {
    y: bottom + 14,
    name: options.axis.name,
    within: { left: 0, right: NARROW_WIDTH },
    ...(fontSize === undefined ? {} : { fontSize }),
  };
  shapes.push(...axisShapes(ticks, { top: bottom, bottom: bottom + 4, labels }));
  const { sides } = options.axis;
  if (sides !== undefined) {
    const side = { kind: "text", y: bottom + 48, fontSize: 11, fill: MUTED_INK } as const;
    shapes.push({ ...side, x: move(sides.x) - 5, text: sides.left, anchor: "end" });
    shapes.push({ ...side, x: move(sides.x) + 5, text: sides.right });
  }
  return drawingPanel(shapes, { width: NARROW_WIDTH, height: bottom + (sides === undefined ? 43 : 59) }).plot;
}

/** Where a place along the axis comes to stand: the axis has the whole width. */
function alongAxis({ ticks }: RowChartOptions): (x: number) => number {
  const places = ticks.map(({ x }) => x);
  const [from, to] = [Math.min(...places), Math.max(...places)];
  const room = NARROW_WIDTH - 2 * SIDE;
  return (x) => Math.min(NARROW_WIDTH - 5, Math.max(5, SIDE + (x - from) / (to - from) * room));
}

type LabelLine = Pick<TextShape, "text" | "fontSize" | "weight">;

/** The name of a row, broken anew. */
function labelLines({ label }: ChartRow): readonly LabelLine[] {
  const parts: readonly LabelLine[] = typeof label === "function"
    ? label(0).filter((shape) => shape.kind === "text").toSorted((a, b) => a.y - b.y)
    : [{ text: joined(label) }];
  return parts.filter(({ text }) => text !== "").flatMap(({ text, fontSize = 12, weight = 700 }) =>
    wrapText(text, { maxWidth: NARROW_WIDTH / TELEPHONE_SLACK, fontSize, weight }).map((line) => ({
      text: line,
      fontSize,
      weight,
    }))
  );
}

/** Lines as one text again; a blank parts words that have letters at both ends. */
function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => `${text}${/[!-~]$/.test(text) && /^[!-~]/.test(line) ? " " : ""}${line}`, "");
}

interface NumbersPlace {
  readonly columns: RowChartOptions["columns"];
  readonly y: number;
}

/** The numbers of a row, each behind its heading, on as many lines as they need. */
function numberLines({ numbers }: ChartRow, { columns, y: top }: NumbersPlace) {
  const shapes: Shape[] = [];
  let [x, y] = [0, top];
  for (const [at, { heading }] of columns.entries()) {
    const number = numbers[at];
    if (number === undefined || number.text === "") continue;
    const head = `${heading} `;
    const headWidth = TELEPHONE_SLACK * textWidth(head, { fontSize: 11 });
    const width = TELEPHONE_SLACK * textWidth(number.text, { fontSize: 12, weight: number.weight ?? 400 });
    if (x > 0 && x + headWidth + width > NARROW_WIDTH) [x, y] = [0, y + LINE];
    shapes.push(
      { kind: "text", x, y: y + LINE / 2, text: heading, fontSize: 11, fill: MUTED_INK },
      {
        kind: "text",
        x: x + headWidth,
        y: y + LINE / 2,
        text: number.text,
        fontSize: 12,
        weight: number.weight ?? 400,
      },
    );
    x += headWidth + width + 12;
  }
  return { shapes, y: shapes.length === 0 ? top : y + LINE };
}

/** From the highest to the lowest point of marks about zero. */
function extent(shapes: readonly Shape[]): { readonly top: number; readonly height: number } {
  const spans = shapes.map((shape): readonly [number, number] => {
    switch (shape.kind) {
      case "rect":
        return [shape.y, shape.y + shape.height];
      case "line":
      case "link":
        return [Math.min(shape.y1, shape.y2), Math.max(shape.y1, shape.y2)];
      case "symbol":
        return [shape.y - shape.radius, shape.y + shape.radius];
      case "text":
        return [shape.y - 8, shape.y + 8];
    }
  });
  const top = Math.min(0, ...spans.map(([from]) => from));
  return { top, height: Math.max(0, ...spans.map(([, to]) => to)) - top };
}

function moved(shape: Shape, move: (x: number) => number): Shape {
  switch (shape.kind) {
    case "rect":
      return { ...shape, x: move(shape.x), width: move(shape.x + shape.width) - move(shape.x) };
    case "line":
    case "link":
      return { ...shape, x1: move(shape.x1), x2: move(shape.x2) };
    case "symbol":
    case "text":
      return { ...shape, x: move(shape.x) };
  }
}

/** Without what is written in a field that has become too narrow for it. */
function readable(shapes: readonly Shape[]): readonly Shape[] {
  const fields = shapes.filter((shape) => shape.kind === "rect");
  return shapes.filter((shape) => {
    if (shape.kind !== "text" || shape.anchor !== "middle") return true;
    const field = fields.findLast(({ x, y, width, height }) =>
      shape.x >= x && shape.x <= x + width && shape.y >= y && shape.y <= y + height
    );
    const { text, fontSize = 12, weight = 400 } = shape;
    return field === undefined || TELEPHONE_SLACK * textWidth(text, { fontSize, weight }) + 4 <= field.width;
  });
}
