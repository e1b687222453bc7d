import type { ProtectedCells, TransitionSums } from "../../lib/counts/protect_transitions.ts";

type Matrix = readonly (readonly number[])[];

/** Everything that is published of a matrix besides its cells, by adding them up; the first half of answers is favourable. */
export function sumsOf(counts: Matrix): TransitionSums {
  const favourable = counts.map((_, at) => at).filter((at) => at < counts.length / 2);
  const total = (fits: (row: number, column: number) => boolean) =>
    counts.flatMap((row, from) => row.filter((_, to) => fits(from, to))).reduce((sum, count) => sum + count, 0);
  const turn = (was: boolean, is: boolean) =>
    total((row, column) => favourable.includes(row) === was && favourable.includes(column) === is);
  return {
    favourable: { before: favourable, after: favourable },
    beforeTotals: counts.map((_, side) => total((row) => row === side)),
    afterTotals: counts.map((_, side) => total((_, column) => column === side)),
    movement: {
      rose: total((row, column) => column < row),
      same: total((row, column) => column === row),
      fell: total((row, column) => column > row),
    },
    turns: [[turn(false, false), turn(false, true)], [turn(true, false), turn(true, true)]],
  };
}

/** Every matrix that agrees with what is published, by trying all: an attack that knows nothing of linear programmes. */
export function agreeing(cells: ProtectedCells, sums: TransitionSums): readonly Matrix[] {
  const shown = cells.flat();
  const width = cells.length;
  const wanted = JSON.stringify([sums.movement, sums.turns]);
  const left = [...sums.afterTotals];
  const made: number[] = [];
  const found: Matrix[] = [];
  const fill = (inRow: number): void => {
    const [row, column] = [Math.floor(made.length / width), made.length % width];
    if (row === width) {
      const rows = shown.slice(0, width).map((_, at) => made.slice(at * width, (at + 1) * width));
      const { movement, turns } = sumsOf(rows);
      if (JSON.stringify([movement, turns]) === wanted) found.push(rows);
      return;
    }
    const rest = column === 0 ? sums.beforeTotals[row] ?? 0 : inRow;
    const below = left[column] ?? 0;
    // The last cell of a row, and of a column, must take what is left of it.
    const least = Math.max(column === width - 1 ? rest : 0, row === width - 1 ? below : 0);
    const known = shown[made.length] ?? null;
    for (let count = known ?? least; count <= Math.min(rest, below, known ?? Infinity); count++) {
      if (count < least) return;
      made.push(count);
      left[column] = below - count;
      fill(rest - count);
      made.pop();
    }
    left[column] = below;
  };
  fill(0);
  return found;
}
