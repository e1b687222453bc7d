/** What a user may say of a run: by tags of cells, and by --notebook, --jobs and --timeout. */
import assert from "node:assert/strict";
import { cellsOf, changedPaths, shownBy, smallProject, stateOf, writeSmall } from "./small_project.ts";

const tagged = (tag: string, source: string) => ({ source, metadata: { tags: [tag] } });

Deno.test("a cell that may raise and one that is skipped: the run goes on, each shows what it should, and a check says same", async () => {
  await using copy = await smallProject({
    tags: {
      cells: [
        tagged("raises-exception", "throw new RangeError('as wanted');"),
        tagged("raises-exception", "'does not raise';"),
        tagged("skip-execution", "throw new Error('never run');"),
        "'goes on';",
      ],
    },
  });
  const report = await copy.run(["report"]);
  assert.equal(report.code, 0, report.stderr);
  const cells = await cellsOf(copy, "tags");
  assert.deepEqual(cells.map(shownBy), ["RangeError: as wanted", '"does not raise"', "", '"goes on"']);
  assert.deepEqual(cells.map(({ execution_count }) => execution_count === null), [false, false, true, false]);
  assert.equal((await copy.run(["check"])).code, 0);
  // Without the tag the same cell is a failure, and the rest is not run.
  const path = `${copy.folder}/notebooks/tags.ipynb`;
  await Deno.writeTextFile(path, (await Deno.readTextFile(path)).replace('"raises-exception"', '"other"'));
  const failed = await copy.run(["check"]);
  assert.equal(failed.code, 2);
  assert.match(failed.stderr, /tags\.ipynb: cell 1 of 4, line 1: error: RangeError: as wanted/);
});

Deno.test("--notebook, by name or number, runs these and leaves the others as they are", async () => {
  await using copy = await smallProject({
    "01_one": { cells: ["'one';"] },
    "02_two": { cells: ["'two';"] },
    "三つ目": { cells: ["'three';"] },
  });
  const before = await stateOf(copy);
  const { code, stdout } = await copy.run(["report", "--notebook", "1", "--notebook", "notebooks/三つ目.ipynb"]);
  assert.equal(code, 0);
  assert.match(stdout, /2 of \d notebooks run/);
  const notebooks = changedPaths(before, await stateOf(copy)).filter((path) => path.startsWith("notebooks/"));
  assert.deepEqual(notebooks, ["notebooks/01_one.ipynb", "notebooks/三つ目.ipynb"]);
  const none = await copy.run(["report", "--notebook", "4"]);
  assert.equal(none.code, 5);
  assert.match(
    none.stderr,
    /^Cannot take notebook 4 as there is none of this name: there are 01_one, 02_two, 三つ目$/m,
  );
});

/** Waits until both have begun, or gives up after some turns: whoever runs alone meets only who was there before. */
const meets = (own: string, other: string, turns: number) => ({
  cells: [
    // By a way that the guard of writes does not watch.
    `const { openSync } = await import(["node", "fs"].join(":"));\nconst [own, other] = ["../${own}.txt", "../${other}.txt"];\n` +
    "const isThere = (path: string) => { try { return Deno.statSync(path).isFile; } catch { return false; } };\n" +
    "openSync(own, 'w');\n" +
    `for (let turn = 0; turn < ${turns} && !isThere(other); turn++) await new Promise((resolve) => setTimeout(resolve, 20));\n` +
    "isThere(other);",
  ],
  metadata: { check: { reads: ["a.txt", "b.txt"] } },
});

Deno.test("--jobs says how many notebooks are run at once", async () => {
  await using copy = await smallProject({});
  const met = async (jobs: string, turns: number) => {
    for (const [own, other] of [["a", "b"], ["b", "a"]] as const) {
      await writeSmall(copy, own, meets(own, other, turns));
      await Deno.remove(`${copy.folder}/${own}.txt`).catch(() => {});
    }
    const { code, stderr } = await copy.run(["report", "--force", "--jobs", jobs]);
    assert.equal(code, 0, stderr);
    return await Promise.all(["a", "b"].map(async (name) => shownBy((await cellsOf(copy, name))[0])));
  };
  // One after the other, only the second finds what the first has left; at once, either waits for the other.
  assert.deepEqual((await met("1", 5)).toSorted(), ["false", "true"]);
  assert.deepEqual(await met("2", 1_000_000), ["true", "true"]);
});

Deno.test("--timeout ends a cell after part of a second, unless the notebook says otherwise", async () => {
  const wait = "await new Promise((resolve) => setTimeout(resolve, 1500));";
  await using copy = await smallProject({
    slow: { cells: [wait] },
    patient: { cells: [wait], metadata: { timeout: 600 } },
  });
  const { code, stderr } = await copy.run(["report", "--timeout", "0.5"]);
  assert.equal(code, 3, stderr);
  assert.match(stderr, /slow\.ipynb: cell 1 of 1: timeout: Timeout: the cell did not end within 0\.5 s/);
  assert.match(stderr, /patient: passed/);
});
