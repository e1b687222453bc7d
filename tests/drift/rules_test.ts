import assert from "node:assert/strict";
import { DEFAULT_RULES, rulesOfCell, rulesOfNotebook, sanitise, toleranceOf } from "../../lib/drift/rules.ts";

type Metadata = Parameters<typeof rulesOfNotebook>[0]["metadata"];

const notebook = (check: Metadata["check"] = {}) => rulesOfNotebook({ metadata: { check } }, "a");
const cell = (metadata: Metadata, check: Metadata["check"] = {}) =>
  rulesOfCell({ metadata }, { notebook: notebook(check), name: "a cell 2" });

Deno.test("who says nothing gets a lax comparison with exact numbers", () => {
  assert.deepEqual(rulesOfNotebook({ metadata: {} }, "a"), DEFAULT_RULES);
  assert.equal(DEFAULT_RULES.mode, "lax");
  assert.deepEqual(DEFAULT_RULES.tolerance, { rtol: 0, atol: 0 });
});

Deno.test("tags set a cell's mode, nbval's names too", () => {
  const mode = (...tags: string[]) => cell({ tags }).mode;
  assert.equal(mode("check-strict"), "strict");
  assert.equal(mode("nbval-check-output"), "strict");
  assert.equal(mode("check-ignore"), "ignore");
  assert.equal(mode("nbval-ignore-output"), "ignore");
  assert.equal(mode("parameters"), "lax");
});

Deno.test("a cell's rules win over its notebook's, and its tag over both", () => {
  assert.equal(cell({}, { mode: "strict" }).mode, "strict");
  assert.equal(cell({ check: { mode: "ignore" } }, { mode: "strict" }).mode, "ignore");
  assert.equal(cell({ tags: ["check-lax"], check: { mode: "ignore" } }, { mode: "strict" }).mode, "lax");
  assert.deepEqual(cell({ check: { atol: 0.5 } }, { rtol: 0.01, atol: 0.1 }).tolerance, { rtol: 0.01, atol: 0.5 });
});

Deno.test("a column has its own tolerance: the cell's, else the notebook's, else that of all numbers", () => {
  const rules = cell({ check: { columns: { 割合: { atol: 0.1 } } } }, {
    rtol: 0.01,
    columns: { 割合: { atol: 9 }, 平均: { atol: 0.5 } },
  });
  assert.deepEqual(toleranceOf(rules, "割合"), { rtol: 0.01, atol: 0.1 });
  assert.deepEqual(toleranceOf(rules, "平均"), { rtol: 0.01, atol: 0.5 });
  assert.deepEqual(toleranceOf(rules, "人数"), { rtol: 0.01, atol: 0 });
  assert.deepEqual(toleranceOf(rules, "constructor"), { rtol: 0.01, atol: 0 });
});

Deno.test("what no two runs have in common is blotted out by name or pattern, the notebook's and the cell's", () => {
  const rules = cell({ check: { sanitise: [{ pattern: "第\\d+版", replace: "第…版" }] } }, {
    sanitise: ["durations", "times", "uuids", "addresses", "paths"],
  });
  assert.equal(sanitise("took 12.5 ms", rules), "took <duration>");
  assert.equal(sanitise("2022-02-04T13:40:00Z, 2022-02-04", rules), "<time>, 2022-02-04");
  assert.equal(sanitise("id 9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d", rules), "id <uuid>");
  assert.equal(sanitise("at 0x7ffe12ab", rules), "at <address>");
  assert.equal(sanitise("in C:\\Users\\a\\b.csv and /tmp/a/b.csv", rules), "in <path> and <path>");
  assert.equal(sanitise("file:///home/花子/project copy/a.csv: 20 rows", rules), "<path>: 20 rows");
  assert.equal(sanitise("第3版 9人", rules), "第…版 9人");
});

Deno.test("what only looks like a path is compared, and what stands behind one", () => {
  const rules = notebook({ sanitise: ["paths"] });
  for (const text of ["2022/02/04", "https://example.org/a/b", "1/2/3人", "either/or"]) {
    assert.equal(sanitise(text, rules), text);
  }
  assert.equal(sanitise("wrote /tmp/a/b.csv with 20 rows", rules), "wrote <path> with 20 rows");
});

for (
  const [check, sentence] of [
    [{ rtoll: 1 }, "check: expected no key rtoll"],
    [{ rtol: "0.1" }, "rtol: expected a number"],
    [{ atol: -1 }, "atol: expected a number of at least 0"],
    [{ columns: { 割合: 0.1 } }, "columns.割合: expected an object"],
    ["lax", "check: expected an object"],
  ] as const
) {
  Deno.test(`rules that mean nothing are refused in one sentence that names the place: ${JSON.stringify(check)}`, () => {
    const message = (place: string) => `Cannot use metadata.check of ${place} as it must hold rules: ${sentence}`;
    assert.throws(() => notebook(check), { name: "SyntaxError", message: message("notebook a") });
    assert.throws(() => cell({ check }), { name: "SyntaxError", message: message("a cell 2") });
  });
}

Deno.test("a pattern that is none is refused in one sentence", () => {
  assert.throws(() => notebook({ sanitise: [{ pattern: "(" }] }), {
    name: "SyntaxError",
    message:
      /^Cannot use metadata\.check of notebook a as its pattern must be one: .*Invalid regular expression[^\n]*$/,
  });
});

Deno.test("a misspelt tag is refused, and so are two that contradict each other: neither passes in silence", () => {
  assert.throws(() => cell({ tags: ["check-stric"] }), {
    name: "SyntaxError",
    message: "Cannot use tag check-stric of a cell 2 as it must be one of check-strict, check-lax, check-ignore",
  });
  assert.throws(() => cell({ tags: ["check-strict", "check-ignore"] }), {
    name: "SyntaxError",
    message: "Cannot use tags check-strict and check-ignore of a cell 2 as they must set one mode",
  });
  assert.equal(cell({ tags: ["check-strict", "nbval-check-output"] }).mode, "strict");
});
