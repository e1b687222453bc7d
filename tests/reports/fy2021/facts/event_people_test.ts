import assert from "node:assert/strict";
import { eventLecturersTable } from "../../../../lib/reports/fy2021/facts/event_lecturers.ts";
import { eventParticipantsTable } from "../../../../lib/reports/fy2021/facts/event_participants.ts";
import { recordsOf } from "./records_of.ts";

const lecturers = await recordsOf(eventLecturersTable);
const participants = await recordsOf(eventParticipantsTable);

Deno.test("大原 裕介 lectures at six of the nine sessions that name lecturers, more than anybody else", () => {
  const counts = [...Map.groupBy(lecturers, ({ name }) => name)].map(([name, list]) => [name, list.length] as const);
  assert.deepEqual(counts.toSorted((a, b) => b[1] - a[1])[0], ["大原 裕介", 6]);
  assert.equal(new Set(lecturers.map(({ eventId }) => eventId)).size, 9);
});

Deno.test("A lecturer printed for one session only is there and nowhere else in the series", () => {
  for (const { eventId, name, restrictionPrinted } of lecturers) {
    if (restrictionPrinted === null) continue;
    const [number] = /\d/.exec(restrictionPrinted) ?? [];
    assert.ok(eventId.endsWith(`-${number}`), eventId);
    const series = eventId.slice(0, -1);
    const sessions = lecturers.filter((other) => other.name === name && other.eventId.startsWith(series));
    assert.equal(sessions.length, 1, `${eventId} ${name}`);
  }
});

Deno.test("Only the lecturers of the ministry's other bureau and of 豊田市 belong to no body of the project", () => {
  const outside = lecturers.filter(({ personId }) => personId === null).map(({ name }) => name);
  assert.deepEqual(outside, ["野崎 伸一", "江崎 崇"]);
});

Deno.test("Six municipalities at each exchange meeting; four sections of 行田市, one of every other", () => {
  for (const meeting of ["exchange-1", "exchange-2"]) {
    assert.equal(participants.filter(({ eventId }) => eventId === meeting).length, 6);
  }
  for (const { municipalityId, departments, departmentsPrinted } of participants) {
    assert.equal(departments.length, municipalityId === "gyoda" ? 4 : 1);
    for (const department of departments) assert.ok(departmentsPrinted.includes(department));
  }
});
