import assert from "node:assert/strict";
import { savesTable, smallProject, writeSmall } from "./small_project.ts";

Deno.test("check --changed runs only what something changed for, names it with why, and finds what moved", async (test) => {
  const one = savesTable("one", "2-2:method");
  await using copy = await smallProject({ one: { cells: [one] }, two: { cells: ["1 + 1;"] } }, { report: true });
  const check = () => copy.run(["check", "--changed"]);

  await test.step("nothing changed: nothing is run", async () => {
    const { code, stdout, stderr } = await check();
    assert.deepEqual([code, stdout, stderr], [0, "Nothing changed since it was run: 2 notebooks.\n", ""]);
  });

  await test.step("a cell changed: its notebook alone is run, and what it shows is a drift", async () => {
    await writeSmall(copy, "two", { cells: ["1 + 2;"] });
    const { code, stdout, stderr } = await check();
    assert.equal(code, 1, stderr);
    assert.match(stdout, /^to run: two \(cell 1 changed/m);
    assert.doesNotMatch(stdout, /to run: one/);
    assert.match(stderr, /^\[1\/1\] two: passed/m);
    await writeSmall(copy, "two", { cells: ["1 + 1;"] });
  });

  await test.step("an output was edited: the notebook that made it is run, and the edit is told", async () => {
    const path = `${copy.folder}/outputs/tables/2-2_method.csv`;
    const text = await Deno.readTextFile(path);
    await Deno.writeTextFile(path, `${text}edited\r\n`);
    const { code, stdout, stderr } = await check();
    assert.equal(code, 1, stderr);
    assert.match(stdout, /^to run: one \(/m);
    assert.match(stdout, /2-2_method\.csv/);
    await Deno.writeTextFile(path, text);
  });
});
