import assert from "node:assert/strict";
import { CHANGE } from "../../lib/wording/change_words.ts";

Deno.test("what became of those with one answer is listed in either language; of an answer that nobody gave, that nobody did", () => {
  const row = { label: "理解していた", total: 3, cellCount: 2, cells: ["「よく」2人", "「やや」1人"] };
  const listed = CHANGE.rowInWords(row);
  assert.equal(listed.ja, "受講前「理解していた」3人は受講後「よく」2人・「やや」1人");
  assert.equal(listed.en, "before “理解していた” (3), after 「よく」2人, 「やや」1人");
  const nobody = CHANGE.rowInWords({ label: "理解していた", total: 0, cellCount: 0, cells: [] });
  assert.equal(nobody.ja, "受講前「理解していた」0人は受講後該当なし");
  assert.equal(nobody.en, "before “理解していた” (0), after nobody");
});
