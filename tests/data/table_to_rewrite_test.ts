import assert from "node:assert/strict";
import fc from "fast-check";
import { DataError } from "../../lib/data/data_error.ts";
import { tableToRewrite } from "../../lib/data/table_to_rewrite.ts";
import { csvText } from "../../lib/data/write_csv.ts";
import { anyCharacter } from "../any_character.ts";

const PRIVATE = "data/surveys/made/private/list.csv";
const COLUMNS = ["id", "name"] as const;
const OPTIONS = { action: "rewrite the list", file: PRIVATE, columns: COLUMNS, madeAnew: ["flags"] } as const;
const read = (text: string) => tableToRewrite(new TextEncoder().encode(text), OPTIONS);

Deno.test("every row comes back, whatever stands in it and in whatever order the columns are", () => {
  const cell = fc.string({ unit: anyCharacter }).filter((text) => !/[\r\0\uFEFF]|^\s*$/.test(text));
  fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
    const text = csvText([["name", "flags", "id"], ...rows.map(([id, name]) => [name, "", id])], { newline: "\n" });
    assert.deepEqual(read(text), rows.map(([id, name]) => ({ id, name })));
  }));
});

Deno.test("what could not be written again is a fault of its line, all at once, and no answer of anybody is told", () => {
  const faults = (text: string): readonly string[] => {
    try {
      read(text);
    } catch (error) {
      assert.ok(error instanceof DataError);
      assert.doesNotMatch(error.message, /秘密/);
      return error.faults.map(({ id, line }) => `${id} ${line}`);
    }
    return [];
  };
  assert.deepEqual(faults("id,name\n1,秘密\n"), []);
  assert.deepEqual(faults("id,name\n秘密\n2,b,秘密\n"), ["malformed-csv 2", "malformed-csv 3"]);
  assert.deepEqual(faults("id,memo\n1,秘密\n"), ["missing-column 1", "extra-column 1"]);
  assert.deepEqual(faults("id,name,name\n1,秘密,b\n"), ["duplicate-column 1"]);
  assert.deepEqual(faults('id,name\n1,"秘密\n'), ["malformed-csv 2"]);
  assert.deepEqual(faults(""), ["missing-column 1", "missing-column 1"]);
  assert.throws(() => tableToRewrite(new Uint8Array([0x69, 0x64, 0x0a, 0xff, 0xfe]), OPTIONS), /UTF-8/);
});

Deno.test("a list that a Japanese Excel saved in CP932 is read as the one in UTF-8, with its mark or without", () => {
  // 草加 in CP932.
  const byExcel = new Uint8Array([...new TextEncoder().encode("id,name\n1,"), 0x91, 0x90, 0x89, 0xc1]);
  assert.deepEqual(tableToRewrite(byExcel, OPTIONS), [{ id: "1", name: "草加" }]);
  assert.deepEqual(read("\uFEFFid,name\n1,草加\n"), [{ id: "1", name: "草加" }]);
});
