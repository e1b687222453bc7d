import assert from "node:assert/strict";
import { recordsOf } from "./records_of.ts";
import { loadReport } from "../../../../lib/reports/fy2021/facts/load_report.ts";
import {
  eventLecturersTable,
  eventParticipantsTable,
  exchangeDiscussionsTable,
  programmeItemsTable,
} from "../../../../lib/reports/fy2021/facts/event_tables.ts";
import { readTable } from "../../../../lib/data/read_table.ts";

const events = (await loadReport()).events.records;

Deno.test("Eight events were held, one was cancelled and two were not held, the three with a reason", () => {
  const counts = Map.groupBy(events, ({ status }) => status);
  assert.equal(counts.get("held")?.length, 8);
  assert.equal(counts.get("cancelled")?.length, 1);
  assert.equal(counts.get("not-held")?.length, 2);
  for (const { status, reason } of events) assert.equal(reason === null, status === "held");
});

Deno.test("165 people applied for the five sessions whose applicants are printed", () => {
  const applicants = events.flatMap(({ applicants }) => applicants ?? []);
  assert.equal(applicants.length, 5);
  assert.equal(applicants.reduce((sum, count) => sum + count, 0), 165);
});

Deno.test("Each printed weekday is that of the real date", () => {
  for (const { eventId, date, datePrinted } of events) {
    if (date === null) continue;
    const weekday = "日月火水木金土"[new Date(`${date}T00:00:00Z`).getUTCDay()];
    assert.equal(/（(.)）/.exec(datePrinted ?? "")?.[1], weekday, eventId);
  }
});

Deno.test("Each printed date spells the real date, but for the one slip of figure 2-17", () => {
  const different = events.filter(({ date, datePrinted }) => {
    const [, year, month, day] = /^(\d+)年(\d+)月(\d+)日/.exec((datePrinted ?? "").replaceAll(" ", "")) ?? [];
    return date !== null && date !== [year, month?.padStart(2, "0"), day?.padStart(2, "0")].join("-");
  });
  assert.deepEqual(different.map(({ eventId, datePrinted }) => [eventId, datePrinted]), [
    ["gyoda-training-1", "2022 年 2 月 4 月（金）"],
  ]);
});

Deno.test("Printed times are beginning and end, and every event lasts two hours", () => {
  for (const { eventId, start, end, timePrinted } of events) {
    if (start === null || end === null) {
      assert.equal(timePrinted, null);
      continue;
    }
    assert.equal(timePrinted, `${start}-${end}`);
    assert.equal(Number(end.slice(0, 2)) - Number(start.slice(0, 2)), 2, eventId);
    assert.equal(end.slice(3), start.slice(3), eventId);
  }
});

Deno.test("Only the exchange meetings are for more than one municipality; 釧路市 was at the first, 豊田市 at the second", () => {
  for (const { kind, municipalityIds } of events) assert.equal(municipalityIds.length > 1, kind === "exchange");
  const [first, second] = events.filter(({ kind }) => kind === "exchange");
  assert.deepEqual(first?.municipalityIds.filter((name) => !second?.municipalityIds.includes(name)), ["kushiro"]);
  assert.deepEqual(second?.municipalityIds.filter((name) => !first?.municipalityIds.includes(name)), ["toyota"]);
});

Deno.test("A session's programme comes with its being held", () => {
  for (const { status, programmeFigureKey } of events) assert.equal(programmeFigureKey !== null, status === "held");
});

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

const items = await recordsOf(programmeItemsTable);
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

const discussions = await readTable(exchangeDiscussionsTable);
const records = discussions.rows.map(({ record }) => record);

Deno.test("each exchange meeting has five entries", () => {
  assert.deepEqual(discussions.faults, []);
  for (const meeting of ["exchange-1", "exchange-2"]) {
    const entries = records.filter(({ eventId }) => eventId === meeting).map(({ entryOrder }) => entryOrder);
    assert.deepEqual([...new Set(entries)], [1, 2, 3, 4, 5]);
  }
});

Deno.test("nine answers stand under eight questions, as one question has two, and two entries are statements", () => {
  assert.equal(records.filter(({ kind }) => kind === "question").length, 9);
  const twice = records.filter(({ answerOrder }) => answerOrder === 2);
  assert.deepEqual(twice.map(({ eventId, entryOrder }) => [eventId, entryOrder]), [["exchange-1", 4]]);
  const statements = records.filter(({ kind }) => kind === "statement");
  assert.deepEqual(statements.map(({ eventId, entryOrder }) => [eventId, entryOrder]), [
    ["exchange-2", 3],
    ["exchange-2", 5],
  ]);
});

Deno.test("both answers to one question stand under the same summary of it", () => {
  const [first, second] = records.filter(({ eventId, entryOrder }) => eventId === "exchange-1" && entryOrder === 4);
  assert.ok(first !== undefined && second !== undefined);
  assert.equal(first.questionSummary, second.questionSummary);
  assert.notEqual(first.answerSummary, second.answerSummary);
});
