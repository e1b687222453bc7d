import { contrastRatio, GRID } from "../../lib/figures/palette.ts";
import { textBoxes } from "../rendering/text_boxes.ts";
import { parsed } from "../parsed.ts";

/** A field of a picture as a print without colours has it. */
export interface GreyField {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Colour, below a hatching too. */
  readonly fill: string;
  readonly edge: string;
  readonly dashed: boolean;
  /** How a hatching leans, in degrees; 0 for none. */
  readonly lean: number;
  /** Whether a text stands in it. */
  readonly labelled: boolean;
}

const WHITE = "#ffffff";

/** All fields that are at least three units wide and high and not merely white. */
export function greyFields(svg: string): readonly GreyField[] {
  const document = parsed(svg, "image/svg+xml");
  const patterns = new Map([...document.querySelectorAll("pattern")].map((pattern) => [pattern.id, {
    fill: pattern.querySelector("rect")?.getAttribute("fill") ?? WHITE,
    lean: Number(/rotate\((-?\d+)/.exec(pattern.getAttribute("patternTransform") ?? "")?.[1] ?? 0),
  }]));
  const { boxes } = textBoxes(svg);
  return [...document.querySelectorAll("rect")].flatMap((rect): GreyField[] => {
    if (rect.closest("defs, pattern, clipPath, [pointer-events]") !== null) return [];
    const [width, height] = ["width", "height"].map((name) => Number(rect.getAttribute(name) ?? 0));
    if (width === undefined || height === undefined || width < 3 || height < 3) return [];
    const painted = inherited(rect, "fill");
    const { fill, lean } = patterns.get(/url\(#(.*)\)/.exec(painted)?.[1] ?? "") ?? { fill: painted, lean: 0 };
    const stroke = inherited(rect, "stroke") || "none";
    // Rules of a table are no edges.
    const edge = stroke === GRID ? "none" : stroke;
    if (!fill.startsWith("#") || (fill === WHITE && (edge === "none" || edge === WHITE))) return [];
    const { x, y } = moved(rect);
    const [left, top] = [x + Number(rect.getAttribute("x") ?? 0), y + Number(rect.getAttribute("y") ?? 0)];
    const box = { left, right: left + width, top, bottom: top + height };
    const labelled = boxes.some((text) =>
      text.left >= box.left - 1 && text.right <= box.right + 1 && text.top >= box.top - 1 &&
      text.bottom <= box.bottom + 1
    );
    return [{ ...box, fill, edge, lean, labelled, dashed: inherited(rect, "stroke-dasharray") !== "" }];
  });
}

/** The contrast with white of what of a field has most: its colour or its edge. */
export function contrastOnWhite({ fill, edge }: GreyField): number {
  return Math.max(...[fill, edge].filter((color) => color.startsWith("#")).map((color) => contrastRatio(color, WHITE)));
}

/** Pairs of fields of one bar, side by side in a row: alike in height and place. */
export function partsOfBars(fields: readonly GreyField[]): readonly (readonly [GreyField, GreyField])[] {
  return fields.flatMap((one) =>
    fields.filter((other) =>
      other !== one &&
      Math.abs(other.left - one.right) < 4 && Math.abs(other.top - one.top) < 2 &&
      Math.abs(other.bottom - one.bottom) < 2
    ).map((other) => [one, other] as const)
  );
}

/** What a grey print tells two fields apart by; empty when nothing does. */
export function toldApartBy(one: GreyField, other: GreyField): readonly string[] {
  return [
    ...contrastRatio(one.fill, other.fill) >= 1.2 ? ["grey"] : [],
    ...one.edge !== other.edge ? ["edge"] : [],
    ...one.dashed !== other.dashed ? ["dashes"] : [],
    ...one.lean !== other.lean ? ["hatching"] : [],
  ];
}

function inherited(element: Element, name: string): string {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? "";
}

function moved(element: Element): { readonly x: number; readonly y: number } {
  let [x, y] = [0, 0];
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const [, dx = "0", dy = "0"] = /translate\(([-\d.]+)[, ]?([-\d.]+)?\)/.exec(at.getAttribute("transform") ?? "") ??
      [];
    [x, y] = [x + Number(dx), y + Number(dy)];
  }
  return { x, y };
}
