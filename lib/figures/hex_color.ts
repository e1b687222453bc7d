/**
 * A colour as `#rrggbb`, the one form in which figures write colours; d3 mixes give `rgb(…)`.
 *
 * @throws {SyntaxError} for any other form
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(hexColor("rgb(10, 74, 140)"), "#0a4a8c");
 * ```
 */
export function hexColor(color: string): string {
  const [, ...parts] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color) ?? [];
  if (parts.length !== 3) {
    throw new SyntaxError(`Cannot write a colour as #rrggbb as it must be rgb(r, g, b): current value is ${color}`);
  }
  return `#${parts.map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
}
