import assert from "node:assert/strict";
import { serializeNotebook } from "../../lib/notebook/notebook_format.ts";
import { notebookOf } from "../notebook/problems_of_cells.ts";
import { copyProject } from "./project_copy.ts";

Deno.test("check-cells ends with 0, 1 or 5, and says notebook, cell, line and why", async () => {
  // That the project's own notebooks pass is a gate of every test run; nothing here needs the library behind its cells.
  await using copy = await copyProject({ notebooks: [] });
  await Deno.writeTextFile(`${copy.folder}/notebooks/10_sound.ipynb`, serializeNotebook(notebookOf(["1 + 1;"])));
  const sound = await copy.run(["check-cells"]);
  assert.deepEqual([sound.code, sound.stdout, sound.stderr], [0, "1 notebooks, 0 problems\n", ""]);

  const path = `${copy.folder}/notebooks/11_own.ipynb`;
  await Deno.writeTextFile(
    path,
    serializeNotebook(notebookOf(["const n: number = '5';\nn;", "1;\nDeno.cwd();", "2;;"])),
  );
  const faulty = await copy.run(["check-cells"], { env: { GITHUB_ACTIONS: "true" } });
  assert.equal(faulty.code, 1);
  assert.deepEqual(faulty.stderr.trimEnd().split("\n").map((line) => line.split(": ")[0]), [
    "notebooks/11_own.ipynb cell 1 line 1 TS2322",
    "notebooks/11_own.ipynb cell 2 line 2 no-machine-access",
    "notebooks/11_own.ipynb cell 3 empty-statement",
  ]);
  assert.match(faulty.stdout, /^2 notebooks, 3 problems$/m);
  // On GitHub each stands at its line of the file.
  const lines = [...faulty.stdout.matchAll(/^::error file=notebooks\/11_own\.ipynb,line=(\d+)/gm)];
  const text = (await Deno.readTextFile(path)).split("\n");
  assert.deepEqual(lines.map(([, line]) => text[Number(line) - 1]?.trim()), [
    `"const n: number = '5';\\n",`,
    '"Deno.cwd();"',
    '"2;;"',
  ]);

  await Deno.writeTextFile(path, '{ "cells": [');
  const broken = await copy.run(["check-cells"]);
  assert.equal(broken.code, 5);
  assert.match(broken.stderr, /^Cannot read notebooks\/11_own\.ipynb as a notebook as it is not JSON: /);
});
