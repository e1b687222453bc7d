import assert from "node:assert/strict";
import fc from "fast-check";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { writeCsv } from "../../lib/data/write_csv.ts";

Deno.test("what writeCsv writes, parseCsv reads back", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "行", '"', ",", " ", "\n", "１", "-") });
  const table = fc.array(fc.tuple(cell, cell), { maxLength: 8 });
  fc.assert(fc.property(table, (rows) => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsv([["a", "b"], ...rows]));
    assert.ok(text.startsWith("\uFEFFa,b\r\n"));
    const read = parseCsv(text.slice(1), "table.csv");
    assert.deepEqual(read.faults, []);
    assert.deepEqual(read.rows.map(({ cells }) => [...cells]), rows);
  }));
});

Deno.test("writeCsv refuses rows of unequal length", () => {
  assert.throws(() => writeCsv([["a", "b"], ["1"]]), /row 2 has 1/);
});
