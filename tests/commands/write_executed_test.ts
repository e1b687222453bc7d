import assert from "node:assert/strict";
import { writeExecuted } from "../../lib/commands/write_executed.ts";
import { type Notebook, parseNotebook, serializeNotebook } from "../../lib/notebook/notebook_format.ts";

const notebook = (text: string, shown: string | null): Notebook => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [
    { cell_type: "markdown", metadata: {}, source: text },
    {
      cell_type: "code",
      metadata: {},
      source: "1 + 1",
      outputs: shown === null ? [] : [{ output_type: "stream", name: "stdout", text: shown }],
      execution_count: shown === null ? null : 1,
    },
  ],
});

/** Writes what was run into a folder in which a notebook lies as it is by then; gives what lies there afterwards. */
async function write(
  ran: Notebook,
  lies: string | null,
  folderOf = (folder: string) => folder,
): Promise<string | null> {
  const folder = await Deno.makeTempDir();
  try {
    const path = `${folder}/a.ipynb`;
    if (lies !== null) await Deno.writeTextFile(path, lies);
    const run = {
      path,
      outcome: "passed",
      notebook: ran,
      failures: [],
      startFault: undefined,
      processOutput: [],
      cellCount: 1,
      milliseconds: 1,
    } as const;
    const notebooks = folderOf(folder);
    await writeExecuted([run], { notebooks });
    return await Deno.readTextFile(`${notebooks}/a.ipynb`).catch(() => null);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("an executed notebook takes the place of the one that was run, whatever outputs that had", async () => {
  for (const shown of [null, "old"]) {
    const written = await write(notebook("問い", "new"), serializeNotebook(notebook("問い", shown)));
    assert.deepEqual(parseNotebook(written ?? "", "a"), notebook("問い", "new"));
  }
});

Deno.test("a notebook that somebody edited, broke or deleted while it ran is left to them", async () => {
  const ran = notebook("問い", "new");
  const edited = serializeNotebook(notebook("別の問い", "old"));
  assert.equal(await write(ran, edited), edited);
  assert.equal(await write(ran, '{"cells": ['), '{"cells": [');
  assert.equal(await write(ran, null), null);
});

Deno.test("the notebook of a variant lies beside its outputs, and is written whatever lies there", async () => {
  const written = await write(notebook("問い", "new"), "what the project has", (folder) => `${folder}/variant`);
  assert.deepEqual(parseNotebook(written ?? "", "a"), notebook("問い", "new"));
});
