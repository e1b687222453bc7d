import { inkBelow } from "../../lib/rendering/drawn_boxes.ts";
import { textWidth } from "../../lib/figures/text_width.ts";
import { parsed } from "../parsed.ts";

/** Where a text of a picture stands, in SVG units. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A picture's size and its texts. */
interface PictureTexts {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly TextBox[];
}

/** What was measured: several laws ask the same picture, in one file and in others of the same process. */
const known = new Map<string, PictureTexts>();

/** Size of a picture and the boxes of all its visible texts, measured in the figures' font. */
export function textBoxes(svg: string): PictureTexts {
  const texts = known.get(svg) ?? measured(svg);
  known.set(svg, texts);
  return texts;
}

function measured(svg: string): PictureTexts {
  const document = parsed(svg, "image/svg+xml");
  const boxes = [...document.querySelectorAll("text")].flatMap((element): TextBox[] => {
    const text = element.closest('[aria-hidden="true"]') === null ? element.textContent ?? "" : "";
    if (text.trim() === "" || element.querySelector("tspan") !== null) return [];
    const fontSize = parseFloat(inherited(element, "font-size"));
    const weight = inherited(element, "font-weight") === "700" ? 700 : 400;
    const width = textWidth(text, { fontSize, weight });
    const anchor = inherited(element, "text-anchor");
    const { x, y } = place(element, fontSize);
    const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
    // The ink of kanji reaches from 0.80 em above the baseline to 0.07 em below, that of p and g to 0.24.
    return [{ text, left, right: left + width, top: y - 0.8 * fontSize, bottom: y + inkBelow(text) * fontSize }];
  });
  const [, , width = 0, height = 0] = (document.documentElement.getAttribute("viewBox") ?? "").split(" ").map(Number);
  return { width, height, boxes };
}

/** Texts that leave the picture, and pairs of texts that lie on each other; empty when all can be read. */
export function textFaults(svg: string): readonly string[] {
  const { width, height, boxes } = textBoxes(svg);
  const outside = boxes.filter(({ left, right, top, bottom }) =>
    left < 0 || top < 0 || right > width || bottom > height
  );
  const overlaps = boxes.flatMap((one, index) =>
    boxes.slice(index + 1)
      .filter((other) =>
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5
      )
      .map((other) => `「${one.text}」 lies on 「${other.text}」`)
  );
  return [...outside.map(({ text }) => `「${text}」 leaves the picture`), ...overlaps];
}

/** Pairs of texts on one line with less than a blank between them: read as one word. */
export function crowdedTexts(svg: string): readonly string[] {
  const { boxes } = textBoxes(svg);
  return boxes.flatMap((one) =>
    boxes.filter((other) =>
      other.left >= one.right - 0.5 && other.left - one.right < 2.5 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4
    ).map((other) => `「${one.text}」 touches 「${other.text}」`)
  );
}

function inherited(element: Element, name: string): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return "";
}

/** Baseline start of a text: its x and y, moved by every translation around it. */
function place(element: Element, fontSize: number): { readonly x: number; readonly y: number } {
  const length = (value: string | null) =>
    value === null ? 0 : parseFloat(value) * (value.endsWith("em") ? fontSize : 1);
  let x = length(element.getAttribute("x"));
  let y = length(element.getAttribute("y"));
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const [, dx = "0", dy = "0"] = /translate\(([-\d.]+)[, ]?([-\d.]+)?\)/.exec(at.getAttribute("transform") ?? "") ??
      [];
    x += Number(dx);
    y += Number(dy);
  }
  return { x, y };
}
