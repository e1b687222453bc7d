import assert from "node:assert/strict";
import { changedInputs, isUnchanged } from "../../lib/drift/changed_inputs.ts";
import type { Manifest } from "../../lib/outputs/manifest.ts";

const NOTEBOOK = { name: "01", cells: "aa bb cc", links: "l", executed: "e", reads: [] };
const BEFORE: Manifest = {
  format: 2,
  deno: "2.9.6",
  packages: { d3: "7.9.1", zod: "4.6.7" },
  code: { "deno.json": "1", "lib/a.ts": "1", "lib/b.ts": "1" },
  data: { "data/a.json": { sha256: "1", lines: "x y" } },
  notebooks: [NOTEBOOK],
  outputs: [],
};

Deno.test("two equal manifests differ in nothing", () => {
  assert.ok(isUnchanged(changedInputs(BEFORE, structuredClone(BEFORE))));
});

Deno.test("a cell put in between is the only one that changed: those below it are the same as before", () => {
  const after = { ...BEFORE, notebooks: [{ ...NOTEBOOK, cells: "aa new bb cc" }] };
  assert.deepEqual(changedInputs(BEFORE, after).notebooks.get("01"), {
    kind: "changed",
    cells: [{ kind: "added", number: 2, formerNumber: null }],
  });
});

Deno.test("a cell taken out is told by the number that it had", () => {
  const after = { ...BEFORE, notebooks: [{ ...NOTEBOOK, cells: "bb cc" }] };
  assert.deepEqual(changedInputs(BEFORE, after).notebooks.get("01")?.cells, [
    { kind: "removed", number: 1, formerNumber: 1 },
  ]);
});

Deno.test("cells in another order are told as that: none of them came or went", () => {
  const after = { ...BEFORE, notebooks: [{ ...NOTEBOOK, cells: "cc bb aa" }] };
  assert.deepEqual(changedInputs(BEFORE, after).notebooks.get("01"), { kind: "reordered", cells: [] });
});

Deno.test("a notebook that came and one that went are told as such, and not as changed", () => {
  const after = { ...BEFORE, notebooks: [{ ...NOTEBOOK, name: "02" }] };
  const { notebooks } = changedInputs(BEFORE, after);
  assert.equal(notebooks.get("01")?.kind, "removed");
  assert.equal(notebooks.get("02")?.kind, "added");
});

Deno.test("modules that came and went are told as such", () => {
  const after = { ...BEFORE, code: { "deno.json": "1", "lib/a.ts": "2", "lib/c.ts": "1" } };
  assert.deepEqual(changedInputs(BEFORE, after).code, [
    { path: "lib/a.ts", kind: "changed" },
    { path: "lib/b.ts", kind: "removed" },
    { path: "lib/c.ts", kind: "added" },
  ]);
});

Deno.test("a version of a package and of Deno is told with both versions, Deno first", () => {
  const after = { ...BEFORE, deno: "2.9.7", packages: { d3: "7.9.2", plot: "0.6.17" } };
  assert.deepEqual(changedInputs(BEFORE, after).versions.map(({ text }) => text), [
    "Deno 2.9.6 → 2.9.7",
    "package d3 7.9.1 → 7.9.2",
    "package plot none → 0.6.17",
    "package zod 4.6.7 → none",
  ]);
});

Deno.test("a notebook whose names mean other code is told, unless its own cells changed", () => {
  const relinked = { ...NOTEBOOK, links: "other" };
  const changes = changedInputs(BEFORE, { ...BEFORE, notebooks: [relinked] });
  assert.deepEqual([...changes.relinked], ["01"]);
  assert.ok(!isUnchanged(changes));
  const both = { ...relinked, cells: "aa bb dd" };
  assert.deepEqual([...changedInputs(BEFORE, { ...BEFORE, notebooks: [both] }).relinked], []);
});
