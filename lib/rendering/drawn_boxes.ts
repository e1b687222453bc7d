import type { Box } from "../figures/drawing.ts";
import { GROUND, MISSING } from "../figures/palette.ts";
import { elementsBelow, named } from "./svg_element.ts";

/** Width of a line of text, however it is measured: from the font, or estimated where there is none. */
export type MeasureText = (text: string, style: { readonly fontSize: number; readonly weight: 400 | 700 }) => number;

/** A text of a drawing with the box of its ink. */
export interface DrawnText extends Box {
  readonly element: Element;
  readonly text: string;
  readonly fontSize: number;
  readonly fill: string;
}

/** A field, dot or line of a drawing. */
export interface DrawnMark extends Box {
  readonly fill: string;
  readonly shape: "field" | "area" | "dot";
}

/** How far the ink of a text reaches above its baseline, in parts of its size: that of kanji. */
const INK_ABOVE = 0.8;

/**
 * How far it reaches below: that of kanji, of Latin letters with a descender further.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(inkBelow("60.0%"), 0.07);
 * assert.equal(inkBelow("page 1"), 0.24);
 * ```
 */
export function inkBelow(text: string): number {
  return /[gjpqyQ,;()[\]{}|_]/.test(text) ? 0.24 : 0.07;
}

/** The value of an attribute, or that of the nearest element around that has it. */
export function inherited(element: Element, name: string): string {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const value = at.getAttribute(name);
    if (value !== null) return value;
  }
  return "";
}

/** Whether an element, or one around it, is of a kind. */
function isIn(element: Element, isOfKind: (one: Element) => boolean): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement) if (isOfKind(at)) return true;
  return false;
}

/** Names of elements whose content is drawn elsewhere, or clips. */
const ELSEWHERE = ["defs", "clipPath", "marker", "pattern"];

function isElsewhere({ localName }: Element): boolean {
  return ELSEWHERE.includes(localName);
}

/** Boxes of all texts below an element, in the element's units. Of a text in several lines the box holds all of them. */
export function drawnTexts(root: Element, measure: MeasureText): readonly DrawnText[] {
  return drawnTextsIn(root, [measure]).flat();
}

/** The same as it is measured in several fonts, a box for each of them. */
export function drawnTextsIn(root: Element, measures: readonly MeasureText[]): readonly (readonly DrawnText[])[] {
  return named(root, "text").flatMap((element): DrawnText[][] => {
    if (isIn(element, (one) => one.hasAttribute("aria-hidden"))) return [];
    const parts = named(element, "tspan");
    const lines = (parts.length === 0 ? [element] : parts).map(({ textContent }) => textContent ?? "");
    const text = lines.join("");
    if (text.trim() === "") return [];
    const fontSize = parseFloat(inherited(element, "font-size"));
    const weight = inherited(element, "font-weight") === "700" ? 700 : 400;
    const anchor = inherited(element, "text-anchor");
    const { x, y } = placeOf(element, { root, fontSize });
    // Plot centres several lines about their place.
    const above = (lines.length - 1) * fontSize / 2;
    const below = inkBelow(lines.at(-1) ?? "") * fontSize + above;
    const fill = inherited(element, "fill");
    return [measures.map((measure) => {
      const width = Math.max(...lines.map((line) => measure(line, { fontSize, weight })));
      const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
      const box = { left, right: left + width, top: y - INK_ABOVE * fontSize - above, bottom: y + below };
      return { ...box, element, text, fontSize, fill };
    })];
  });
}

/** Start of a text's baseline: its x and y, moved by every translation around it. */
function placeOf(
  element: Element,
  { root, fontSize }: { readonly root: Element; readonly fontSize: number },
): { readonly x: number; readonly y: number } {
  const length = (value: string | null) =>
    value === null ? 0 : parseFloat(value) * (value.endsWith("em") ? fontSize : 1);
  const moved = translation(element, root);
  return { x: length(element.getAttribute("x")) + moved.x, y: length(element.getAttribute("y")) + moved.y };
}

/** How far an element is moved by the translations on it and around it, below the root. */
function translation(element: Element, root: Element): { readonly x: number; readonly y: number } {
  let [x, y] = [0, 0];
  for (let at: Element | null = element; at !== null && at !== root; at = at.parentElement) {
    const [, dx = "0", dy = "0"] = /translate\(([-\d.]+)[, ]?([-\d.]+)?\)/.exec(at.getAttribute("transform") ?? "") ??
      [];
    x += Number(dx);
    y += Number(dy);
  }
  return { x, y };
}

/** The child of a drawing that an element stands in, or is. */
export function childWith(element: Element, panel: Element): Element {
  let at = element;
  while (at.parentElement !== null && at.parentElement !== panel) at = at.parentElement;
  return at;
}

/**
 * Elements of a drawing that carry data: fields, areas and dots with a colour, and the outlined part of those who did not
 * answer. Not lines, texts, white frames, what only clips others, and what was written over a drawing (`OVERLAY`).
 */
export function inkedElements(root: Element): readonly Element[] {
  return [root, ...elementsBelow(root)].filter((element) => {
    if (!["rect", "circle", "path"].includes(element.localName)) return false;
    if (isIn(element, isElsewhere)) return false;
    if (isIn(element, (one) => one.getAttribute("pointer-events") === OVERLAY["pointer-events"])) return false;
    const fill = inherited(element, "fill").toLowerCase();
    if (!/^#[0-9a-f]{6}$/.test(fill)) return false;
    return fill !== GROUND || inherited(element, "stroke").toLowerCase() === MISSING.stroke;
  });
}

/** Attributes of what lies over a drawing and is no part of it: the pointer goes through it to the marks. */
export const OVERLAY = { "pointer-events": "none" } as const;

const NUMBER = /-?\d*\.?\d+(?:e[-+]?\d+)?/g;

/** The box of a filled element. Of an area only the left end, where it is level: a word there lies inside it. */
export function markOf(element: Element, root: Element): DrawnMark {
  const { x, y } = translation(element, root);
  const fill = inherited(element, "fill");
  const number = (name: string) => Number(element.getAttribute(name) ?? 0);
  if (element.localName === "rect") {
    const [left, top] = [x + number("x"), y + number("y")];
    return { shape: "field", fill, left, top, right: left + number("width"), bottom: top + number("height") };
  }
  if (element.localName === "circle") {
    const [cx, cy, r] = [x + number("cx"), y + number("cy"), number("r")];
    return { shape: "dot", fill, left: cx - r, right: cx + r, top: cy - r, bottom: cy + r };
  }
  const numbers = [...(element.getAttribute("d") ?? "").matchAll(NUMBER)].map(([text]) => Number(text));
  if (element.getAttribute("transform")?.startsWith("translate") === true) {
    const reach = Math.max(0, ...numbers.map(Math.abs));
    return { shape: "dot", fill, left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  }
  const points = numbers.flatMap((value, at) => at % 2 === 0 ? [{ x: x + value, y: y + (numbers[at + 1] ?? 0) }] : []);
  const left = Math.min(...points.map((point) => point.x));
  const right = Math.max(...points.map((point) => point.x));
  const ends = points.filter((point) => point.x === left).map((point) => point.y);
  return {
    shape: "area",
    fill,
    left,
    right: left + 0.2 * (right - left),
    top: Math.min(...ends),
    bottom: Math.max(...ends),
  };
}

/** Boxes of all fields below an element, whatever their colour: bars, cells and frames, not what only clips or hatches. */
export function fieldsOf(root: Element): readonly Box[] {
  return named(root, "rect").flatMap((element): Box[] => {
    if (isIn(element, isElsewhere)) return [];
    const { left, right, top, bottom } = markOf(element, root);
    return right - left < 3 ? [] : [{ left, right, top, bottom }];
  });
}

/** Boxes of the straight lines of a drawing that are not drawn in one of the colours that only guide. */
export function drawnLines(root: Element, guides: readonly string[]): readonly Box[] {
  return [...root.querySelectorAll('[aria-label="link"] path, [aria-label="rule"] line')].flatMap((element): Box[] => {
    if (guides.includes(inherited(element, "stroke").toLowerCase())) return [];
    const numbers = element.localName === "line"
      ? ["x1", "y1", "x2", "y2"].map((name) => Number(element.getAttribute(name) ?? 0))
      : [...(element.getAttribute("d") ?? "").matchAll(NUMBER)].map(([text]) => Number(text));
    const [x1, y1, x2, y2] = numbers;
    if (numbers.length !== 4 || x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return [];
    const moved = translation(element, root);
    return [{
      left: Math.min(x1, x2) + moved.x,
      right: Math.max(x1, x2) + moved.x,
      top: Math.min(y1, y2) + moved.y,
      bottom: Math.max(y1, y2) + moved.y,
    }];
  });
}
