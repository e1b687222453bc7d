/** `check --update`: takes what drifted, and nothing else. */
import assert from "node:assert/strict";
import { takeCells } from "../../lib/commands/take_drifts.ts";
import { parseNotebook } from "../../lib/notebook/notebook_format.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";
import { readManifest } from "../../lib/outputs/manifest.ts";
import type { ProjectCopy } from "./project_copy.ts";
import { cellsOf, changedPaths, savesTable, shownBy, smallProject, stateOf } from "./small_project.ts";

/** What differs in every run, and is the same by the notebook's own rules; then a table, and a value. */
const UNSTEADY = {
  cells: [
    "console.log(`at ${new Date().toISOString()}`);\n1 + Math.random() / 1e9;",
    savesTable("01_unsteady", "1-3:project"),
    "'steady';",
  ],
  metadata: { check: { sanitise: ["times"], atol: 1e-6 } },
};
const OTHER = { cells: [savesTable("02_other", "2-2:method"), "1 + 1;"], metadata: { author: "行田市" } };
const TABLE = "outputs/tables/2-2_method.csv";
const project = () => smallProject({ "01_unsteady": UNSTEADY, "02_other": OTHER }, { report: true });

async function edit({ folder }: ProjectCopy, path: string, change: (text: string) => string): Promise<void> {
  const text = await Deno.readTextFile(`${folder}/${path}`);
  assert.notEqual(change(text), text, path);
  await Deno.writeTextFile(`${folder}/${path}`, change(text));
}

Deno.test("an update rewrites only what drifted; the second finds nothing to do, and the check then says same", async () => {
  await using copy = await project();
  const sound = await stateOf(copy);
  await edit(copy, "notebooks/02_other.ipynb", (text) => text.replace('"2"', '"99"'));
  await edit(copy, TABLE, (text) => text.replace("行田市", "行田"));
  await Deno.mkdir(`${copy.folder}/outputs/variants/lang=en`, { recursive: true });
  await Deno.writeTextFile(`${copy.folder}/outputs/variants/lang=en/manifest.json`, "of another variant");
  const before = await stateOf(copy);
  const first = await copy.run(["check", "--update"]);
  assert.equal(first.code, 0, first.stderr);
  const after = await stateOf(copy);
  assert.deepEqual(changedPaths(before, after), ["notebooks/02_other.ipynb", TABLE]);
  assert.match(
    first.stdout,
    /^Updated, everything else is as it was:\n {2}outputs.tables.2-2_method\.csv\n {2}notebooks/m,
  );
  // As the report had made them: no time stamp, no lost id, no other metadata.
  const bytes = (state: ReadonlyMap<string, string>, path: string) => state.get(path)?.split(" ")[1];
  for (const path of ["notebooks/02_other.ipynb", TABLE]) assert.equal(bytes(after, path), bytes(sound, path));

  const second = await copy.run(["check", "--update"]);
  assert.match(second.stdout, /^Nothing to update: everything is as it was\.$/m);
  assert.deepEqual(changedPaths(after, await stateOf(copy)), []);
  const check = await copy.run(["check"]);
  assert.equal(check.code, 0, check.stdout);
  assert.equal((await copy.run(["check", "--stale"])).code, 0);
});

Deno.test("an update of one notebook leaves the others, their outputs and what is known to be stale", async () => {
  await using copy = await project();
  for (const name of ["01_unsteady", "02_other"]) {
    await edit(copy, `notebooks/${name}.ipynb`, (text) => text.replace(/"(?:2|'steady'|\\"steady\\")"/, '"by hand"'));
  }
  await edit(copy, "data/study/municipalities.csv", (text) => text.replace("250725", "250735"));
  assert.equal((await copy.run(["seal"])).code, 0);
  const before = await stateOf(copy);
  const { code, stdout, stderr } = await copy.run(["check", "--update", "--notebook", "2"]);
  assert.equal(code, 0, stdout + stderr);
  const changed = changedPaths(before, await stateOf(copy));
  assert.ok(changed.includes("notebooks/02_other.ipynb"));
  // The manifest names today's data: page and workbook must not be of yesterday's.
  assert.ok(changed.includes("outputs/report.html"));
  assert.deepEqual(changed.filter((path) => /01_unsteady|1-3_project/.test(path)), []);
  const manifest = await readManifest(`${copy.folder}/outputs`);
  assert.deepEqual(
    manifest?.outputs.filter(({ kind }) => kind !== "data" && kind !== "document").map(({ key }) => key).toSorted(),
    [
      "1-3:project",
      "2-2:method",
      "report",
      "tables",
    ],
  );
  // With the page come the documents: the whole report, and a chapter for each questionnaire.
  const documents = manifest?.outputs.filter(({ kind }) => kind === "document").map(({ key }) => key) ?? [];
  assert.deepEqual(documents.filter((key) => !key.startsWith("chapter:")), ["report"]);
  assert.equal(documents.length, 1 + (await loadSurveys()).length);
  const stale = await copy.run(["check", "--stale"]);
  assert.match(stale.stdout, /^stale: 01_unsteady \(.*municipalities\.csv changed/m);
  assert.doesNotMatch(stale.stdout, /stale: (?:02_other|report)/);
  const check = await copy.run(["check"]);
  assert.equal(check.code, 1);
  assert.deepEqual([...check.stdout.matchAll(/^notebooks\/(\w+)\.ipynb cell (\d)/gm)].map(([, ...place]) => place), [
    ["01_unsteady", "3"],
  ]);
});

Deno.test("cosmetic differences stay as they are, and go with --strict; execution counts are always put in order", async () => {
  await using copy = await project();
  const sound = await cellsOf(copy, "02_other");
  const path = "notebooks/02_other.ipynb";
  await edit(copy, path, (text) => text.replace(/"execution_count": 2/g, '"execution_count": 7'));
  await edit(
    copy,
    path,
    (text) => text.replace(/("execution_count": 7,\s*"metadata": )\{\}(?=,\s*"output)/, '$1{"editor": 1}'),
  );
  const html = "outputs/tables/2-2_method.html";
  await edit(copy, html, (text) => `${text}\n`);
  const plain = await copy.run(["check", "--update"]);
  assert.equal(plain.code, 0, plain.stderr);
  const left = await cellsOf(copy, "02_other");
  assert.equal(left[1]?.execution_count, 2);
  assert.deepEqual(left[1]?.outputs, [{ ...sound[1]?.outputs[0], metadata: { editor: 1 } }]);
  assert.match(await Deno.readTextFile(`${copy.folder}/${html}`), /\n\n$/);
  assert.equal((await copy.run(["check", "--stale"])).code, 0);
  const strict = await copy.run(["check", "--update", "--strict", "--notebook", "02_other"]);
  assert.equal(strict.code, 0, strict.stderr);
  assert.deepEqual(await cellsOf(copy, "02_other"), sound);
  assert.match(await Deno.readTextFile(`${copy.folder}/${html}`), /[^\n]\n$/);
  // An update of one notebook whose data have not changed leaves the page where it is.
  const manifest = await readManifest(`${copy.folder}/outputs`);
  assert.ok(manifest?.outputs.some(({ kind }) => kind === "page"));
  assert.ok((await Deno.stat(`${copy.folder}/outputs/report.html`)).isFile);
});

Deno.test("an update takes what a changed cell shows, leaves steady what is the same by the rules, and keeps strange files", async () => {
  await using copy = await project();
  const printed = shownBy((await cellsOf(copy, "01_unsteady"))[0]);
  await edit(copy, "notebooks/01_unsteady.ipynb", (text) => text.replace(`"'steady';"`, `"'changed';"`));
  await Deno.writeTextFile(`${copy.folder}/outputs/tables/notes.txt`, "mine");
  const { code, stdout, stderr } = await copy.run(["check", "--update"]);
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /^kept, though no notebook makes it: outputs\/tables\/notes\.txt$/m);
  assert.equal(await Deno.readTextFile(`${copy.folder}/outputs/tables/notes.txt`), "mine");
  const cells = await cellsOf(copy, "01_unsteady");
  assert.match(printed, /^at \d{4}-.*\n1\.?\d*$/);
  assert.equal(shownBy(cells[0]), printed);
  assert.match(shownBy(cells[2]), /changed/);
  assert.match((await copy.run(["report"])).stdout, /^Up to date/);
});

Deno.test("a cell that is another one than before shows what it shows now, though nobody compares it", () => {
  const notebook = (source: string, text: string) =>
    parseNotebook(
      JSON.stringify({
        nbformat: 4,
        nbformat_minor: 5,
        metadata: {},
        cells: [{
          cell_type: "code",
          execution_count: 1,
          id: "a",
          metadata: {},
          outputs: [{ output_type: "stream", name: "stdout", text }],
          source,
        }],
      }),
      "test",
    );
  const printed = (before: string) =>
    takeCells(notebook("print", "new"), { before: notebook(before, "old"), isTaken: () => false });
  assert.deepEqual(printed("print"), notebook("print", "old"));
  assert.deepEqual(printed("another"), notebook("print", "new"));
});
