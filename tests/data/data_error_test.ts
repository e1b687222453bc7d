import assert from "node:assert/strict";
import { inspect } from "node:util";
import { DataError, type DataFault, formatFault } from "../../lib/data/data_error.ts";

const ANSWERS = "data/surveys/soka/responses.csv";
const fault = (changes: Partial<DataFault>): DataFault => ({
  id: "unknown-answer",
  file: ANSWERS,
  line: 3,
  column: "q1",
  value: "分からなかったhanako",
  expected: "one of はい, いいえ, or nothing",
  ...changes,
});

Deno.test("no cell of answers stands in an error, however it is shown: a notebook keeps what its cells throw", () => {
  const error = new DataError("load", [
    fault({}),
    fault({ id: "duplicate-respondent", column: "respondent", value: "hanako@example.jp" }),
    fault({ id: "malformed-csv", value: "1,はい,hanako" }),
    fault({ file: "data/surveys/soka/private/export.csv", id: "invalid-value", value: "hanako" }),
  ]);
  const shown = [
    error.message,
    error.stack ?? "",
    String(error),
    inspect(error, { depth: 9, showHidden: true }),
    Deno.inspect(error, { depth: 9 }),
    JSON.stringify(error),
    JSON.stringify(error.faults),
    formatFault(fault({})),
  ];
  for (const text of shown) assert.doesNotMatch(text, /hanako/);
  assert.match(error.message, /responses\.csv:3 \[q1\] unknown-answer: value withheld, expected one of はい/);
});

Deno.test("the person who holds the file is shown the answer of a closed question, shortened, and nothing else", () => {
  const error = new DataError("load", [
    fault({ value: "ぜんぜん".repeat(30) }),
    fault({ id: "duplicate-respondent", column: "respondent", value: "hanako@example.jp" }),
    fault({ id: "malformed-csv", value: "1,はい,hanako" }),
  ]);
  const told = error.messageForHolder();
  assert.match(told, /\[q1\] unknown-answer: value is "(?:ぜんぜん){10}…", expected/);
  assert.doesNotMatch(told, /hanako/);
  assert.match(told, /duplicate-respondent: value withheld/);
});

Deno.test("of a fact the value is told in full, and numbers of rows and bytes of answers, too", () => {
  const error = new DataError("load", [
    fault({ file: "data/report/people.csv", value: "山田" }),
    fault({ id: "wrong-row-count", line: null, column: null, value: "11 rows" }),
  ]);
  assert.match(error.message, /people\.csv:3 \[q1\] unknown-answer: value is "山田"/);
  assert.match(error.message, /wrong-row-count: value is "11 rows"/);
  assert.equal(error.message, error.messageForHolder());
});
