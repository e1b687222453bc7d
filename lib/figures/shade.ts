/** Fill of a cell of a matrix: white for none of a share, the palette's lighter blue for the largest.
 *
 * Dark text has a contrast of at least 5.9 on all of them, which it would lose half-way to the strong blue.
 *
 * @param strength share of the largest, in [0, 1]
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(shade(0), "#ffffff");
 * assert.equal(shade(1), "#6ba3dc");
 * ```
 */
export function shade(strength: number): string {
  const channels = [0x6b, 0xa3, 0xdc].map((channel) => Math.round(255 + (channel - 255) * Math.min(1, strength)));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
