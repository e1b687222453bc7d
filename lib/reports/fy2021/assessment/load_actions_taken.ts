import { DataError } from "../../../data/data_error.ts";
import type { ReadOptions } from "../../../data/read_source.ts";
import { readTable } from "../../../data/read_table.ts";
import type { Dataset } from "../../../data/source.ts";
import { actionsTakenTable, type ActionTakenRecord } from "./actions_taken.ts";

/**
 * Which of the seven actions of figure 3-8 each municipality took.
 *
 * @throws {DataError} with every fault of the file
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * const { records } = await loadActionsTaken();
 * assert.ok(records.every(({ actionNumber }) => actionNumber !== 4));
 * ```
 */
export async function loadActionsTaken(options: ReadOptions = {}): Promise<Dataset<ActionTakenRecord>> {
  const { rows, source, faults } = await readTable(actionsTakenTable, options);
  if (source === null || faults.length > 0) throw new DataError("read the actions taken", faults);
  return { records: rows.map(({ record }) => record), source };
}
