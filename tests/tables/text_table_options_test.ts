import assert from "node:assert/strict";
import { subjectTitle } from "../../lib/tables/text_table_options.ts";

Deno.test("a title has its subject in front, when there is one", () => {
  assert.deepEqual([subjectTitle("課題", "語"), subjectTitle(undefined, "語")], ["課題: 語", "語"]);
});
