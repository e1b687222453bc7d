import * as Plot from "@observablehq/plot";
import { GROUND, INK } from "./palette.ts";
import type { RectShape, Shape } from "./shape.ts";

/** What two shapes must share to be one mark: everything but place, size and words. */
export function lookOf(shape: Shape): string {
  switch (shape.kind) {
    case "rect":
      return `rect ${shape.fill} ${shape.stroke} ${shape.strokeWidth} ${shape.dashed} ${shape.radius}`;
    case "line":
      return `line ${shape.stroke} ${shape.strokeWidth} ${shape.dashed}`;
    case "link":
      return `link ${shape.stroke} ${shape.strokeWidth} ${shape.dashed} ${shape.arrow}`;
    case "text":
      return `text ${shape.anchor} ${shape.fontSize} ${shape.weight} ${shape.fill} ${shape.halo} ${shape.maxWidth}`;
    case "symbol":
      return `symbol ${shape.symbol} ${shape.radius} ${shape.color} ${shape.outlined}`;
  }
}

const DASHES = "5,4";

/** One Plot mark for shapes of one look. */
export function markOf(run: readonly Shape[]): Plot.Markish {
  const [first] = run;
  switch (first?.kind) {
    case "rect":
      return rectMark(run, first);
    case "line":
    case "link": {
      const lines = run.filter((shape) => shape.kind === "line" || shape.kind === "link");
      const { stroke, strokeWidth = 1, dashed = false } = first;
      return Plot.link(lines, {
        x1: "x1",
        x2: "x2",
        y1: "y1",
        y2: "y2",
        stroke,
        strokeWidth,
        ...(dashed ? { strokeDasharray: DASHES } : {}),
        ...(first.kind === "link" ? { curve: "bump-x" } : {}),
        ...(first.kind === "link" && first.arrow === true ? { markerEnd: "arrow" } : {}),
      });
    }
    case "symbol": {
      const { symbol, radius, color, outlined = false } = first;
      const line = symbol === "times";
      return Plot.dot(run, {
        x: "x",
        y: "y",
        symbol,
        r: radius,
        fill: line ? "none" : outlined ? GROUND : color,
        ...(line || outlined ? { stroke: color, strokeWidth: line ? 2.5 : 1.75 } : {}),
      });
    }
    case "text": {
      const { anchor = "start", fontSize = 12, weight = 400, fill = INK, halo = false, maxWidth } = first;
      return Plot.text(run, {
        x: "x",
        y: "y",
        text: "text",
        textAnchor: anchor,
        fontSize,
        fill,
        ...(weight === 700 ? { fontWeight: 700 } : {}),
        ...(halo ? { stroke: GROUND, strokeWidth: 4 } : {}),
        ...(maxWidth === undefined ? {} : { lineWidth: maxWidth / fontSize, textOverflow: "ellipsis" }),
      });
    }
    case undefined:
      return null;
  }
}

/** Fields of one look. */
function rectMark(run: readonly Shape[], first: RectShape): Plot.Markish {
  const rects = run.filter((shape) => shape.kind === "rect");
  const { fill, stroke = "none", strokeWidth = 1, dashed = false, radius = 0 } = first;
  return Plot.rect(rects, {
    x1: (rect: RectShape) => rect.x,
    x2: (rect: RectShape) => rect.x + rect.width,
    y1: (rect: RectShape) => rect.y,
    y2: (rect: RectShape) => rect.y + rect.height,
    fill,
    ...(stroke === "none" ? {} : { stroke, strokeWidth }),
    ...(dashed ? { strokeDasharray: DASHES } : {}),
    ...(radius > 0 ? { rx: radius, ry: radius } : {}),
  });
}
