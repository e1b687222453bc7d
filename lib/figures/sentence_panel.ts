import { drawingPanel } from "./drawing.ts";
import type { FigurePanel } from "./figure.ts";
import { NARROW_WIDTH } from "./narrow_rows.ts";
import { wrapText } from "./wrap_text.ts";

const FONT_SIZE = 14;
const LINE = 22;

/** A panel that says in words why there is nothing to draw: an empty chart would look like a result. */
export function sentencePanel(text: string, { width }: { readonly width: number }): FigurePanel {
  return { ...sentenceOf(text, width), narrow: sentenceOf(text, NARROW_WIDTH).plot };
}

function sentenceOf(text: string, width: number): FigurePanel {
  const lines = wrapText(text, { maxWidth: width, fontSize: FONT_SIZE });
  return drawingPanel(
    lines.map((line, at) => ({ kind: "text", x: 0, y: 14 + at * LINE, text: line, fontSize: FONT_SIZE })),
    { width, height: lines.length * LINE + 8 },
  );
}
