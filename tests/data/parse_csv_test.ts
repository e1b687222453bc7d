import assert from "node:assert/strict";
import fc from "fast-check";
import { parseCsv } from "../../lib/data/parse_csv.ts";

Deno.test("cells stay text: neither leading zeros nor spaces nor dates are touched", () => {
  assert.deepEqual(parseCsv("a,b,c\n007, x ,2022-02-30\n", "a.csv").rows[0]?.cells, ["007", " x ", "2022-02-30"]);
});

Deno.test("a row with too many cells is refused with its line, and its neighbours are kept", () => {
  const { rows, faults } = parseCsv("a,b\n1,2\n3,4,5\n6,7\n", "a.csv");
  assert.deepEqual(rows.map(({ line }) => line), [2, 4]);
  assert.deepEqual(faults.map(({ id, line, expected }) => [id, line, expected]), [
    ["malformed-csv", 3, "2 cells, found 3"],
  ]);
});

Deno.test("a quote that never closes is a fault, not a long cell", () => {
  const { faults } = parseCsv('a,b\n1,"2\n3,4\n', "a.csv");
  assert.equal(faults[0]?.id, "malformed-csv");
});

Deno.test("a heading that occurs twice is a fault", () => {
  const { faults } = parseCsv("a,b,a\n1,2,3\n", "a.csv");
  assert.deepEqual(faults.map(({ id, column }) => [id, column]), [["duplicate-column", "a"]]);
});

Deno.test("whatever is written as CSV is read back cell by cell, with the line each row begins on", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "行", ",", '"', "\n", " ", "０", "=") });
  const row = fc.array(cell, { minLength: 2, maxLength: 2 });
  fc.assert(fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), (rows) => {
    const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(","));
    const table = parseCsv(["x,y", ...quoted].join("\n") + "\n", "a.csv");
    assert.deepEqual(table.faults, []);
    assert.deepEqual(table.rows.map(({ cells }) => cells), rows);
    let line = 2;
    for (const [index, text] of quoted.entries()) {
      assert.equal(table.rows[index]?.line, line);
      line += text.split("\n").length;
    }
  }));
});
