import assert from "node:assert/strict";
import { ROWS_VARIABLE, tableOfRows, tellMissing, tellRow } from "./bench_row.ts";

Deno.test("goals of several benches stand in one table, and so does what could not be measured", async () => {
  const path = await Deno.makeTempFile();
  Deno.env.set(ROWS_VARIABLE, path);
  try {
    tellRow({
      work: "charts",
      peer: "a peer",
      theirs: "6.67 s",
      ours: "2.50 s",
      times: "2.66",
      goal: "4",
      isMet: false,
    });
    tellRow({ work: "up to date", ours: "0.05 s", goal: "≤ 0.4 s", isMet: true });
    tellMissing("words", { peer: "another", missing: "python3-mecab" });
    assert.deepEqual(tableOfRows(await Deno.readTextFile(path)), [
      "work        peer     theirs    ours  times     goal  MB theirs  MB ours  result",
      "charts      a peer   6.67 s  2.50 s   2.66        4                      not met",
      "up to date                   0.05 s         ≤ 0.4 s                      met",
      "words       another                                                      missing: python3-mecab",
    ]);
  } finally {
    Deno.env.delete(ROWS_VARIABLE);
    await Deno.remove(path);
  }
});

Deno.test("a bench that is run by itself keeps no rows", () => {
  assert.equal(Deno.env.get(ROWS_VARIABLE), undefined);
  tellRow({ work: "charts", ours: "2.50 s", goal: "4", isMet: false });
});
