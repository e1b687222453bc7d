import assert from "node:assert/strict";
import { contentOf, notebookText } from "../faults/broken_project.ts";
import { WRITES } from "../faults/write_rows.ts";
import { copyProject } from "./project_copy.ts";

Deno.test("a cell that writes into the project is stopped before it does, and named with the place", async () => {
  await using copy = await copyProject({ notebooks: [] });
  const notebook = (name: string, cell: string) =>
    Deno.writeTextFile(`${copy.folder}/notebooks/${name}.ipynb`, notebookText({ cells: ["1;", cell] }));
  for (const [name, [cell]] of Object.entries(WRITES)) await notebook(name, cell);
  const before = await contentOf(copy);
  const { code, stderr, stdout } = await copy.run(["report", "--force"]);
  assert.equal(code, 2, stdout + stderr);
  const told = new Map(
    stderr.split("\n\n").map((part) => [/(\w+)\.ipynb: cell 2 of 2/.exec(part)?.[1] ?? "", part]),
  );
  for (const [name, [, place]] of Object.entries(WRITES)) {
    assert.match(told.get(name) ?? `nothing said of ${name}`, /UndeclaredWrite: a notebook must not write/);
    assert.match(told.get(name) ?? "", place);
  }
  assert.deepEqual(await contentOf(copy), before);
  // The bundler, when its thread was gone, wrote pages of "all goroutines are asleep" to the user.
  assert.doesNotMatch(stderr, /goroutine/);
});
