import type { Dataset } from "./source.ts";

/**
 * The records of several data sets under the same names, for whoever asks only what they hold and not where it is from.
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.deepEqual(recordsOf({}), {});
 * ```
 */
export function recordsOf<Datasets extends Readonly<Record<string, Dataset<unknown>>>>(
  datasets: Datasets,
): { readonly [Name in keyof Datasets]: Datasets[Name]["records"] } {
  const records = Object.entries(datasets).map(([name, dataset]) => [name, dataset.records]);
  // Object.fromEntries forgets which name has which type of record.
  return Object.fromEntries(records) as { readonly [Name in keyof Datasets]: Datasets[Name]["records"] };
}
