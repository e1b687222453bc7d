/**
 * The value under a key, where there must be one.
 *
 * For what is looked up by an id that the data have checked, so that a key that is missing is an error and never a 0 or "".
 *
 * @param what the values, as the error names them
 * @throws {RangeError} when nothing is under the key
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const titles = new Map([["2-1", "人口"]]);
 * assert.equal(valueAt(titles, "2-1", "title of figure"), "人口");
 * assert.throws(() => valueAt(titles, "2-9", "title of figure"), /title of figure 2-9/);
 * ```
 */
export function valueAt<Key extends string | number, Value extends NonNullable<unknown> | null>(
  values: ReadonlyMap<Key, Value>,
  key: Key,
  what: string,
): Value {
  const value = values.get(key);
  if (value === undefined) {
    throw new RangeError(`Cannot take ${what} ${key} as there must be one of each: current number is ${values.size}`);
  }
  return value;
}
