import assert from "node:assert/strict";
import { eventLecturersTable } from "../../../../lib/reports/fy2021/facts/event_lecturers.ts";
import { programmeItemsTable } from "../../../../lib/reports/fy2021/facts/programme_items.ts";
import { recordsOf } from "./records_of.ts";

const items = await recordsOf(programmeItemsTable);
const lecturers = await recordsOf(eventLecturersTable);
const programmes = Map.groupBy(items, ({ eventId }) => eventId);

Deno.test("Eight programmes with 9, 7, 6, 7, 6, 7, 6 and 6 lines, as counted in the report", () => {
  assert.deepEqual([...programmes].map(([eventId, list]) => [eventId, list.length]), [
    ["gyoda-forum", 9],
    ["gyoda-training-1", 7],
    ["gyoda-training-2", 6],
    ["soka-training-1", 7],
    ["soka-training-2", 6],
    ["tomakomai-practice", 7],
    ["exchange-1", 6],
    ["exchange-2", 6],
  ]);
});

Deno.test("Minutes of each programme add up to two hours", () => {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  for (const [eventId, list] of programmes) {
    const total = list.reduce((sum, { start, end }) => sum + (end === null ? 0 : minutes(end) - minutes(start)), 0);
    assert.equal(total, 120, eventId);
  }
});

Deno.test("Printed beginnings are the times with ～, but for two slips of figure 2-67 and the lines 終了", () => {
  const different = items.filter(({ start, startPrinted, kinds }) =>
    !kinds.includes("end") && startPrinted !== `${start}～`
  );
  assert.deepEqual(different.map(({ figureKey, start, startPrinted }) => [figureKey, start, startPrinted]), [
    ["2-67:tomakomai-practice", "13:40", "13:4O～"],
    ["2-67:tomakomai-practice", "14:30", "14:30"],
  ]);
});

Deno.test("Every programme has one break and one questionnaire, which comes last before the end", () => {
  for (const [eventId, list] of programmes) {
    assert.equal(list.filter(({ kinds }) => kinds.includes("break")).length, 1, eventId);
    assert.ok(list.at(-2)?.kinds.includes("questionnaire"), eventId);
    assert.equal(list.filter(({ kinds }) => kinds.includes("questionnaire")).length, 1, eventId);
  }
});

Deno.test("Whoever presents is a lecturer of the event or 行田市医師会", () => {
  for (const { eventId, presenters } of items) {
    const names = lecturers.filter((lecturer) => lecturer.eventId === eventId).map(({ name }) => name);
    for (const presenter of presenters) {
      assert.ok(["行田市医師会", ...names].includes(presenter), `${eventId} ${presenter}`);
    }
  }
});

Deno.test("A line says what it is: a printed heading or a title", () => {
  for (const { eventId, order, label, titles } of items) {
    assert.ok(label !== null || titles.length > 0, `${eventId} ${order}`);
  }
});
