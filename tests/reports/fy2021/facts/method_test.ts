import assert from "node:assert/strict";
import { interviewFrameworkTable } from "../../../../lib/reports/fy2021/facts/interview_framework.ts";
import { processStepsTable } from "../../../../lib/reports/fy2021/facts/process_steps.ts";
import { recordsOf } from "./records_of.ts";

Deno.test("Three steps, the second in three parts", async () => {
  const steps = await recordsOf(processStepsTable);
  assert.deepEqual(steps.map(({ stepPrinted, parentId }) => [stepPrinted, parentId]), [
    ["STEP1", null],
    ["STEP2", null],
    ["STEP2-1", "step-2"],
    ["STEP2-2", "step-2"],
    ["STEP2-3", "step-2"],
    ["STEP3", null],
  ]);
});

Deno.test("The hearings had 4, 6 and 2 items under three viewpoints", async () => {
  const items = await recordsOf(interviewFrameworkTable);
  const viewpoints = [...Map.groupBy(items, ({ viewpoint }) => viewpoint).values()];
  assert.deepEqual(viewpoints.map((list) => list.length), [4, 6, 2]);
  assert.deepEqual(viewpoints.map((list) => list[0]?.viewpointNumber), [1, 2, 3]);
});
