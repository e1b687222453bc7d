/** The rules that notebook, cell and tag set reach the files that the cell saves, all the way through the check. */
import assert from "node:assert/strict";
import { type CodeCell, serializeNotebook } from "../../lib/notebook/notebook_format.ts";
import { copyProject } from "../commands/project_copy.ts";

const SETUP = 'import { chartTable, loadReport, loadSurveys, openOutputs } from "#lib";\n\n' +
  'const report = await loadReport();\nconst surveys = await loadSurveys({ report });\nconst outputs = openOutputs("mini");';
const TABLES = [
  { key: "2-46:soka-training-1", metadata: {} },
  { key: "2-47:soka-training-1", metadata: { check: { columns: { 人数: { atol: 1 } } } } },
  { key: "2-48:soka-training-1", metadata: { tags: ["check-ignore"] } },
  { key: "2-49:soka-training-1", metadata: { tags: ["check-strict"] } },
];
const path = (key: string) => `outputs/tables/${key.replace(":", "_")}.csv`;

Deno.test("a table is judged by the rules of the notebook and cell that saves it", async () => {
  await using copy = await copyProject({ notebooks: [] });
  const cell = (source: string, metadata = {}): CodeCell => (
    { cell_type: "code", metadata, source, outputs: [], execution_count: null }
  );
  const notebook = serializeNotebook({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: { check: { columns: { "割合（%）": { atol: 5 } } } },
    cells: [
      cell(SETUP),
      ...TABLES.map(({ key, metadata }) =>
        cell(`await outputs.save(chartTable("${key}", { report, surveys }));`, metadata)
      ),
    ],
  });
  await Deno.writeTextFile(`${copy.folder}/notebooks/mini.ipynb`, notebook);
  const report = await copy.run(["report"]);
  assert.equal(report.code, 0, report.stderr);
  for (const { key } of TABLES) {
    const file = `${copy.folder}/${path(key)}`;
    const text = await Deno.readTextFile(file);
    // The total of 20, all 100 %: one more of them, at 97 %.
    const edited = text.replace(/^(回答者 計,,)20,100\.0/m, "$121,97.0");
    assert.notEqual(edited, text, key);
    await Deno.writeTextFile(file, edited);
  }
  const { code, stdout } = await copy.run(["check", "--notebook", "mini"]);
  assert.equal(code, 1, stdout);
  // The notebook's rule excuses the share, not the number.
  assert.match(stdout, /^図表2-46 .*「回答者 計」 21 → 20 .*\n +1 cell of 割合（%） within the tolerance$/m);
  assert.match(stdout, /^cosmetic: 図表2-47 .*1 cell of 人数 within the tolerance/m);
  assert.doesNotMatch(stdout, /図表2-48/);
  assert.match(stdout, /^図表2-49 .*「回答者 計」 21 → 20 \(97\.0 → 100\.0 %\);/m);
});
