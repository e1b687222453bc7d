import assert from "node:assert/strict";
import { numberColumn, textColumn } from "../../lib/tables/columns.ts";

Deno.test("a column says how its cells are written", () => {
  assert.deepEqual(textColumn("a", "見出し"), { id: "a", label: "見出し", type: "text" });
  assert.deepEqual(numberColumn("n", "人数"), { id: "n", label: "人数", type: "number", decimals: 0 });
  assert.equal(numberColumn("share", "%", 1).decimals, 1);
});
