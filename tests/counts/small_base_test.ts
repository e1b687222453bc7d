import assert from "node:assert/strict";
import { SMALL_BASE } from "../../lib/counts/small_base.ts";

Deno.test("below thirty people a share is for reference only", () => {
  assert.equal(SMALL_BASE, 30);
});
