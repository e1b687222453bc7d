import { elementsBelow } from "./svg_element.ts";

/** Attribute of the white edge of letters: a picture of the text only, neither read out nor measured. */
const HALO = { "aria-hidden": "true" } as const;

/** Whether a text is the white edge of another. */
export function isHalo(text: Element): boolean {
  return Object.entries(HALO).every(([name, value]) => text.getAttribute(name) === value);
}

const EDGE = ["stroke", "stroke-width", "stroke-linejoin", "paint-order"] as const;

/**
 * Draws the white edge round letters as a text of its own beneath them.
 *
 * Plot asks for it by `paint-order`, which old versions of Word, LibreOffice and many viewers do not know: there the edge lies
 * over the letters and numbers vanish. Two texts, one on the other, look the same everywhere.
 *
 * @param drawn a drawing; changed
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { svgDocument } from "./svg_elements.ts";
 * import { svgElement } from "./svg_element.ts";
 * const text = (attributes: Record<string, string>) => svgElement(document, "text", { attributes, children: ["7"] });
 * const document = await svgDocument();
 * const drawn = svgElement(document, "g", { children: [text({ stroke: "#ffffff", "paint-order": "stroke" })] });
 * layHalos(drawn);
 * assert.deepEqual([...drawn.children].map((child) => child.getAttribute("stroke")), ["#ffffff", null]);
 * assert.equal(drawn.querySelectorAll("[paint-order]").length, 0);
 * ```
 */
export function layHalos(drawn: Element): void {
  for (const letters of elementsBelow(drawn).filter((one) => one.hasAttribute("paint-order"))) {
    letters.removeAttribute("paint-order");
    const beneath = letters.ownerDocument.importNode(letters, true);
    const color = letters.getAttribute("stroke") ?? "none";
    for (const part of [beneath, ...elementsBelow(beneath).filter((one) => one.hasAttribute("fill"))]) {
      part.setAttribute("fill", color);
    }
    for (const [name, value] of Object.entries(HALO)) beneath.setAttribute(name, value);
    for (const name of EDGE) letters.removeAttribute(name);
    letters.before(beneath);
  }
}
