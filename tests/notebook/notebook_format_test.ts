import { deepStrictEqual as deepEqual, rejects, strictEqual as equal, throws } from "node:assert/strict";
import { codeCells, parseNotebook, serializeNotebook, writeNotebook } from "../../lib/notebook/notebook_format.ts";
import { join } from "node:path";

const fixture = (name: string) => Deno.readTextFileSync(new URL(`fixtures/${name}`, import.meta.url));
const empty = { nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] };

Deno.test("a notebook is written byte for byte as Python's nbformat writes it", () => {
  equal(
    serializeNotebook(parseNotebook(fixture("nbformat_source.json"), "source")),
    fixture("../../notebooks/nbformat_written.ipynb"),
  );
});

Deno.test("reading and writing an nbformat file changes nothing", () => {
  const written = fixture("../../notebooks/nbformat_written.ipynb");
  equal(serializeNotebook(parseNotebook(written, "written")), written);
});

Deno.test("unknown metadata, unknown fields and cell ids are kept", () => {
  const cell = { cell_type: "markdown", id: "keep", metadata: { deep: { a: [1, null] } }, source: "x", novelty: 5 };
  const text = JSON.stringify({ ...empty, metadata: { mine: "yes" }, cells: [cell], top: "level" });
  deepEqual(JSON.parse(serializeNotebook(parseNotebook(text, "a.ipynb"))), {
    ...empty,
    metadata: { mine: "yes" },
    cells: [{ ...cell, source: ["x"] }],
    top: "level",
  });
});

Deno.test("every fault of a broken notebook is named with its place", () => {
  const cells = [{ cell_type: "code", metadata: {}, source: 5, outputs: [], execution_count: null }, {
    cell_type: "x",
  }];
  throws(() => parseNotebook(JSON.stringify({ ...empty, cells }), "bad.ipynb"), (error: Error) => {
    equal(error.name, "SyntaxError");
    equal(error.message.includes("bad.ipynb"), true);
    equal(error.message.includes("cells.0.source"), true);
    equal(error.message.includes("cells.1.cell_type"), true);
    return true;
  });
});

Deno.test("what is no notebook is refused", () => {
  throws(() => parseNotebook("", "empty.ipynb"), { name: "SyntaxError", message: /empty\.ipynb.*not JSON/ });
  throws(() => parseNotebook("[]", "list.ipynb"), SyntaxError);
  throws(() => parseNotebook(JSON.stringify({ ...empty, nbformat: 3 }), "old.ipynb"), /nbformat/);
});

Deno.test("code cells are numbered from 1, all cells from 0", () => {
  const markdown = { cell_type: "markdown" as const, metadata: {}, source: "" };
  const code = { cell_type: "code" as const, metadata: {}, source: "", outputs: [], execution_count: null };
  const notebook = { nbformat: 4 as const, nbformat_minor: 5, metadata: {}, cells: [markdown, code, markdown, code] };
  deepEqual([...codeCells(notebook)].map(({ cellIndex, cellNumber }) => [cellIndex, cellNumber]), [[1, 1], [3, 2]]);
});

const notebook = { nbformat: 4 as const, nbformat_minor: 5, metadata: { title: "報告" }, cells: [] };

Deno.test("a notebook is written whole, nothing else is left in the folder, and equal bytes leave the file alone", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const path = join(folder, "a.ipynb");
    await Deno.writeTextFile(path, "something older and longer than the new text".repeat(100));
    equal(await writeNotebook(path, notebook), true);
    equal(await Deno.readTextFile(path), serializeNotebook(notebook));
    deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["a.ipynb"]);
    const before = (await Deno.stat(path)).ino;
    equal(await writeNotebook(path, notebook), false);
    equal((await Deno.stat(path)).ino, before);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("a notebook that cannot be put in place leaves nothing behind", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(join(folder, "a.ipynb"));
    await rejects(writeNotebook(join(folder, "a.ipynb"), notebook));
    deepEqual([...Deno.readDirSync(folder)].map(({ name }) => name), ["a.ipynb"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
