/** Notebooks with other values for their parameters: what may be set, where the results lie, and how they are checked. */
import assert from "node:assert/strict";
import { needsNoRecord, quoted, variantOf } from "../../lib/commands/variant.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { cellsOf, changedPaths, savesTable, shownBy, smallProject, stateOf, writeSmall } from "./small_project.ts";

const PARAMETERS = {
  metadata: { tags: ["parameters"] },
  source: `// What a reader may choose.
const lang: "ja" | "en" = "ja";
const rows: number = 3;
let title = "既定";
const isShown: boolean = true;
const limit = 10;`,
};
const NOTEBOOKS = {
  "01_plain": { cells: ["'no parameter';"] },
  "02_chosen": {
    cells: [PARAMETERS, savesTable("02_chosen", "2-2:method"), "[lang, rows, title, isShown, limit].join('/');"],
  },
};

Deno.test("a value of the wrong type is refused before anything runs, with what the parameter may be", async () => {
  await using copy = await smallProject(NOTEBOOKS);
  const refusal = async (...settings: readonly string[]) => {
    const { code, stdout, stderr } = await copy.run(["report", ...settings.flatMap((setting) => ["--set", setting])]);
    assert.deepEqual([code, stdout], [5, ""]);
    return stderr.trim().split("\n");
  };
  // One sentence, though two notebooks have the parameter.
  await writeSmall(copy, "03_also", { cells: [PARAMETERS] });
  assert.deepEqual(await refusal("lang=fr", "rows=three", "isShown=1", "title=5", "limit=2"), [
    'Cannot set lang of 02_chosen, 03_also as it must be "ja" | "en": current value is "fr"',
    'Cannot set rows of 02_chosen, 03_also as it must be number: current value is "three"',
    "Cannot set isShown of 02_chosen, 03_also as it must be boolean: current value is 1",
  ]);
  assert.deepEqual(await refusal("limit=many", "colour=red"), [
    'Cannot set colour as no notebook has such a parameter: there are isShown: boolean; lang: "ja" | "en"; ' +
    "limit: number; rows: number; title: string",
    'Cannot set limit of 02_chosen, 03_also as it must be number: current value is "many"',
  ]);
  // The compiler is asked of the cells up to the parameters; a type may be written further down.
  await writeSmall(copy, "04_below", {
    cells: [{ ...PARAMETERS, source: 'const shape: Shape = "round";' }, 'type Shape = "round" | "square";'],
  });
  assert.deepEqual(await refusal("shape=oval"), [
    'Cannot set shape of 04_below as it must be Shape: current value is "oval"',
  ]);
  await assert.rejects(Deno.stat(`${copy.folder}/outputs/variants`), Deno.errors.NotFound);
});

Deno.test("a variant is a whole set of outputs of its own, up to date, checked and updated against itself", async () => {
  await using copy = await smallProject(NOTEBOOKS, { report: true });
  const main = await stateOf(copy);
  const set = ["--set", "title=b/c 何?", "--set", "rows=5", "--set", "isShown=false"];
  const none = await copy.run(["check", ...set]);
  assert.equal(none.code, 5);
  const folder = "outputs/variants/isShown=false,rows=5,title=b%2Fc 何%3F";
  assert.equal(
    none.stderr.trim(),
    `Cannot check ${folder}/ as it has no readable manifest.json: ` +
      `run "deno task report --set isShown=false --set rows=5 --set 'title=b/c 何?'"`,
  );
  const made = await copy.run(["report", ...set]);
  assert.equal(made.code, 0, made.stderr);
  // The project's own outputs and notebooks are as they were, and 01_plain has no such parameter.
  assert.deepEqual(changedPaths(main, await stateOf(copy)), [
    `${folder}/datapackage.json`,
    `${folder}/manifest.json`,
    `${folder}/notebooks/02_chosen.ipynb`,
    `${folder}/tables/2-2_method.csv`,
    `${folder}/tables/2-2_method.html`,
    `${folder}/tables/2-2_method.resource.json`,
  ]);
  const shown = async () => shownBy((await cellsOf(copy, "02_chosen", `${folder}/notebooks`))[2]);
  assert.equal(await shown(), '"ja/5/b/c 何?/false/10"');
  assert.equal(shownBy((await cellsOf(copy, "02_chosen"))[2]), '"ja/3/既定/true/10"');

  assert.match((await copy.run(["report", ...set])).stdout, /^Up to date: 1 notebook,/);
  assert.equal((await copy.run(["check", "--stale", ...set])).code, 0);
  const same = await copy.run(["check", ...set]);
  assert.equal(same.code, 0, same.stdout);
  const path = `${copy.folder}/${folder}/notebooks/02_chosen.ipynb`;
  await Deno.writeTextFile(path, (await Deno.readTextFile(path)).replace("ja/5/b", "ja/6/b"));
  const drifted = await copy.run(["check", ...set]);
  assert.equal(drifted.code, 1);
  assert.match(drifted.stdout, /cell 3: line 1: 「"ja\/6.*」 → 「"ja\/5.*」/);
  assert.match(
    drifted.stdout,
    /run "deno task check --update --set isShown=false --set rows=5 --set 'title=b\/c 何\?'"/,
  );
  assert.equal((await copy.run(["check", "--update", ...set])).code, 0);
  assert.equal(await shown(), '"ja/5/b/c 何?/false/10"');

  // Whatever becomes of the project's own outputs, the variant is not lost.
  const variant = await stateOf(copy);
  await Deno.remove(`${copy.folder}/outputs/tables/2-2_method.csv`);
  assert.equal((await copy.run(["check", "--update"])).code, 0);
  await copy.run(["report", "--force"]);
  assert.deepEqual(changedPaths(variant, await stateOf(copy)).filter((path) => path.startsWith(folder)), []);
});

Deno.test("whatever the value, the variant's folder lies in outputs/variants, with a name that every system takes", () => {
  const nameOf = (value: string) => {
    const { outputs } = variantOf(new Map([["title", value]]));
    assert.ok(outputs.startsWith(`${projectPath("outputs")}/variants/`));
    return outputs.slice(`${projectPath("outputs")}/variants/`.length);
  };
  const values = [
    "",
    "..",
    "../..",
    "a/b",
    "a\\b",
    "a%2Fb",
    "a,b=c",
    "x.",
    "x ",
    "CON:",
    "\n",
    '<>|?*"',
    "あ".repeat(90),
  ];
  const names = values.map(nameOf);
  assert.equal(new Set(names).size, values.length);
  for (const name of names) {
    // deno-lint-ignore no-control-regex -- no system wants them in a name
    assert.doesNotMatch(name, /[\x00-\x1f/\\:*?"<>|]|[. ]$/);
    assert.ok(new TextEncoder().encode(name).length <= 120, name);
  }
  assert.equal(nameOf("日本語"), "title=日本語");
  assert.equal(quoted("it's"), "'it'\\''s'");
});

Deno.test("no record needs to name another variant's files, a variant's own notebooks, a form to fill in; all else needs one", () => {
  const paths = [
    "variants/lang=en/a.csv",
    "notebooks/01.ipynb",
    "forms/assessment_mori.xlsx",
    "forms/own.html",
    "a.csv",
  ];
  const without = (variant: ReturnType<typeof variantOf>) => paths.filter((path) => needsNoRecord(path, variant));
  assert.deepEqual(without(variantOf(new Map())), [paths[0], paths[2]]);
  assert.deepEqual(without(variantOf(new Map([["lang", "en"]]))), [paths[1], paths[2]]);
});
