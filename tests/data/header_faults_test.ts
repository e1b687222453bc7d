import assert from "node:assert/strict";
import { headerFaults } from "../../lib/data/header_faults.ts";

const OPTIONS = { file: "towns.csv", columns: ["id", "name"], optional: ["flags"], hint: ": others would be lost" };

Deno.test("columns in any order, and those that may be there, are no fault", () => {
  assert.deepEqual(headerFaults(["flags", "name", "id"], OPTIONS), []);
  assert.deepEqual(headerFaults(["name", "id"], OPTIONS), []);
});

Deno.test("a column that is missing and one that nobody knows are told, with all that there may be", () => {
  const at = { file: "towns.csv", line: 1, value: null };
  assert.deepEqual(headerFaults(["id", "nmae"], OPTIONS), [
    { ...at, id: "missing-column", column: "name", expected: "a column name" },
    { ...at, id: "extra-column", column: "nmae", expected: "only the columns id, name, flags: others would be lost" },
  ]);
});

Deno.test("in respondents' data a column that nobody knows is told by its number: its heading may be an answer", () => {
  const file = "data/surveys/town/private/responses.csv";
  const [fault] = headerFaults(["id", "name", "私の電話は"], { file, columns: ["id", "name"] });
  assert.equal(fault?.column, "column 3");
});
