/**
 * Order by code unit: the same on every machine, unlike an order by locale.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(["い", "b", "あ", "B"].toSorted(compareText), ["B", "b", "あ", "い"]);
 * assert.equal(compareText("a", "a"), 0);
 * ```
 */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
