import assert from "node:assert/strict";
import { recordsOf } from "./records_of.ts";
import {
  actionPointsTable,
  actionsFrameworkTable,
  assessmentSheetStructureTable,
  frameworkPicturesTable,
  interviewFrameworkTable,
  processStepsTable,
  requiredItemsTable,
} from "../../../../lib/reports/fy2021/facts/framework_tables.ts";
import { appendicesTable } from "../../../../lib/reports/fy2021/facts/committee_tables.ts";

Deno.test("Five required items, each answered by an action and shown in a picture; the text quotes one title", async () => {
  const items = await recordsOf(requiredItemsTable);
  const actions = await recordsOf(actionsFrameworkTable);
  const pictures = await recordsOf(frameworkPicturesTable);
  assert.deepEqual(items.map(({ number }) => number), [1, 2, 3, 4, 5]);
  assert.deepEqual(items.filter(({ titleBasis }) => titleBasis === "printed").map(({ number }) => number), [1]);
  for (const { number, pictureFigureKeys } of items) {
    assert.ok(actions.some(({ requiredItem }) => requiredItem === number));
    const shown = pictures.filter(({ requiredItem }) => requiredItem === number).map(({ figureKey }) => figureKey);
    assert.deepEqual(pictureFigureKeys, shown);
  }
});

Deno.test("Seven actions with 3, 2, 1, 0, 1, 3 and 2 points to mind", async () => {
  const actions = await recordsOf(actionsFrameworkTable);
  const points = await recordsOf(actionPointsTable);
  assert.deepEqual(actions.map(({ markPrinted }) => markPrinted).join(""), "①②③④⑤⑥⑦");
  const counts = actions.map(({ number }) => points.filter(({ actionNumber }) => actionNumber === number).length);
  assert.deepEqual(counts, [3, 2, 1, 0, 1, 3, 2]);
});

Deno.test("Six appendices, each referred to by the action it belongs to; none is in the text", async () => {
  const appendices = await recordsOf(appendicesTable);
  const actions = await recordsOf(actionsFrameworkTable);
  assert.equal(appendices.length, 6);
  for (const { actionNumber, markPrinted, inTheText } of appendices) {
    const action = actions.find(({ number }) => number === actionNumber);
    assert.ok(action?.appendices.includes(markPrinted.replaceAll(/[【】]/g, "")), markPrinted);
    assert.equal(inTheText, false);
  }
  assert.equal(actions.flatMap((action) => action.appendices).length, 6);
});

Deno.test("The assessment sheet has nine rows of 現状, 強み and 課題, and eight other fields", async () => {
  const fields = await recordsOf(assessmentSheetStructureTable);
  const assessed = fields.filter(({ block }) => block === "services" || block === "foundations");
  const rows = [...Map.groupBy(assessed, ({ rowLabel }) => rowLabel).values()];
  assert.equal(rows.length, 9);
  for (const row of rows) {
    assert.deepEqual(row.map(({ columnLabel }) => columnLabel), ["現状（実施している取り組み）", "強み", "課題"]);
  }
  assert.equal(fields.length - assessed.length, 8);
  assert.deepEqual(fields.map(({ order }) => order), fields.map((_, index) => index + 1));
});

Deno.test("Ten pictures: six with words of theirs in the text, four without", async () => {
  const pictures = await recordsOf(frameworkPicturesTable);
  for (const { figureKey, labels, reproducible } of pictures) {
    assert.equal(labels.length > 0, reproducible === "labels", figureKey);
  }
  assert.deepEqual(
    [6, 4],
    ["labels", "nothing"].map((what) => pictures.filter(({ reproducible }) => reproducible === what).length),
  );
});

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
