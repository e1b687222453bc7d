import assert from "node:assert/strict";
import { brokenOrder, checkRows, unknownReferences } from "../../lib/data/check_rows.ts";
import { readingOf } from "../reports/fy2021/facts/answers_fixture.ts";

const reading = readingOf("things.csv", [
  { thingId: "a", order: 1, refersTo: null, others: ["a", "b"] },
  { thingId: "b", order: 3, refersTo: "z", others: ["y", "x"] },
]);

Deno.test("a judged row gets file, line and column heading", () => {
  const faults = checkRows(
    reading,
    ({ refersTo }) =>
      refersTo === "z" ? { id: "contradiction", field: "refersTo", value: "z", expected: "not z" } : null,
  );
  assert.deepEqual(faults, [{
    id: "contradiction",
    file: "things.csv",
    line: 3,
    column: "refers_to",
    value: "z",
    expected: "not z",
  }]);
});

Deno.test("references are looked up one by one, and none is no fault", () => {
  const known = new Set(["a", "b", "y"]);
  const values = (field: "refersTo" | "others") =>
    unknownReferences(reading, { field, known, what: "a thing" }).map(({ line, value }) => [line, value]);
  assert.deepEqual(values("refersTo"), [[3, "z"]]);
  assert.deepEqual(values("others"), [[3, "x"]]);
});

Deno.test("an order is counted within its group", () => {
  const found = (group: (record: { readonly thingId: string }) => string) =>
    brokenOrder(reading, { field: "order", group }).map(({ line, value }) => [line, value]);
  assert.deepEqual(found(() => "all"), [[3, "3"]]);
  assert.deepEqual(found(({ thingId }) => thingId), [[3, "3"]]);
  assert.deepEqual(
    brokenOrder(readingOf("t.csv", [{ order: 1 }, { order: 2 }]), { field: "order", group: () => "" }),
    [],
  );
});
