/**
 * The item at a place of a list, where there must be one.
 *
 * For lists that go by the same places as another, so that one that is too short is an error and never a 0 or "".
 *
 * @param what the list, as the error names it
 * @throws {RangeError} when the list has no such place
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(itemAt(["a", "b"], 1, "letter"), "b");
 * assert.throws(() => itemAt(["a", "b"], 2, "letter"), /letter 3 .* 2/);
 * ```
 */
export function itemAt<Item extends NonNullable<unknown> | null>(
  items: readonly Item[],
  place: number,
  what: string,
): Item {
  const item = items[place];
  if (item === undefined) {
    throw new RangeError(
      `Cannot take ${what} ${place + 1} as there must be so many: current number is ${items.length}`,
    );
  }
  return item;
}
