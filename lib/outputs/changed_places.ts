import { alignSequences } from "./align_sequences.ts";

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
