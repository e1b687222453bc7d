/** Colours that a palette holds. */
const PALETTE = 256;

/**
 * A picture with no more colours than a palette holds: the most frequent stay as they are, each other becomes the nearest of them.
 *
 * For drawings, whose fields are of few colours and whose edges are of many that hardly anybody tells apart.
 *
 * @param pixels a number each, of which the lowest byte is red, then green and blue; opacity is passed over
 * @returns the same pixels where there are few colours already
 */
export function fewColors(pixels: Int32Array): Int32Array {
  const counts = countColors(pixels);
  if (counts.size <= PALETTE) return pixels;
  const ranked = [...counts].sort(([a, one], [b, other]) => other - one || a - b).map(([color]) => color);
  const kept = ranked.slice(0, PALETTE);
  const nearest = new Map(ranked.map((color, at) => [color, at < PALETTE ? color : nearestOf(color, kept)]));
  const result = new Int32Array(pixels.length);
  let [last, its] = [0, nearest.get(0) ?? 0];
  for (let at = 0; at < pixels.length; at++) {
    const color = pixels[at] ?? 0;
    if (color !== last) [last, its] = [color, nearest.get(color) ?? color];
    result[at] = its;
  }
  return result;
}

/** Pixels of each colour. Neighbours are mostly alike, and counted together. */
function countColors(pixels: Int32Array): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  let [last, run] = [pixels[0] ?? 0, 0];
  for (let at = 0; at < pixels.length; at++) {
    const color = pixels[at] ?? 0;
    if (color !== last) {
      counts.set(last, (counts.get(last) ?? 0) + run);
      [last, run] = [color, 0];
    }
    run++;
  }
  return counts.set(last, (counts.get(last) ?? 0) + run);
}

function nearestOf(color: number, kept: readonly number[]): number {
  let [best, least] = [color, Infinity];
  for (const other of kept) {
    const red = (color & 255) - (other & 255);
    const green = ((color >> 8) & 255) - ((other >> 8) & 255);
    const blue = ((color >> 16) & 255) - ((other >> 16) & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}
