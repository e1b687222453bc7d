import assert from "node:assert/strict";
import { ORIGINS } from "../../lib/data/origin.ts";
import { ASSUMED_SCALES, GENERAL_NOTES, ORIGIN_NOTES, UNPRINTED_ANSWERS } from "../../lib/wording/method_notes.ts";

Deno.test("each origin is told, each note once, and no note speaks of a report", () => {
  assert.deepEqual(Object.keys(ORIGIN_NOTES).sort(), [...ORIGINS].sort());
  const notes = [...GENERAL_NOTES, ASSUMED_SCALES, UNPRINTED_ANSWERS];
  assert.equal(new Set(notes.map(({ id }) => id)).size, notes.length);
  const texts = [...notes.flatMap(({ text, title }) => [text, title]), ...Object.values(ORIGIN_NOTES)];
  for (const { ja, en } of texts) {
    assert.ok(ja !== "" && en !== "");
    assert.doesNotMatch(`${ja} ${en}`, /報告書|the report|市/);
  }
});
