/** In English, how many there are of something: `1 difference`, `2 differences`. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/**
 * In English, all of some names: `Harbour`, `Harbour and Hill`, `Harbour, Hill and Lake`.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(listed(["Harbour", "Hill", "Lake"]), "Harbour, Hill and Lake");
 * assert.equal(listed(["Harbour"]), "Harbour");
 * ```
 */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
