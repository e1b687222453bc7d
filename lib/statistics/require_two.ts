/**
 * Checks that something is given for each of two groups, and for no third.
 *
 * @param action what was being attempted, as it should read after "Cannot"
 * @param options what is given, and what it should be, as errors name it
 * @returns the two
 * @throws {RangeError} when there are fewer or more
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(requireTwo("compare groups", { name: "2 group sizes", values: [20, 24] }), [20, 24]);
 * assert.throws(() => requireTwo("compare groups", { name: "2 group sizes", values: [20] }), /must be 2 group sizes/);
 * ```
 */
export function requireTwo<Value>(
  action: string,
  { name, values }: { readonly name: string; readonly values: readonly Value[] },
): readonly [Value, Value] {
  const [first, second, third] = values;
  if (first === undefined || second === undefined || third !== undefined) {
    throw new RangeError(`Cannot ${action} as there must be ${name}: current value is ${values.length}`);
  }
  return [first, second];
}
