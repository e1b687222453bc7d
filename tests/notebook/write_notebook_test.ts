import { deepStrictEqual as deepEqual, rejects, strictEqual as equal } from "node:assert/strict";
import { join } from "node:path";
import { serializeNotebook } from "../../lib/notebook/notebook_format.ts";
import { writeNotebook } from "../../lib/notebook/write_notebook.ts";

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
    await rejects(writeNotebook(join(folder, "missing", "b.ipynb"), notebook), Deno.errors.NotFound);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
