/**
 * Width and height of an SVG file of this project, in its own units.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(svgSize('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"></svg>'), {
 *   width: 640,
 *   height: 480,
 * });
 * ```
 */
export function svgSize(svg: string): { readonly width: number; readonly height: number } {
  const sizeOf = (name: string) => Number(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 1);
  return { width: sizeOf("width"), height: sizeOf("height") };
}
