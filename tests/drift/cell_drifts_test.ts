import assert from "node:assert/strict";
import { cellDrifts, cellDriftsOf } from "../../lib/drift/cell_drifts.ts";
import { DEFAULT_RULES } from "../../lib/drift/rules.ts";
import type { CodeCell, JsonObject, Notebook } from "../../lib/notebook/notebook_format.ts";

/** A notebook of cells, each with its source, what it shows, and its metadata. */
function notebook(
  cells: readonly (readonly [string, string | null, JsonObject?])[],
  metadata: JsonObject = {},
): Notebook {
  return {
    nbformat: 4,
    nbformat_minor: 5,
    metadata,
    cells: cells.map(([source, shown, metadata = {}]): CodeCell => ({
      cell_type: "code",
      source,
      metadata,
      execution_count: null,
      outputs: shown === null ? [] : [{ output_type: "display_data", data: { "text/plain": shown }, metadata: {} }],
    })),
  };
}

const compare = async (committed: Notebook, fresh: Notebook) =>
  (await cellDrifts("a", { committed, fresh })).map(({ notebook, cellNumber, grade, differences }) =>
    `${notebook} ${cellNumber} ${grade}: ${differences.map(({ what }) => what).join("; ")}`
  );

Deno.test("each cell is compared under its notebook's rules, its own, or those of its tag", async () => {
  const cells = (shown: string) =>
    notebook([
      ["a", shown],
      ["b", shown, { check: { atol: 0 } }],
      ["c", shown, { tags: ["check-strict"] }],
      ["d", shown, { tags: ["check-ignore"] }],
    ], { check: { atol: 0.1 } });
  assert.deepEqual(await compare(cells("3.50"), cells("3.55")), [
    "a 1 cosmetic: numbers within the tolerance in 1 line",
    "a 2 drift: line 1: 「3.50」 → 「3.55」",
    "a 3 drift: line 1: 「3.50」 → 「3.55」",
  ]);
});

Deno.test("rules that a fresh run would bring along do not excuse it: the committed ones hold", async () => {
  const committed = notebook([["a", "1"]]);
  assert.equal((await compare(committed, notebook([["a", "2", { tags: ["check-ignore"] }]]))).length, 1);
  assert.equal((await compare(committed, notebook([["a", "2"]], { check: { mode: "ignore" } }))).length, 1);
});

Deno.test("rules that are given hold for all cells, whatever their tags", async () => {
  const cells = (shown: string) => notebook([["a", shown, { tags: ["check-ignore"] }]]);
  const found = await cellDrifts("a", {
    committed: cells("1"),
    fresh: cells("2"),
    rules: { ...DEFAULT_RULES, mode: "strict" },
  });
  assert.deepEqual(found.map(({ grade }) => grade), ["drift"]);
});

Deno.test("a cell that another version of the notebook has more or less does not change those after it", async () => {
  const [less, more] = [notebook([["a", "1"], ["b", "2"]]), notebook([["new", "0"], ["a", "1"], ["b", "3"]])];
  assert.deepEqual(await compare(less, more), [
    "a 1 drift: output 1 (「0」) added",
    "a 2 drift: line 1: 「2」 → 「3」",
  ]);
  assert.deepEqual(await compare(more, less), [
    "a 1 drift: output 1 (「0」) removed",
    "a 3 drift: line 1: 「3」 → 「2」",
  ]);
});

Deno.test("a cell that shows nothing any more, or nothing yet, is told", async () => {
  assert.deepEqual(await compare(notebook([["a", "9人"]]), notebook([["a", null]])), [
    "a 1 drift: output 1 (「9人」) removed",
  ]);
  assert.deepEqual(await compare(notebook([["a", null]]), notebook([["a", "9人"]])), [
    "a 1 drift: output 1 (「9人」) added",
  ]);
  assert.deepEqual(await compare(notebook([]), notebook([])), []);
});

Deno.test("rules that mean nothing are refused with notebook and cell", async () => {
  const faulty = notebook([["a", "1", { check: { rtol: "much" } }]]);
  await assert.rejects(compare(faulty, faulty), {
    name: "SyntaxError",
    message: /^Cannot use metadata\.check of a cell 1 as it must hold rules: rtol: /,
  });
});

Deno.test("of several notebooks those with both versions are compared, in their order, each under its own name", async () => {
  const [one, two] = [notebook([["a", "3.50"]]), notebook([["a", "3.55"]])];
  const drifts = await cellDriftsOf([
    { name: "last", committed: one, fresh: two },
    { name: "gone", committed: one, fresh: undefined },
    { name: "new", committed: undefined, fresh: two },
    { name: "same", committed: one, fresh: one },
    { name: "first", committed: two, fresh: one },
  ]);
  assert.deepEqual(drifts.map(({ notebook, cellNumber, grade }) => [notebook, cellNumber, grade]), [
    ["last", 1, "drift"],
    ["first", 1, "drift"],
  ]);
  const tolerant = { ...DEFAULT_RULES, tolerance: { ...DEFAULT_RULES.tolerance, atol: 0.1 } };
  const alike = await cellDriftsOf([{ name: "a", committed: one, fresh: two }], tolerant);
  assert.deepEqual(alike.map(({ grade }) => grade), ["cosmetic"]);
});
