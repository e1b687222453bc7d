import assert from "node:assert/strict";
import { savesTable, smallProject } from "./small_project.ts";

const NOTEBOOK = {
  cells: [
    'import { loadReport, municipalProfilesFigure, openOutputs } from "#lib";\n' +
    'await openOutputs("mini").save(municipalProfilesFigure(await loadReport()));',
    savesTable("mini", "2-2:method"),
    "1 + 1;",
  ],
};

async function edit(folder: string, path: string, change: (text: string) => string): Promise<string> {
  const text = await Deno.readTextFile(`${folder}/${path}`);
  assert.notEqual(change(text), text, path);
  await Deno.writeTextFile(`${folder}/${path}`, change(text));
  return text;
}

/** What two environments may differ in: the file, how, and what is said of it. */
const ALTERED = [
  [
    "outputs/figures/municipal-profiles.svg",
    /fill="#[0-9a-f]{6}"/,
    'fill="#ff0000"',
    /figures\/municipal-profiles\.svg/,
  ],
  ["outputs/tables/2-2_method.csv", /行田市/, "行田", /^図表2-2 .*「行田市.*→.*行田/m],
  ["notebooks/mini.ipynb", '"2"', '"3"', /^notebooks\/mini\.ipynb cell 3: line 1: 「2」 → 「3」/m],
] as const;

Deno.test("two environments: same, or which figure, table or cell is another one, and by which Deno it was made", async () => {
  await using copy = await smallProject({ mini: NOTEBOOK }, { report: true });
  const other = `${copy.folder}/別の 環境`;
  for (const part of ["outputs", "notebooks"]) await copyFolder(`${copy.folder}/${part}`, `${other}/${part}`);
  const compare = (...args: readonly string[]) => copy.run(["check", "--compare", ...args]);

  const same = await compare("別の 環境");
  assert.equal(same.code, 0, same.stderr);
  assert.match(
    same.stdout,
    /^Nothing drifted: 4 figures and tables of .*outputs and .*別の 環境\/outputs are the same\.$/m,
  );
  for (const [path, from, to, says] of ALTERED) {
    const sound = await edit(other, path, (text) => text.replace(from, to));
    const { code, stdout } = await compare(other);
    assert.equal(code, 1, path);
    assert.match(stdout, says);
    assert.match(stdout, /^1 difference between/m);
    await Deno.writeTextFile(`${other}/${path}`, sound);
  }
  await edit(other, "outputs/manifest.json", (text) => text.replace(/"deno": "[\d.]+"/, '"deno": "2.9.1"'));
  const version = await compare(other);
  assert.equal(version.code, 0);
  assert.match(version.stdout, /^note: Deno [\d.]+ → 2\.9\.1$/m);
  await Deno.remove(`${other}/outputs/tables/2-2_method.csv`);
  const gone = await compare(other);
  assert.equal(gone.code, 1);
  assert.match(gone.stdout, /^図表2-2 .*missing: .*; cause: Deno [\d.]+ → 2\.9\.1$/m);

  // Of a copy of outputs/ alone, notebooks are not there to be compared; that it is told.
  await Deno.rename(`${other}/outputs`, `${copy.folder}/their results`);
  await Deno.remove(`${copy.folder}/their results/manifest.json`);
  assert.match((await compare("their results")).stderr, /their results as it has no readable manifest\.json/);
  await Deno.copyFile(`${copy.folder}/outputs/manifest.json`, `${copy.folder}/their results/manifest.json`);
  assert.match((await compare("their results")).stdout, /^note: only outputs are compared: there are no notebooks/m);
});

Deno.test("an environment that is none, or this one, or half a one, ends with 5 and a sentence", async () => {
  await using copy = await smallProject({ mini: { cells: ["1 + 1;"] } }, { report: true });
  await copyFolder(`${copy.folder}/outputs`, `${copy.folder}/other/outputs`);
  await Deno.mkdir(`${copy.folder}/other/notebooks`);
  await Deno.writeTextFile(`${copy.folder}/other/notebooks/mini.ipynb`, '{"cells": [');
  const SAYS = [
    ["nowhere", /^Cannot compare .*\/nowhere as there is no such folder$/m],
    ["deno.json", /^Cannot compare .*\/deno\.json as there is no such folder$/m],
    [".", /as it must be another environment: these are the outputs of this one$/m],
    ["other/../outputs", /as it must be another environment/],
    ["data", /\/data as it has no readable manifest\.json/],
    ["other", /^Cannot read .*mini\.ipynb as a notebook as it is not JSON/m],
  ] as const;
  for (const [folder, says] of SAYS) {
    const { code, stderr } = await copy.run(["check", "--compare", folder]);
    assert.equal(code, 5, folder);
    assert.match(stderr, says);
  }
});

Deno.test("folders that are named are looked for where the user is, not where the task runs", async () => {
  await using copy = await smallProject({ mini: { cells: ["1 + 1;"] } }, { report: true });
  await copyFolder(`${copy.folder}/outputs`, `${copy.folder}/data/theirs/outputs`);
  const { code, stderr } = await copy.run(["check", "--compare", "theirs", "--reports", "my reports"], {
    env: { INIT_CWD: `${copy.folder}/data` },
  });
  assert.equal(code, 0, stderr);
  assert.match(await Deno.readTextFile(`${copy.folder}/data/my reports/junit.xml`), /^<\?xml/);
});

async function copyFolder(from: string, to: string): Promise<void> {
  await Deno.mkdir(to, { recursive: true });
  for await (const { name, isDirectory } of Deno.readDir(from)) {
    if (isDirectory) await copyFolder(`${from}/${name}`, `${to}/${name}`);
    else await Deno.copyFile(`${from}/${name}`, `${to}/${name}`);
  }
}
