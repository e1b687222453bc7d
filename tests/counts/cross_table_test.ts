import assert from "node:assert/strict";
import { crossCategories, joinCells } from "../../lib/counts/cross_table.ts";
import { exampleCodebook } from "../survey/survey_fixture.ts";

const [, , after] = exampleCodebook.scales;
assert.ok(after !== undefined);
const categories = crossCategories(after, exampleCodebook.missing);

Deno.test("every answer, every one beside the scale and no answer is a category of its own place", () => {
  assert.deepEqual(categories.map(({ name, kind, members }) => [name.ja, kind, ...members]), [
    ["よくわかった", "answer", 0],
    ["わかった", "answer", 1],
    ["わからなかった", "answer", 2],
    ["わからない", "other", 3],
    ["無回答", "missing", 4],
  ]);
});

Deno.test("joined cells hold the people of their members, each once, and nobody else", () => {
  const cells = categories.map((column, at) => ({ column, count: 10 ** at }));
  const joined = { name: "favourable" as const, kind: "joined" as const, members: [0, 2] };
  const [none] = categories.slice(-1);
  assert.ok(none !== undefined);
  assert.deepEqual(joinCells(cells, [joined, none]).map(({ column, count }) => [column.name, count]), [
    ["favourable", 101],
    [{ ja: "無回答", en: "No answer" }, 10000],
  ]);
  assert.deepEqual(joinCells(cells, categories), cells);
});
