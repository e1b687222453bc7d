import assert from "node:assert/strict";
import { PAGE } from "../../lib/wording/page_words.ts";

Deno.test("what was sought and not found is said so, and only then; else how many places it stands in", () => {
  for (const count of [0, 1, 2, 30]) {
    const { ja, en } = PAGE.hits(count);
    assert.equal(/見つかりません/.test(ja), count === 0, ja);
    assert.equal(/nothing/.test(en), count === 0, en);
    assert.equal(/\d/.test(ja) && /\d/.test(en), count !== 0);
    if (count > 0) assert.ok(ja.includes(`${count}か所`) && en.startsWith(`${count} `));
  }
});
