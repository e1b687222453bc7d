import { isRecord, shown } from "./value_in_message.ts";

/**
 * Refuses options of a function that takes none: they would be passed over. What `map` hands on beside a value, its place and
 * the list, is none.
 *
 * @param action what the function does, as it should read after "Cannot"
 * @param given the function's `arguments`
 * @param most how many values it takes
 * @throws {TypeError} with what was given
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const given = ["survey", { lang: "en" }];
 * assert.throws(() => requireNoOptions("count answers", given, 1), {
 *   message: "Cannot count answers as there are no options: current value is an object with lang",
 * });
 * requireNoOptions("count answers", ["survey", 0, ["survey"]], 1);
 * ```
 */
export function requireNoOptions(action: string, given: ArrayLike<unknown>, most: number): void {
  const more = given[most];
  if (!isRecord(more) || Array.isArray(more)) return;
  throw new TypeError(`Cannot ${action} as there are no options: current value is ${shown(more)}`);
}
