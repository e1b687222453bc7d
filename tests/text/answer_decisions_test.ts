import assert from "node:assert/strict";
import { decisionsOn, harmless } from "../../lib/text/answer_decisions.ts";

const answer = (line: number, original: string, questionId = "q1") => ({ questionId, line, original });
const decision = (line: number, original: string, by: string, questionId = "q1") => ({
  ...answer(line, original, questionId),
  published: original,
  by,
  on: "2030-06-09",
});

Deno.test("a decision is for its own line, else for the next of the same words, and for each only once", () => {
  const by = (answers: Parameters<typeof decisionsOn>[0], decided: Parameters<typeof decisionsOn>[1]) =>
    decisionsOn(answers, decided).map((found) => found?.by);
  const decided = [decision(2, "はい", "a"), decision(4, "はい", "b"), decision(5, "別", "c")];
  assert.deepEqual(by([answer(2, "はい"), answer(4, "はい")], decided), ["a", "b"]);
  assert.deepEqual(by([answer(3, "はい"), answer(5, "はい"), answer(6, "別")], decided), ["a", "b", "c"]);
  // Line 4 is b's own, wherever the other now stands.
  assert.deepEqual(by([answer(1, "はい"), answer(4, "はい"), answer(9, "はい")], decided), ["a", "b", undefined]);
  // Other words, or the same words to another question, have been looked at by nobody.
  assert.deepEqual(by([answer(2, "はい。"), answer(2, "はい", "q2")], decided), [undefined, undefined]);
});

Deno.test("what a spreadsheet would take for a formula is made text, and nothing else is", () => {
  assert.deepEqual(["=1+1", "＠会場", "-", "また"].map(harmless), ["'=1+1", "'＠会場", "'-", "また"]);
});
