import assert from "node:assert/strict";
import { copyProject } from "./project_copy.ts";

Deno.test("check names what is missing, unexpected and changed, in files and in notebooks, and ends with 1", async () => {
  await using copy = await copyProject({ notebooks: ["05_tomakomai", "10_report_check"] });
  assert.equal((await copy.run(["report", "--force"])).code, 0);
  const tables = `${copy.folder}/outputs/tables`;
  await Deno.remove(`${tables}/2-74_tomakomai-practice.csv`);
  await Deno.writeTextFile(`${tables}/2-75_tomakomai-practice.csv`, "x", { append: true });
  await Deno.writeTextFile(`${tables}/stray.csv`, "x");
  const path = `${copy.folder}/notebooks/05_tomakomai.ipynb`;
  const notebook = await Deno.readTextFile(path);
  assert.ok(notebook.includes("更なる他団体の連携と情報共有"));
  await Deno.writeTextFile(path, notebook.replaceAll("更なる他団体の連携と情報共有", "更なる他団体との連携"));
  const { code, stdout, stderr } = await copy.run(["check"]);
  assert.equal(code, 1, stdout + stderr);
  assert.match(stdout, /^ {2}missing: outputs\/tables\/2-74_tomakomai-practice\.csv$/m);
  assert.match(stdout, /^ {2}changed: outputs\/tables\/2-75_tomakomai-practice\.csv/m);
  assert.match(stdout, /^ {2}untracked: outputs\/tables\/stray\.csv/m);
  assert.match(stdout, /^ {2}changed: output of notebooks\/05_tomakomai\.ipynb cell \d+$/m);
  assert.match(stdout, /4 differences/);
});

Deno.test("check without a manifest says what to do", async () => {
  await using copy = await copyProject({ notebooks: ["05_tomakomai"] });
  await Deno.remove(`${copy.folder}/outputs/manifest.json`);
  const { code, stderr } = await copy.run(["check"]);
  assert.equal(code, 5);
  assert.match(stderr, /run "deno task report"/);
});
