import assert from "node:assert/strict";
import * as lib from "../../lib/mod.ts";
import { HELP_TASKS } from "../../lib/wording/help_words.ts";

Deno.test("everything that #lib exports is found by help, and help names nothing else", () => {
  const named = HELP_TASKS.flatMap(({ names }) => names);
  const exported = Object.keys(lib).filter((name) => name !== "COMMON_WORDS");
  assert.deepEqual(named.toSorted(), exported.toSorted());
});
