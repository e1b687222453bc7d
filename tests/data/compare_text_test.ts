import assert from "node:assert/strict";
import { compareText } from "../../lib/data/compare_text.ts";

Deno.test("texts come in the order of their code units, and equal ones are told to be equal", () => {
  assert.ok(compareText("Z", "a") < 0);
  assert.ok(compareText("a", "Z") > 0);
  assert.ok(compareText("a", "ab") < 0);
  assert.equal(compareText("釧路市", "釧路市"), 0);
});
