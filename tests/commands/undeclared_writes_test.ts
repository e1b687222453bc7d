import assert from "node:assert/strict";
import { contentOf, notebookText } from "../faults/broken_project.ts";
import { copyProject } from "./project_copy.ts";

/** Cells that write past `outputs.save`, by notebook, each with the place that is named. */
const WRITES: Readonly<Record<string, readonly [string, RegExp]>> = {
  data: ['await Deno.writeTextFile("../data/study/events.csv", "x");', /data\/study\/events\.csv/],
  caught: ['await Deno.writeTextFile("../data/own.csv", "x").catch(() => 1);', /data\/own\.csv/],
  outputs: ['Deno.writeTextFileSync("../outputs/report.html", "x");', /outputs\/report\.html/],
  opened: [
    'using file = await Deno.open("../outputs/own.csv", { write: true, create: true });\nfile.writeSync(new Uint8Array());',
    /outputs\/own\.csv/,
  ],
  address: [
    "Deno.writeFileSync(new URL(`file://${Deno.cwd()}/../outputs/a%20b.csv`), new Uint8Array());",
    /outputs\/a b\.csv/,
  ],
  removed: ['await Deno.remove("../outputs", { recursive: true });', /outputs/],
  renamed: ['Deno.renameSync("../data/study", "/tmp/taken-away");', /data\/study/],
  folder: ['Deno.mkdirSync("../data/own");', /data\/own/],
  notebook: ['await Deno.copyFile("../README.md", "own.ipynb").catch(() => 1);', /notebooks\/own\.ipynb/],
  node: ['import fs from "node:fs";\nfs.writeFileSync("../outputs/own.csv", "x");', /outputs\/own\.csv/],
  promises: ['import fs from "node:fs";\nawait fs.promises.rm("../data", { recursive: true });', /data/],
  appended: ['import fs from "node:fs";\nfs.appendFileSync("../lib/mod.ts", "x");', /lib\/mod\.ts/],
};

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
