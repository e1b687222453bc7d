/**
 * Breaks notebooks, kernels and what is around them one way after another: each must end with its exit code and its sentence,
 * with no process left behind and nothing lost.
 */
import assert from "node:assert/strict";
import { breakOnce, brokenProject, type Outcome } from "./broken_project.ts";
import { CELL_FAULTS, type FaultRow, KERNEL_FAULTS, SETUP_FAULTS } from "./fault_rows.ts";

const ROWS = [...CELL_FAULTS, ...KERNEL_FAULTS, ...SETUP_FAULTS];

Deno.test(`each of ${ROWS.length} faults ends with its code and sentence, without orphans, and nothing is lost`, async (test) => {
  assert.ok(ROWS.length >= 40);
  const outcomes = new Map<FaultRow, Outcome>();
  const queue = ROWS.values();
  const work = async () => {
    await using copy = await brokenProject();
    for (const row of queue) outcomes.set(row, await breakOnce(copy, row));
  };
  await Promise.all([work(), work()]);
  for (const row of ROWS) {
    await test.step(row.name, () => {
      const outcome = outcomes.get(row);
      assert.ok(outcome !== undefined);
      const said = outcome.stdout + outcome.stderr;
      assert.match(said, row.says);
      assert.equal(outcome.code, row.code, said);
      assert.deepEqual(outcome.orphans, []);
      if (row.leavesAll ?? true) assert.deepEqual(outcome.lost, []);
    });
  }
});
