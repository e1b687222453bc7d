/** Data files that nobody fills in by hand: each is read in time that grows with its size, and told in a message of bounded size. */
import assert from "node:assert/strict";
import { DataError, type DataFault } from "../../lib/data/data_error.ts";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { growthBySixteen, MOST_GROWTH } from "../growth.ts";

/** Each took half a minute and more, at 80,000 lines, 100,000 columns and 200,000 line breaks. */
const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  "empty lines at the end": (size) => `a,b\n1,2${"\n".repeat(size)}`,
  "empty lines in the middle": (size) => `a,b\n${"\n".repeat(size)}1,2`,
  "empty lines of Windows": (size) => `a,b\r\n1,2${"\r\n".repeat(size)}x,y\r\n`,
  columns: (size) => Array.from({ length: size }, (_, at) => `c${at}`).join(","),
  "columns of one name": (size) => "c,".repeat(size),
  "line breaks in a cell": (size) => `a,b\n1,"${"\n".repeat(size)}"\n`,
  "rows with too many cells": (size) => `a,b\n${"1,2,3\n".repeat(size)}`,
};

for (const [name, text] of Object.entries(HOSTILE)) {
  Deno.test(`a CSV file of many ${name} is parsed in linear time`, () => {
    const texts = new Map([2_000, 32_000].map((size) => [size, text(size)]));
    assert.ok(growthBySixteen((size) => parseCsv(texts.get(size) ?? "", "a.csv"), 2_000) < MOST_GROWTH);
  });
}

Deno.test("empty lines are passed over at the end only, whichever line ends they have", () => {
  for (const end of ["", "\n", "\n\n", "\r\n\r\n", "\n\r\n"]) {
    const { rows, faults } = parseCsv(`a,b\n1,2${end}`, "a.csv");
    assert.deepEqual([rows.length, faults], [1, []], JSON.stringify(end));
  }
  assert.equal(parseCsv("a,b\n\n1,2\n", "a.csv").faults[0]?.line, 2);
});

Deno.test("of a million faults the message lists the first and says how many more there are, and quotes no long value whole", () => {
  const fault = (line: number): DataFault => (
    { id: "invalid-value", file: "a.csv", line, column: "x", value: "長い".repeat(5_000), expected: "a number" }
  );
  const faults = Array.from({ length: 1_000_000 }, (_, at) => fault(at + 2));
  const { message, faults: all } = new DataError("read", faults);
  assert.equal(all.length, 1_000_000);
  const lines = message.split("\n");
  assert.match(lines[0] ?? "", /the data have 1000000 faults:$/);
  assert.match(
    lines[1] ?? "",
    /^ {2}a\.csv:2 \[x\] invalid-value: value is "(?:長い){100}… \(10000 letters\)", expected a number$/,
  );
  assert.equal(lines.at(-1), "  … and 999800 more");
  assert.equal(lines.length, 202);
});
