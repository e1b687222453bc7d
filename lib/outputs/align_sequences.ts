import { diffArrays } from "diff";

/** A stretch where two sequences differ: so many items of the first stand where so many of the second do. */
export interface SequenceDifference {
  /** Place of the first removed item in the first sequence, from 0. */
  readonly beforeStart: number;
  /** Place of the first added item in the second sequence, from 0. */
  readonly afterStart: number;
  readonly removed: number;
  readonly added: number;
}

/** Past so many differences everything between the common ends counts as replaced: the cost grows with their square. */
const MOST_DIFFERENCES = 1000;

/**
 * Where two sequences differ, with as few removed and added items as possible: how rows, lines and elements are set side by
 * side before they are compared.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(alignSequences(["a", "b", "c"], ["a", "x", "c", "d"]), [
 *   { beforeStart: 1, afterStart: 1, removed: 1, added: 1 },
 *   { beforeStart: 3, afterStart: 3, removed: 0, added: 1 },
 * ]);
 * ```
 */
export function alignSequences(before: readonly string[], after: readonly string[]): readonly SequenceDifference[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const longest = Math.min(before.length, after.length) - start;
  while (end < longest && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [former, latter] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const parts = diffArrays(former, latter, { maxEditLength: MOST_DIFFERENCES }) ?? [
    { removed: true, added: false, value: former },
    { removed: false, added: true, value: latter },
  ];
  const differences: SequenceDifference[] = [];
  let [x, y] = [start, start];
  let open: { beforeStart: number; afterStart: number; removed: number; added: number } | null = null;
  for (const { removed, added, value } of parts) {
    if (!removed && !added) {
      if (open !== null) differences.push(open);
      open = null;
      x += value.length;
      y += value.length;
      continue;
    }
    open ??= { beforeStart: x, afterStart: y, removed: 0, added: 0 };
    if (removed) {
      open.removed += value.length;
      x += value.length;
    } else {
      open.added += value.length;
      y += value.length;
    }
  }
  return open === null ? differences : [...differences, open];
}

/** An item of a sequence, such as a row, a line or a cell, that came, went or is another. */
export interface ChangedPlace {
  readonly kind: "changed" | "added" | "removed";
  /** Its place, from 1; of a removed one the place that it had. */
  readonly number: number;
  /** Its place before; `null` for an added one. */
  readonly formerNumber: number | null;
}

/**
 * What changed from one sequence to another. An item that went where another came in its place has changed; others were
 * added or removed.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(changedPlaces(["a", "b", "c"], ["a", "x", "b", "d"]), [
 *   { kind: "added", number: 2, formerNumber: null },
 *   { kind: "changed", number: 4, formerNumber: 3 },
 * ]);
 * ```
 */
export function changedPlaces(before: readonly string[], after: readonly string[]): readonly ChangedPlace[] {
  return alignSequences(before, after).flatMap(({ removed, added, beforeStart, afterStart }) =>
    Array.from({ length: Math.max(removed, added) }, (_, at): ChangedPlace => {
      const [former, latter] = [beforeStart + at + 1, afterStart + at + 1];
      if (at >= removed) return { kind: "added", number: latter, formerNumber: null };
      if (at >= added) return { kind: "removed", number: former, formerNumber: former };
      return { kind: "changed", number: latter, formerNumber: former };
    })
  );
}
