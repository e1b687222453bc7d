import assert from "node:assert/strict";
import { formatFault } from "../../../../lib/data/data_error.ts";
import { readTable, type RowOf, type RowShape, type TableDefinition } from "../../../../lib/data/read_table.ts";

/** Records of one table of the report; a fault in its file fails the test that asks for it. */
export async function recordsOf<const Shape extends RowShape>(
  table: TableDefinition<Shape>,
): Promise<readonly RowOf<Shape>[]> {
  const { rows, faults } = await readTable(table);
  assert.deepEqual(faults.map(formatFault), []);
  return rows.map(({ record }) => record);
}
