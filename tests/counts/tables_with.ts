export const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** All tables of whole numbers with the given margins. */
export function tablesWith(
  rowTotals: readonly number[],
  columnTotals: readonly number[],
): readonly (readonly (readonly number[])[])[] {
  const [total, ...others] = rowTotals;
  if (total === undefined) return columnTotals.every((left) => left === 0) ? [[]] : [];
  return rowsOf(total, columnTotals).flatMap((row) =>
    tablesWith(others, columnTotals.map((left, at) => left - (row[at] ?? 0))).map((rest) => [row, ...rest])
  );
}

function rowsOf(total: number, most: readonly number[]): readonly (readonly number[])[] {
  const [first, ...others] = most;
  if (first === undefined) return total === 0 ? [[]] : [];
  return Array.from({ length: Math.min(total, first) + 1 }, (_, value) => value).flatMap((value) =>
    rowsOf(total - value, others).map((rest) => [value, ...rest])
  );
}
