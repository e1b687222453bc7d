/** Largest column that is tried in every order: 7! = 5,040. In a larger one, each box is tried in every other place. */
const LARGEST_TRIED = 7;

/** A piece of a link, from one column to the next. */
export interface LinkPiece {
  readonly link: string;
  readonly from: string;
  readonly to: string;
}

/** The columns in the orders with the fewest crossings that changing one column after another finds. */
export function untangled(
  columns: readonly (readonly string[])[],
  { pieces, fixedLayers }: { readonly pieces: readonly LinkPiece[]; readonly fixedLayers: readonly number[] },
): { readonly layers: readonly (readonly string[])[]; readonly crossings: number } {
  const layers = [...columns];
  let crossings = countCrossings(layers, pieces);
  for (let improved = true; improved;) {
    improved = false;
    for (const [index, layer] of layers.entries()) {
      if (fixedLayers.includes(index)) continue;
      for (const order of ordersOf(layer)) {
        const fewer = countCrossings(layers.with(index, order), pieces);
        if (fewer < crossings) {
          crossings = fewer;
          layers[index] = order;
          improved = true;
        }
      }
    }
  }
  return { layers, crossings };
}

function countCrossings(
  layers: readonly (readonly string[])[],
  pieces: readonly { readonly from: string; readonly to: string }[],
): number {
  const places = new Map<string, readonly [number, number]>();
  for (const [index, layer] of layers.entries()) {
    for (const [place, id] of layer.entries()) places.set(id, [index, place]);
  }
  const placeOf = (id: string) => {
    const place = places.get(id);
    if (place === undefined) throw new RangeError(`Cannot count crossings as ${id} must stand in a column`);
    return place;
  };
  const ends = pieces.map(({ from, to }) => ({ from: placeOf(from), to: placeOf(to) }));
  let crossings = 0;
  for (const [index, one] of ends.entries()) {
    for (const other of ends.slice(index + 1)) {
      if (one.from[0] === other.from[0] && (one.from[1] - other.from[1]) * (one.to[1] - other.to[1]) < 0) {
        crossings += 1;
      }
    }
  }
  return crossings;
}

function ordersOf(layer: readonly string[]): readonly string[][] {
  if (layer.length <= LARGEST_TRIED) return permutations(layer);
  return layer.flatMap((item, index) => {
    const rest = layer.toSpliced(index, 1);
    return layer.map((_, place) => rest.toSpliced(place, 0, item));
  });
}

/** Every order, the given one first. */
function permutations(items: readonly string[]): readonly string[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}
