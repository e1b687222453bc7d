import assert from "node:assert/strict";
import { say } from "../../lib/wording/say.ts";

Deno.test("a text is said in the language that is asked for, and with nothing else to be asked", () => {
  const words = { ja: "合計", en: "Total" };
  assert.deepEqual([say("ja", words), say("en", words)], ["合計", "Total"]);
  const loose = say as unknown as (...given: readonly unknown[]) => string;
  assert.throws(() => loose("ja", words, { lang: "en" }), /^TypeError: Cannot say it as /);
});
