import { isWarm } from "../figures/field_edge.ts";
import { hatchTone } from "../figures/palette.ts";
import { inherited, inkedElements } from "./drawn_boxes.ts";
import { svgElement } from "./svg_element.ts";

/** Pitch and stroke of a hatching, in SVG units: at 360 px a field's lines are still a pixel wide and three apart. */
export const HATCHING = { field: { pitch: 9, line: 3 }, dot: { pitch: 4.5, line: 1.8 } } as const;

/**
 * Hatches every field and dot of a drawing of synthetic data, swatches of its legend too: the mark is in the ink.
 *
 * A stamp can be cropped away; what is drawn here cannot be had without its hatching. The colour of each field stays, with
 * lines of a second tone on which the field's label is as readable as before (see `hatchTone`). A dot has an outline of its
 * colour besides, as so small a mark has room for two lines only. The part of those who did not answer is hatched like the
 * rest.
 *
 * @param drawn elements of one picture; changed
 * @param idPrefix what ids of the patterns begin with, unique on the page
 * @returns the patterns, to be put into the picture
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * import { svgDocument } from "./svg_elements.ts";
 * import { svgElement } from "./svg_element.ts";
 * const document = await svgDocument();
 * const bar = svgElement(document, "rect", { attributes: { width: 9, height: 9, fill: "#0a4a8c" } });
 * const defs = specimenInk([bar], { document, idPrefix: "specimen" });
 * assert.equal(bar.getAttribute("fill"), "url(#specimen-field-0a4a8c)");
 * assert.equal(defs.querySelectorAll("pattern").length, 1);
 * ```
 */
export function specimenInk(
  drawn: readonly Element[],
  { document, idPrefix }: { readonly document: Document; readonly idPrefix: string },
): Element {
  const patterns = new Map<string, Element>();
  for (const root of drawn) {
    // All are found before the first is changed: a changed group has no colour to be found by.
    const marks = inkedElements(root).map((element) => ({
      element,
      fill: inherited(element, "fill").toLowerCase(),
    }));
    for (const { element, fill } of marks) {
      const kind = isDot(element) ? "dot" : "field";
      const id = `${idPrefix}-${kind}-${fill.slice(1)}`;
      if (!patterns.has(id)) patterns.set(id, hatching(document, { id, fill, ...HATCHING[kind] }));
      element.setAttribute("fill", `url(#${id})`);
      if (kind === "dot" && ["", "none"].includes(inherited(element, "stroke"))) {
        element.setAttribute("stroke", fill);
        element.setAttribute("stroke-width", "1.5");
      }
    }
  }
  return svgElement(document, "defs", { children: [...patterns.values()] });
}

/** Circles and Plot's symbols, which are moved to their place; a swatch of a legend is a field. */
function isDot(element: Element): boolean {
  if (element.localName === "circle") return true;
  return element.localName === "path" && (element.getAttribute("transform") ?? "").startsWith("translate") &&
    element.getAttribute("d") !== "M-9,-6H9V6H-9Z";
}

/** Second tone of each colour, of which there are few: to find one forty are tried. */
const tones = new Map<string, string>();

function toneOf(fill: string): string {
  const tone = tones.get(fill) ?? hatchTone(fill);
  tones.set(fill, tone);
  return tone;
}

function hatching(
  document: Document,
  { id, fill, pitch, line }: {
    readonly id: string;
    readonly fill: string;
    readonly pitch: number;
    readonly line: number;
  },
): Element {
  return svgElement(document, "pattern", {
    attributes: {
      id,
      width: pitch,
      height: pitch,
      patternUnits: "userSpaceOnUse",
      // The side against leans the other way: told apart in grey too.
      patternTransform: `rotate(${isWarm(fill) ? -45 : 45})`,
    },
    children: [
      svgElement(document, "rect", { attributes: { width: pitch, height: pitch, fill } }),
      svgElement(document, "rect", { attributes: { width: line, height: pitch, fill: toneOf(fill) } }),
    ],
  });
}
