import type { Movement } from "../comparisons/before_after_comparison.ts";
import { itemAt } from "../data/item_at.ts";

/** A stretch of height. */
export interface Stretch {
  readonly top: number;
  readonly height: number;
}

/** One answer's field; of height 0 when nobody gave it. */
export interface FlowNode extends Stretch {
  readonly count: number;
}

/** People who went from one answer to another. */
export interface Flow {
  readonly from: Stretch;
  readonly to: Stretch;
  readonly count: number;
  readonly way: keyof Movement;
}

/** Fields before and after, answer by answer at the same height, and what flows between them. */
export interface FlowLayout {
  /** Middle of each answer's row. */
  readonly middles: readonly number[];
  readonly before: readonly FlowNode[];
  readonly after: readonly FlowNode[];
  /** The widest first, so that thin ones are drawn over them. */
  readonly flows: readonly Flow[];
  readonly bottom: number;
}

/** Measures of {@linkcode flowsOf}. */
export interface FlowLayoutOptions {
  readonly top: number;
  /** Height of one person. */
  readonly unit: number;
  /** Least height of each answer's row, as its label needs. */
  readonly rowHeights: readonly number[];
  /** Between rows. */
  readonly gap: number;
}

/**
 * Places the answers in rows, the same before and after, so that whoever answers higher flows upwards.
 *
 * Each row is as high as the larger of its two fields, or its label. Flows leave and arrive in the order of the answers, so
 * that they cross no more than they must.
 *
 * @param counts `counts[before][after]`, the most favourable answer first
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { before, after, flows } = flowsOf([[1, 0], [2, 1]], { top: 0, unit: 10, rowHeights: [20, 20], gap: 5 });
 * assert.deepEqual(before, [{ top: 10, height: 10, count: 1 }, { top: 35, height: 30, count: 3 }]);
 * assert.deepEqual(after, [{ top: 0, height: 30, count: 3 }, { top: 45, height: 10, count: 1 }]);
 * assert.deepEqual(flows.map(({ way, count }) => [way, count]), [["rose", 2], ["same", 1], ["same", 1]]);
 * ```
 */
export function flowsOf(
  counts: readonly (readonly number[])[],
  { top, unit, rowHeights, gap }: FlowLayoutOptions,
): FlowLayout {
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = counts.map((_, at) => counts.reduce((sum, row) => sum + itemAt(row, at, "answer after"), 0));
  let bottom = top;
  const middles = counts.map((_, at) => {
    const height = Math.max(
      itemAt(rows, at, "answer") * unit,
      itemAt(columns, at, "answer") * unit,
      itemAt(rowHeights, at, "answer"),
    );
    const middle = bottom + height / 2;
    bottom += height + gap;
    return middle;
  });
  const nodes = (sizes: readonly number[]) =>
    sizes.map((count, at): FlowNode => ({ top: (middles[at] ?? top) - count * unit / 2, height: count * unit, count }));
  const [before, after] = [nodes(rows), nodes(columns)];
  const arrivals = after.map((node) => node.top);
  const flows = counts.flatMap((row, from) => {
    let leaving = before[from]?.top ?? top;
    return row.flatMap((count, to): readonly Flow[] => {
      if (count === 0) return [];
      const height = count * unit;
      const arriving = arrivals[to] ?? top;
      const way = to < from ? "rose" : to > from ? "fell" : "same";
      const flow: Flow = { from: { top: leaving, height }, to: { top: arriving, height }, count, way };
      leaving += height;
      arrivals[to] = arriving + height;
      return [flow];
    });
  });
  return {
    middles,
    before,
    after,
    flows: flows.toSorted((one, other) => other.count - one.count),
    bottom: bottom - gap,
  };
}
