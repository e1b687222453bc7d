import assert from "node:assert/strict";
import { recordsOf } from "./records_of.ts";
import {
  committeeMeetingsTable,
  meetingTopicsTable,
  peopleTable,
} from "../../../../lib/reports/fy2021/facts/committee_tables.ts";

const people = await recordsOf(peopleTable);

Deno.test("Six people are in the committee, five observe, five are the secretariat", () => {
  const sizes = [...Map.groupBy(people, ({ group }) => group)].map(([group, members]) => [group, members.length]);
  assert.deepEqual(sizes, [["committee", 6], ["observer", 5], ["secretariat", 5]]);
});

Deno.test("The committee has one chair, its first member; the other groups print no role", () => {
  assert.deepEqual(people.filter(({ rolePrinted }) => rolePrinted === "委員長").map(({ personId }) => personId), [
    "committee-1",
  ]);
  for (const { group, rolePrinted } of people) assert.equal(rolePrinted === null, group !== "committee");
});

Deno.test("No name occurs twice", () => {
  assert.equal(new Set(people.map(({ name }) => name)).size, 16);
});

const meetings = await recordsOf(committeeMeetingsTable);
const topics = await recordsOf(meetingTopicsTable);

Deno.test("Four meetings between August 2021 and March 2022, in order, each with its weekday", () => {
  assert.deepEqual(meetings.map(({ date }) => date.slice(0, 7)), ["2021-08", "2021-10", "2021-12", "2022-03"]);
  for (const { date, datePrinted, start, end, timePrinted } of meetings) {
    const [year, month, day] = date.split("-").map(Number);
    const weekday = "日月火水木金土"[new Date(`${date}T00:00:00Z`).getUTCDay()];
    assert.equal(datePrinted.replaceAll(" ", ""), `${year}年${month}月${day}日（${weekday}）`);
    assert.equal(timePrinted, `${start}-${end}`);
  }
});

Deno.test("Seven topics: support of the cities was on the agenda twice", () => {
  const numbers = [1, 2, 3, 4].map((number) => topics.filter(({ meetingNumber }) => meetingNumber === number).length);
  assert.deepEqual(numbers, [2, 1, 2, 2]);
  const wordings = Map.groupBy(topics, ({ topic }) => topic);
  const repeated = [...wordings.values()].filter((list) => list.length > 1).flat();
  assert.deepEqual(repeated.map(({ meetingNumber }) => meetingNumber), [2, 3]);
});
