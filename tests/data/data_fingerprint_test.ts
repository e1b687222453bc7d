import assert from "node:assert/strict";
import { dataFingerprint } from "../../lib/data/data_fingerprint.ts";

const printOf = (path: string, text: string) => dataFingerprint(path, new TextEncoder().encode(text));

Deno.test("a table has a checksum a row and a column; equal rows and columns have equal ones", () => {
  const { rows = "", columns = {}, lines } = printOf("a.csv", "id,n,m\n1,9,9\n2,5,5\n1,9,9\n");
  const [first, second, third, ...more] = rows.split(" ");
  assert.deepEqual(more, []);
  assert.equal(first, third);
  assert.notEqual(first, second);
  assert.deepEqual(Object.keys(columns), ["id", "n", "m"]);
  assert.equal(columns.n, columns.m);
  assert.notEqual(columns.id, columns.n);
  assert.equal(lines, undefined);
});

Deno.test("where one cell ends and the next begins counts: 1,23 is not 12,3", () => {
  assert.notEqual(printOf("a.csv", "a,b\n1,23\n").rows, printOf("a.csv", "a,b\n12,3\n").rows);
});

Deno.test("a cell of several lines is in one row", () => {
  assert.equal(printOf("a.csv", 'id,text\n1,"一行目\n二行目"\n2,x\n').rows?.split(" ").length, 2);
});

Deno.test("a table that cannot be read, and a file that is none, have a checksum a line", () => {
  assert.equal(printOf("a.csv", 'a,b\n1,"2\n').lines?.split(" ").length, 3);
  assert.equal(printOf("a.json", '{\n"a": 1\n}').lines?.split(" ").length, 3);
});

Deno.test("a table without rows, and an empty file, have a fingerprint too", () => {
  assert.equal(printOf("a.csv", "a,b\n").rows, "");
  assert.equal(printOf("a.txt", "").lines?.split(" ").length, 1);
  assert.match(printOf("a.csv", "").sha256, /^[0-9a-f]{64}$/);
});
