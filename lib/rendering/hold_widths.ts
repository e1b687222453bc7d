import { codePointOf } from "../data/code_point_of.ts";
import { font } from "../figures/font.ts";
import { textWidth } from "../figures/text_width.ts";
import type { Box } from "../figures/drawing.ts";
import { boxesByHeight } from "./boxes_by_height.ts";
import { drawnTextsIn, fieldsOf, type MeasureText } from "./drawn_boxes.ts";
import { isHalo } from "./lay_halos.ts";

/** How much wider Latin letters of other fonts are: DejaVu Sans, which Linux has, is the widest of the usual ones. */
const WIDER_LATIN = 1.14;

/**
 * Keeps texts as wide as they were measured where there is no room for a wider font.
 *
 * A reader without BIZ UDPGothic sees another font, whose kana and brackets are as wide as kanji: a line can become a quarter
 * wider. Where it would then lie on another text, leave its field or the picture, or run into a bar, it gets `textLength`, by which
 * every program draws it in the width that it was measured for. All other texts stay free.
 *
 * @param root the picture; texts of it are changed
 * @param size of the picture
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { svgDocument } from "./svg_elements.ts";
 * import { svgElement } from "./svg_element.ts";
 * const document = await svgDocument();
 * const text = (x: number) => svgElement(document, "text", { attributes: { x, y: 20, "font-size": 10 }, children: ["（あ）"] });
 * const root = svgElement(document, "svg", { children: [text(10), text(80)] });
 * holdWidths(root, { width: 105, height: 40 });
 * assert.deepEqual([...root.children].map((child) => child.hasAttribute("textLength")), [false, true]);
 * ```
 */
export function holdWidths(
  root: Element,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const texts = drawnTextsIn(root, [textWidth, wideWidth]);
  const fields = fieldsOf(root);
  const picture: Box = { left: 0, top: 0, right: width, bottom: height };
  const textsNear = boxesByHeight(
    texts.flatMap(([own, wide], place) => own === undefined || wide === undefined ? [] : [{ ...wide, own, place }]),
  );
  const fieldsNear = boxesByHeight(fields);
  for (const [at, [one, wider]] of texts.entries()) {
    if (one === undefined || wider === undefined || one.element.children.length > 0) continue;
    const meets = textsNear(wider).some((other) =>
      other.place !== at && overlap(wider, other) && !overlap(one, other.own)
    );
    const leaves = !within(wider, picture) ||
      fieldsNear(wider).some((field) =>
        within(one, field) ? !within(wider, field) : !overlap(one, field) && overlap(wider, field)
      );
    if (meets || leaves) hold(one.element, one.right - one.left);
  }
}

function hold(element: Element, width: number): void {
  const before = element.previousElementSibling;
  const hasHalo = before !== null && isHalo(before) && before.textContent === element.textContent;
  for (const text of hasHalo ? [before, element] : [element]) {
    text.setAttribute("textLength", width.toFixed(2));
    text.setAttribute("lengthAdjust", "spacingAndGlyphs");
  }
}

/** Width of a line in the widest font that may take the place of the one that is measured. */
const wideWidth: MeasureText = (text, { fontSize, weight }) => {
  const known = font(weight);
  let width = 0;
  for (const character of text) {
    const own = textWidth(character, { fontSize, weight });
    width += known.isLatin(codePointOf(character)) ? own * WIDER_LATIN : Math.max(own, fontSize);
  }
  return width;
};

function overlap(one: Box, other: Box): boolean {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;
}

function within(inner: Box, outer: Box): boolean {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1;
}
