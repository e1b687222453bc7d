import assert from "node:assert/strict";
import { headingLines } from "../../lib/figures/matrix_headings.ts";

Deno.test("a name is parted between place and event, and no character of it stands alone", () => {
  assert.deepEqual(headingLines("葉山野市 第2回実践研修", 68), ["葉山野市", "第2回実践", "研修"]);
  assert.deepEqual(headingLines("葉山野市 フォーラム", 68), ["葉山野市", "フォーラム"]);
  // A number alone is no lost character, and a word of Latin letters is not parted for it.
  assert.equal(headingLines("Hayamano practice training 2", 68).join(" "), "Hayamano practice training 2");
});
