import assert from "node:assert/strict";
import { causeContext } from "../../lib/commands/cause_context.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { type Manifest, readManifest } from "../../lib/outputs/manifest.ts";
import { readModuleGraph } from "../../lib/outputs/module_graph.ts";
import { readCodeState } from "../../lib/outputs/code_state.ts";
import { loadReport } from "../../lib/reports/fy2021/facts/load_report.ts";
import { loadSurveys } from "../../lib/survey/load_surveys.ts";

const committed = await readManifest(projectPath("outputs"));
assert.ok(committed);
const surveys = await loadSurveys({ report: await loadReport() });
const code = await readCodeState(await readModuleGraph());
const CELLS = [
  'import { chartFigure, loadReport, loadSurveys, openOutputs, reportTable, scheduleFigure } from "#lib";\n\n' +
  "const report = await loadReport();\nconst surveys = await loadSurveys({ report });",
  'show(chartFigure("2-47:soka-training-1", { report, surveys }));',
  "show(scheduleFigure(report));",
];

const contextFor = (fresh: Partial<Manifest> = {}) =>
  causeContext({ committed, fresh: { ...committed, ...fresh }, code, surveys, sources: new Map([["04_soka", CELLS]]) });
const recordWith = (key: string) => committed.outputs.find((record) => record.key === key);

Deno.test("behind a cell stand the modules that it uses, and not those of the cell next to it", async () => {
  const { dependenciesOf } = await contextFor();
  const [chart, timeline, whole] = [2, 3, null].map((cell) => dependenciesOf("04_soka", cell).code);
  assert.ok(chart?.includes("lib/figures/answer_figure.ts"));
  assert.ok(!chart?.includes("lib/figures/timeline_drawing.ts"));
  assert.ok(timeline?.includes("lib/figures/timeline_drawing.ts"));
  assert.ok(whole?.includes("lib/figures/answer_figure.ts") && whole.includes("lib/figures/timeline_drawing.ts"));
  for (const paths of [chart, timeline]) assert.ok(paths?.includes("lib/reports/fy2021/facts/load_report.ts"));
});

Deno.test("a chart counts the columns of its questions in its own survey, and nobody knows which in other files", async () => {
  const { columnsOf } = await contextFor();
  const chart = recordWith("2-47:soka-training-1");
  assert.ok(chart);
  const survey = surveys.find(({ id }) => id === "soka-training-1");
  assert.deepEqual(columnsOf(chart, survey?.source.file ?? ""), ["soka-training-1-q06"]);
  assert.equal(columnsOf(chart, "data/report/questions.csv"), null);
});

Deno.test("a cell that names a key shows that figure or table", async () => {
  const { shownBy } = await contextFor();
  assert.deepEqual(shownBy("04_soka", 2).map(({ key }) => key), ["2-47:soka-training-1"]);
  assert.deepEqual(shownBy("04_soka", 3), []);
  assert.deepEqual(shownBy("no-such-notebook", 9), []);
});

Deno.test("packages are looked up in the modules behind a cell once versions have changed", async () => {
  const { dependenciesOf } = await contextFor({ packages: { ...committed.packages, d3: "0.0.1" } });
  const { packages } = dependenciesOf("04_soka", 2);
  for (const name of ["@observablehq/plot", "zod", "papaparse"]) assert.ok(packages.has(name), name);
  for (const name of ["fast-check", "playwright-core"]) assert.ok(!packages.has(name), name);
});

Deno.test("a notebook that shows what the manifest remembers, and one that does not or that is new", async () => {
  const [first, ...rest] = committed.notebooks;
  assert.ok(first);
  const { showsAsRecorded } = await contextFor({ notebooks: [{ ...first, executed: "other" }, ...rest] });
  assert.ok(!showsAsRecorded(first.name));
  assert.ok(showsAsRecorded(rest[0]?.name ?? ""));
  assert.ok(!showsAsRecorded("99_new"));
});

Deno.test("page and workbook may depend on any data file, also on one that is gone", async () => {
  const { "data/report/people.csv": people, ...data } = committed.data;
  assert.ok(people);
  const { readsOf, changes } = await contextFor({ data });
  assert.deepEqual(changes.data.map(({ path, kind }) => [path, kind]), [["data/report/people.csv", "removed"]]);
  assert.ok(readsOf(null).includes("data/report/people.csv"));
});
