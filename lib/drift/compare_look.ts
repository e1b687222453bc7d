import { compareLengthsIn } from "./tolerance.ts";

/** Attributes that hold lengths and places. */
const LENGTHS = new Set(
  ("x y x1 x2 y1 y2 dx dy cx cy r rx ry fx fy width height d points transform viewBox rotate offset stroke-width " +
    "stroke-dasharray stroke-dashoffset stroke-miterlimit font-size letter-spacing word-spacing textLength startOffset " +
    "refX refY markerWidth markerHeight stdDeviation patternTransform gradientTransform").split(" "),
);
const OPACITIES = new Set(["opacity", "fill-opacity", "stroke-opacity", "stop-opacity"]);

/** A hundredth of a unit, or of full opacity, cannot be seen. */
const UNSEEN = { rtol: 0, atol: 0.01 };
/** What multiplies lengths: a hundredth of a scale moves the far end of a drawing by several units. */
const UNSEEN_SCALE = { rtol: 0, atol: 0.00001 };

/**
 * What another value of an attribute does to the look of an element: `unseen` nothing that can be seen, `shifted` moves it or
 * changes its size; `words` is any other.
 */
export function compareLook(name: string, before: string, after: string): "unseen" | "shifted" | "words" {
  if (LENGTHS.has(name)) return isUnseen(name, before, after) ? "unseen" : "shifted";
  if (name !== "style") return isUnseen(name, before, after) ? "unseen" : "words";
  const [old, now] = [before.split(";"), after.split(";")];
  const agrees = old.length === now.length && old.every((declaration, at) => {
    const [property = ""] = declaration.split(":");
    return declaration === now[at] || isUnseen(property, declaration, now[at] ?? "");
  });
  return agrees ? "unseen" : "words";
}

function isUnseen(name: string, before: string, after: string): boolean {
  if (!LENGTHS.has(name) && !OPACITIES.has(name)) return false;
  const tolerance = /scale|matrix|skew/.test(before) ? UNSEEN_SCALE : UNSEEN;
  return compareLengthsIn(before, after, tolerance) !== "different";
}
