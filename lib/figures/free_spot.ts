import type { Box } from "./drawing.ts";

/** The first free place for a label: beside, above, below its mark, then further and further out. */
export function freeSpot(
  { x, y, radius, width }: { readonly x: number; readonly y: number; readonly radius: number; readonly width: number },
  { taken, room }: {
    readonly taken: readonly Box[];
    readonly room: { readonly width: number; readonly height: number };
  },
): Box {
  const boxAt = (centreX: number, centreY: number): Box => (
    { left: centreX - width / 2, right: centreX + width / 2, top: centreY - 8, bottom: centreY + 8 }
  );
  const isFree = (box: Box) =>
    box.left >= 0 && box.right <= room.width && box.top >= 0 && box.bottom <= room.height &&
    taken.every((other) =>
      box.right <= other.left || box.left >= other.right || box.bottom <= other.top || box.top >= other.bottom
    );
  const side = radius + 4 + width / 2;
  for (let step = 0; step < 60; step++) {
    const shift = 9 * step;
    const up = radius + 10 + shift;
    for (
      const [dx, dy] of [[side, -shift], [-side, -shift], [side, shift], [-side, shift], [0, -up], [0, up]] as const
    ) {
      const box = boxAt(x + dx, y + dy);
      if (isFree(box)) return box;
    }
  }
  return boxAt(x + side, y);
}
