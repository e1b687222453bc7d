import assert from "node:assert/strict";
import { severalIdentifiers, severalOf } from "../../../../lib/reports/fy2021/facts/printed_cells.ts";

const kinds = severalOf("What it is.", ["notice", "break", "questionnaire"]);

Deno.test("Several words keep the order they are written in", () => {
  assert.deepEqual(kinds.parse("questionnaire;notice"), ["questionnaire", "notice"]);
});

Deno.test("An unknown word, an empty cell, a word twice and a stray space are refused, each with what was expected", () => {
  for (const cell of ["pause", "", "break;break", "notice; break", "break;"]) {
    const parsed = kinds.safeParse(cell);
    assert.equal(parsed.success, false, cell);
    assert.match(parsed.error?.issues[0]?.message ?? "", /out of notice, break, questionnaire/);
  }
});

Deno.test("Several identifiers keep their order; none, one twice, a stray space and other letters are refused", () => {
  const topics = severalIdentifiers("What it is about.");
  assert.deepEqual(topics.parse("meetings;budget"), ["meetings", "budget"]);
  for (const cell of ["", "budget;budget", "budget; meetings", "budget;", "予算"]) {
    const parsed = topics.safeParse(cell);
    assert.equal(parsed.success, false, cell);
    assert.equal(parsed.error?.issues[0]?.message, "different identifiers separated by ;");
  }
});
