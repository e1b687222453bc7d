import assert from "node:assert/strict";
import { choiceList } from "../../lib/imports/choice_lists.ts";

/** Each of so many people ticks two of so many answers, every answer as often as any other. */
const ticked = (answers: number, people: number) =>
  Array.from({ length: people }, (_, at) => `答${at % answers};答${(at + 1) % answers}`);

Deno.test("two answers and more are a list, one alone is none, and a hundred for a hundred people are their own words", () => {
  for (const answers of [2, 3, 8, 15]) {
    const list = choiceList(ticked(answers, 120));
    assert.equal(list?.separator, ";", `${answers}`);
    assert.deepEqual(
      new Set(list.options.map(({ label }) => label)),
      new Set(Array.from({ length: answers }, (_, at) => `答${at}`)),
    );
    for (const { label, count } of list.options) {
      assert.equal(count, ticked(answers, 120).join(";").split(";").filter((one) => one === label).length);
    }
  }
  assert.equal(choiceList(ticked(1, 120)), null);
  assert.equal(choiceList(ticked(100, 120)), null);
});
