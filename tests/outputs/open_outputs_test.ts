/** A cell is edited and run again: in an editor what it saves takes the former's place, in a run of the runner it may not. */
import assert from "node:assert/strict";
import { runNotebook } from "../../lib/notebook/run_notebook.ts";
import { OUTPUTS_FOLDER_VARIABLE, readRecords } from "../../lib/outputs/record_log.ts";
import { copyProject } from "../commands/project_copy.ts";
import { notebookOf } from "../notebook/problems_of_cells.ts";

const OPENS = 'import { loadReport, openOutputs, reportTable } from "#lib";\n' +
  'const [report, outputs] = [await loadReport(), openOutputs("mini")];';
const SAVES = 'await outputs.save(reportTable(report, "2-2:method"));';
const SAVES_ANOTHER = `await outputs.save({ ...reportTable(report, "2-2:method"), title: "直した表" });`;

Deno.test("saving again under a key replaces in an editor; in a run only the same may be saved twice, and is one record", async () => {
  await using copy = await copyProject({ notebooks: [] });
  const run = async (cells: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    await runNotebook({ path: `${copy.folder}/notebooks/mini.ipynb`, notebook: notebookOf(cells) }, { env });
  const page = async (folder: string) => await Deno.readTextFile(`${folder}/tables/2-2_method.html`);

  const edited = await run([OPENS, SAVES, SAVES_ANOTHER]);
  assert.deepEqual(edited.failures, []);
  assert.match(await page(`${copy.folder}/outputs`), /直した表/);
  const back = await run([OPENS, SAVES_ANOTHER, SAVES, SAVES]);
  assert.deepEqual(back.failures, []);
  assert.doesNotMatch(await page(`${copy.folder}/outputs`), /直した表/);

  const staging = `${copy.folder}/staging`;
  const inRun = { [OUTPUTS_FOLDER_VARIABLE]: staging };
  const same = await run([OPENS, SAVES, SAVES], inRun);
  assert.deepEqual(same.failures, []);
  assert.equal(readRecords(staging, "mini").length, 1);
  const other = await run([OPENS, SAVES, SAVES_ANOTHER], inRun);
  assert.deepEqual(other.failures.map(({ cellNumber }) => cellNumber), [3]);
  assert.match(other.failures[0]?.message ?? "", /has already saved another one under this key in this run/);
  assert.doesNotMatch(await page(staging), /直した表/);
});

Deno.test("a list of figures and tables is saved one by one; chapters among them are refused, as they would not be seen", async () => {
  await using copy = await copyProject({ notebooks: [] });
  const save = (others: string) =>
    runNotebook({
      path: `${copy.folder}/notebooks/mini.ipynb`,
      notebook: notebookOf([OPENS, `await outputs.save([reportTable(report, "2-2:method")${others}] as never);`]),
    }, { env: {} });
  assert.deepEqual((await save("")).failures, []);
  assert.match(await Deno.readTextFile(`${copy.folder}/outputs/tables/2-2_method.html`), /<table/);
  const { failures } = await save(', { kind: "chapter", parts: [] }');
  assert.match(failures[0]?.message ?? "", /Cannot save a list .*: current value has 1 and 1 others/);
});
