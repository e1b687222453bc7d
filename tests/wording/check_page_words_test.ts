import assert from "node:assert/strict";
import { CHECK_PAGE_WORDS } from "../../lib/wording/check_page_words.ts";

const nothing = { figures: 0, tables: 0, cells: 0, others: 0 };

Deno.test("what moved is counted by kind, and what is none is not named", () => {
  assert.deepEqual(CHECK_PAGE_WORDS.moved({ ...nothing, figures: 2, cells: 1 }), {
    ja: "図 2 点、セル 1 個",
    en: "2 figures, 1 cell",
  });
  assert.deepEqual(CHECK_PAGE_WORDS.moved({ ...nothing, tables: 1 }), { ja: "表 1 点", en: "1 table" });
});

Deno.test("other files are so many more beside anything else, and files where there is nothing else", () => {
  assert.equal(CHECK_PAGE_WORDS.moved({ ...nothing, others: 3 }).en, "3 files");
  // As many figures as tables, and as many tables as cells: they do not take each other away.
  for (const [figures, tables, cells] of [[1, 1, 0], [0, 1, 1], [1, 0, 1], [2, 1, 1], [1, 0, 0]] as const) {
    assert.match(CHECK_PAGE_WORDS.moved({ figures, tables, cells, others: 3 }).en, /, 3 more$/);
  }
});
