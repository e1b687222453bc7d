import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { readManifest } from "../../lib/outputs/manifest.ts";
import { isWhole, verifyOutputs } from "../../lib/outputs/verify_outputs.ts";
import { copyProject } from "./project_copy.ts";

const ELSEWHERE = { TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
const SMALL = ["05_tomakomai", "10_report_check"];

Deno.test("on another path, in another time zone and language, every byte is that of the committed outputs, and a strict check finds nothing", async () => {
  await using copy = await copyProject();
  // Every picture is drawn here and now; one that was drawn where the tests run would prove nothing.
  await Deno.remove(`${copy.folder}/.report/png`, { recursive: true }).catch(() => {});
  const { code, stdout, stderr } = await copy.run(["report", "--force"], { env: ELSEWHERE });
  assert.equal(code, 0, stderr);
  assert.match(stdout, /Figures: +.*outputs\/figures/);
  for (const folder of ["outputs", "notebooks"]) {
    const made = (await walkFiles(folder, { root: copy.folder })).filter((path) => !path.endsWith(".png"));
    const committed = (await walkFiles(folder)).filter((path) => !/\.png$|\/\./.test(path));
    assert.deepEqual(made, committed);
    for (const path of committed) {
      assert.equal(await Deno.readTextFile(`${copy.folder}/${path}`), await Deno.readTextFile(projectPath(path)), path);
    }
  }
  // The manifest is among them and names the PNG files with their checksums.
  const manifest = await readManifest(`${copy.folder}/outputs`);
  assert.ok(manifest !== null && manifest.outputs.some(({ files }) => files.some(({ path }) => path.endsWith(".png"))));

  const again = await copy.run(["report"]);
  assert.equal(again.code, 0);
  assert.match(again.stdout, /^Up to date: /);
  // What is committed is what a fresh run makes, to the last file; page and workbook are made anew, too, and here.
  await Deno.remove(`${copy.folder}/.report/page`, { recursive: true }).catch(() => {});
  const check = await copy.run(["check", "--strict"], { env: ELSEWHERE });
  assert.equal(check.code, 0, check.stdout + check.stderr);
  assert.match(check.stdout, /^Nothing drifted: \d+ notebooks, \d{3} figures and tables/m);
  assert.doesNotMatch(check.stdout, /cosmetic|without moving anything/);
});

Deno.test("killed at any moment, outputs/ is whole, and the next run finishes", async () => {
  await using copy = await copyProject({ notebooks: SMALL });
  const first = await copy.run(["report", "--force"]);
  assert.equal(first.code, 0, first.stderr);
  const begin = performance.now();
  assert.equal((await copy.run(["report", "--force"])).code, 0);
  const duration = performance.now() - begin;
  for (let turn = 0; turn < 10; turn++) {
    // A change of what every notebook loads makes all of them stale.
    await Deno.writeTextFile(`${copy.folder}/lib/outputs/open_outputs.ts`, `\n// ${turn}`, { append: true });
    const process = copy.start(["report"]);
    const drained = Promise.all([process.stdout.cancel(), process.stderr.cancel()]);
    const timer = setTimeout(() => process.kill("SIGKILL"), duration * (0.1 + 0.1 * turn));
    await process.status;
    clearTimeout(timer);
    await drained;
    const manifest = await readManifest(`${copy.folder}/outputs`);
    assert.ok(manifest !== null, `no manifest after kill ${turn}`);
    assert.ok(isWhole(await verifyOutputs(`${copy.folder}/outputs`, manifest)), `torn after kill ${turn}`);
  }
  const last = await copy.run(["report"]);
  assert.equal(last.code, 0, last.stderr);
  assert.match((await copy.run(["report"])).stdout, /^Up to date: /);
});

Deno.test("a failing cell ends with 2, names notebook, cell and error, and leaves everything as it was", async () => {
  await using copy = await copyProject({ notebooks: SMALL });
  const path = `${copy.folder}/notebooks/05_tomakomai.ipynb`;
  const broken = (await Deno.readTextFile(path)).replace("await loadReport()", "await loadReport({ root: 1 })")
    .replace("const report = ", "throw new Error('図表が足りない'); const report = ");
  await Deno.writeTextFile(path, broken);
  const before = await Deno.readTextFile(`${copy.folder}/outputs/manifest.json`);
  const { code, stderr } = await copy.run(["report"]);
  assert.equal(code, 2, stderr);
  assert.match(stderr, /05_tomakomai/);
  assert.match(stderr, /図表が足りない/);
  assert.equal(await Deno.readTextFile(`${copy.folder}/outputs/manifest.json`), before);
  assert.equal(await Deno.readTextFile(path), broken);
});

Deno.test("a fault in the data ends with 5 before any kernel starts, and lists every fault", async () => {
  await using copy = await copyProject({ notebooks: SMALL });
  const path = `${copy.folder}/data/study/events.csv`;
  await Deno.writeTextFile(
    path,
    (await Deno.readTextFile(path)).replace("2022-01-23", "2022-02-30").replace(",27,", ",２７,"),
  );
  const { code, stderr } = await copy.run(["report"]);
  assert.equal(code, 5, stderr);
  assert.match(stderr, /events\.csv:2 \[date\] invalid-value: value is "2022-02-30"/);
  assert.match(stderr, /events\.csv:3 \[applicants\] invalid-value: value is "２７"/);
  assert.match(stderr, /wrong-checksum/);
});

Deno.test("a file in outputs/ that no notebook makes is kept and named", async () => {
  await using copy = await copyProject({ notebooks: SMALL });
  await Deno.writeTextFile(`${copy.folder}/outputs/notes.txt`, "mine");
  const { code, stdout } = await copy.run(["report", "--force"]);
  assert.equal(code, 0);
  assert.match(stdout, /kept, though no notebook makes it: outputs\/notes\.txt/);
  assert.equal(await Deno.readTextFile(`${copy.folder}/outputs/notes.txt`), "mine");
});

Deno.test("two reports at once: the second says that it has to wait", async () => {
  await using copy = await copyProject({ notebooks: SMALL });
  const first = copy.start(["report", "--force"]);
  const stderr = new Response(first.stderr).text();
  const reader = first.stdout.getReader();
  // It says what it is going to run once it has the project for itself.
  await reader.read();
  const second = await copy.run(["report", "--force"]);
  assert.equal(second.code, 5);
  assert.match(second.stderr, /another run is writing it/);
  while (!(await reader.read()).done);
  assert.equal((await first.status).code, 0, await stderr);
});

Deno.test("a wrong command or option ends with 5 and the help", async () => {
  await using copy = await copyProject({ notebooks: [] });
  for (const args of [["reprot"], ["report", "--jobs", "x"], ["report", "--nonsense"], []]) {
    const { code, stdout, stderr } = await copy.run(args);
    assert.equal(code, 5, args.join(" "));
    assert.match(stdout + stderr, /Usage: deno task/);
  }
});
