/**
 * The report uses the numbers 2-68 to 2-76 two or three times: whoever is sent to "図表2-74" finds three tables. So no table or
 * sheet of this project sends anybody there by the number alone.
 */
import assert from "node:assert/strict";
import { projectPath } from "../../../lib/data/project_path.ts";
import { readManifest } from "../../../lib/outputs/manifest.ts";
import { loadReport } from "../../../lib/reports/fy2021/facts/load_report.ts";
import { citationErrataTable } from "../../../lib/reports/fy2021/tables/citation_errata_table.ts";

const { outputs = [] } = await readManifest(projectPath("outputs")) ?? {};
const report = await loadReport();
const { catalogue } = report;
const titles = catalogue.records.map(({ title }) => title);

/** 図表2-72・2-74 and the like, with what stands behind it. */
const PLACE = /図表((?:\d-\d+(?:[①-⑳]|その他)?(?:（[^）]*）)?[・～])*\d-\d+(?:[①-⑳]|その他)?)(.{0,60})/gs;
const REPEATED = /2-(?:6[89]|7[0-6])(?!\d)/;

/** Places of a text that name a repeated number and neither its place nor its title. */
function bareOf(text: string): readonly string[] {
  return [...text.matchAll(PLACE)].flatMap(([whole, numbers = "", after = ""]) => {
    const last = numbers.split(/[・～]/).filter((number) => REPEATED.test(number) && !number.includes("（"));
    const told = /^[（「]/.test(after) ||
      titles.some((title) => after.trimStart().replace(/^[,"]+/, "").startsWith(title));
    return last.length === 0 || told ? [] : [whole];
  });
}

Deno.test("the look-out finds a bare number, alone and among others, and passes over one with its place or title", () => {
  assert.equal(bareOf("見る〔図表2-74〕").length, 1);
  assert.equal(bareOf("図表2-5・2-68と図表2-4").length, 1);
  assert.deepEqual(
    bareOf("〔図表2-74（苫小牧市）〕、図表2-67、図表2-74 本事業の成果、図表2-72・2-74（意見交換会）、図表2-740"),
    [],
  );
});

Deno.test("no table and no sheet sends a reader to a repeated number alone", async () => {
  // Rows of these name the event or the key in a cell of their own.
  const named = new Set(["catalogue", "comparability-table"]);
  const tables = outputs.filter(({ key, kind }) => kind === "table" && !named.has(key));
  const paths = tables.flatMap(({ files }) => files.map(({ path }) => path)).filter((path) => path.endsWith(".csv"));
  assert.ok(paths.length > 100);
  const wrong: string[] = [];
  for (const path of paths) {
    const text = await Deno.readTextFile(projectPath(`outputs/${path}`));
    wrong.push(...bareOf(text).map((words) => `${path}: ${words}`));
  }
  assert.deepEqual(wrong, []);
});

Deno.test("what is to be confirmed before quoting, on the handout, is found by its place", () => {
  const places = citationErrataTable(report).rows.map(({ place }) => String(place));
  assert.ok(places.some((place) => place.includes("（意見交換会）")));
  // Each place alone, as a reader looks it up.
  assert.deepEqual(places.flatMap((place) => place.split("、")).flatMap(bareOf), []);
});
