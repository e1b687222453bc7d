import assert from "node:assert/strict";
import { peopleTable } from "../../../../lib/reports/fy2021/facts/people.ts";
import { recordsOf } from "./records_of.ts";

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
