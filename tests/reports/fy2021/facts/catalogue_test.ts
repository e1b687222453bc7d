import assert from "node:assert/strict";
import { recordsOf } from "./records_of.ts";
import { projectPath } from "../../../../lib/data/project_path.ts";
import { walkFiles } from "../../../../lib/data/folder_entries.ts";
import { readTable } from "../../../../lib/data/read_table.ts";
import { catalogueTable, misprintsTable } from "../../../../lib/reports/fy2021/facts/catalogue.ts";

const catalogue = await readTable(catalogueTable);
const records = catalogue.rows.map(({ record }) => record);

/** How many records have each value of a field. */
function countBy(values: readonly string[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...new Set(values)].map((value) => [value, values.filter((one) => one === value).length]));
}

Deno.test("the catalogue has the report's 107 figures and tables under unique keys", () => {
  assert.deepEqual(catalogue.faults, []);
  assert.equal(records.length, 107);
  assert.equal(new Set(records.map(({ key }) => key)).size, 107);
});

Deno.test("chapter 1 has 5 numbers, chapter 3 has 13, chapter 2 has 78 of which nine are printed again and two thrice", () => {
  const numbers = [...new Set(records.map(({ number }) => number))];
  assert.deepEqual(countBy(numbers.map((number) => number.slice(0, 1))), { 1: 5, 2: 78, 3: 13 });
  const repeated = Object.entries(countBy(records.map(({ number }) => number))).filter(([, count]) => count > 1);
  assert.deepEqual(repeated, [
    ["2-68", 2],
    ["2-69", 2],
    ["2-70", 2],
    ["2-71", 2],
    ["2-72", 2],
    ["2-73", 2],
    ["2-74", 3],
    ["2-75", 3],
    ["2-76", 2],
  ]);
});

Deno.test("of 107 figures and tables 51 stand as printed, 7 summarised, 6 rebuilt from the text, 33 without values, 10 as pictures", () => {
  assert.deepEqual(countBy(records.map(({ status }) => status)), {
    "verbatim": 51,
    "reconstructed": 6,
    "summary": 7,
    "awaits-answers": 33,
    "picture-only": 10,
  });
  const kinds = countBy(records.map(({ kind }) => kind));
  assert.equal(kinds["chart-attribute"], 12, "age and occupation in six questionnaires");
  assert.equal(kinds["chart-likert"], 21);
  assert.equal(kinds["comments"], 20);
  assert.equal(kinds["survey-overview"], 6);
  assert.equal(kinds["hearing"], 5);
});

Deno.test("every row whose values or picture are not here says why", () => {
  const silent = records.filter(({ status, reason }) =>
    (status === "awaits-answers" || status === "picture-only") && reason === null
  );
  assert.deepEqual(silent, []);
});

Deno.test("charts and free answers are shown in their own municipality's notebook", () => {
  const shown = records.filter(({ kind }) => kind.startsWith("chart-") || kind === "comments");
  assert.equal(shown.length, 53);
  for (const { scope, notebook } of shown) assert.equal(notebook.slice(3), scope.split("-")[0]);
});

Deno.test("every notebook that the catalogue names is there", async () => {
  const there = new Set<string>();
  for await (const { name } of Deno.readDir(projectPath("notebooks"))) there.add(name.replace(/\.ipynb$/, ""));
  assert.deepEqual([...new Set(records.map(({ notebook }) => notebook))].filter((name) => !there.has(name)), []);
});

Deno.test("wherever a sidecar names a number that the report prints more than once, it says which place is meant", async () => {
  const numbers = records.map(({ number }) => number);
  const repeated = new Set(
    records.filter(({ number }) => numbers.indexOf(number) !== numbers.lastIndexOf(number))
      .map(({ key }) => key),
  );
  assert.equal(repeated.size, 20);
  for (const file of (await walkFiles("data")).filter((path) => path.endsWith(".source.json"))) {
    const { figureKeys, figureRemarks = {} } = JSON.parse(await Deno.readTextFile(projectPath(file)));
    const wanted = figureKeys.filter((key: string) => repeated.has(key));
    assert.deepEqual(Object.keys(figureRemarks).toSorted(), wanted.toSorted(), file);
  }
});

const misprints = await recordsOf(misprintsTable);

Deno.test("every slip changes the printed passage and names its figure where it stands in one", () => {
  // Six slips read at first; eight at odds in substance and nine of writing by a second reading; five that were notes; six of a third, two of a fourth, one of a fifth.
  assert.equal(misprints.length, 6 + 8 + 9 + 5 + 6 + 2 + 1);
  for (const { printed, expected } of misprints) assert.notEqual(printed, expected);
  for (const { figureKey, place } of misprints) {
    assert.equal(figureKey === null, !place.includes("図表"), place);
    if (figureKey !== null) assert.ok(place.includes(figureKey.split(":")[0] ?? figureKey), place);
  }
});
