import { READ_OPTIONS, type ReadOptions } from "../../../data/read_source.ts";
import { kind, requireOptions } from "../../../data/check_call.ts";
import { basis, identifier, text, wholeNumber } from "../../../data/cells.ts";
import { defineTable, readTable, type RowOf } from "../../../data/read_table.ts";
import { DataError } from "../../../data/data_error.ts";
import type { Dataset } from "../../../data/source.ts";

/**
 * Which of the seven actions of figure 3-8 each municipality took, and by which event.
 *
 * The report does not say it in so many words: `basis` tells what a programme prints from what the project reads. Whether
 * an event was held is in the report's events.
 */
export const actionsTakenTable = defineTable({
  file: "data/assessments/actions_taken.csv",
  description: "One action of figure 3-8 taken by one municipality through one event",
  columns: {
    takenId: identifier("Unique key: municipality, taken, number."),
    municipalityId: identifier("Municipality."),
    actionNumber: wholeNumber("Number of the action in figure 3-8.", { minimum: 1, maximum: 7 }),
    eventId: identifier("Event through which it was taken."),
    basis: basis("printed: a programme or list of participants says it; reading: the project reads it so."),
    reason: text("Why the event counts as the action, in the project's own words."),
    figureKey: identifier("Catalogue key of the figure it is taken from."),
  },
  key: ["takenId"],
});

/** One action taken. */
export type ActionTakenRecord = RowOf<typeof actionsTakenTable.columns>;

/** What {@linkcode loadActionsTaken} gives, as an argument is checked for it. */
export const ACTIONS_TAKEN = kind.record("the actions taken, as loadActionsTaken gives them", "records");

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
  requireOptions("load the actions taken", options, READ_OPTIONS);
  const { rows, source, faults } = await readTable(actionsTakenTable, options);
  if (source === null || faults.length > 0) throw new DataError("read the actions taken", faults);
  return { records: rows.map(({ record }) => record), source };
}
