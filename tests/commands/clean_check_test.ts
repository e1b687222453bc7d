import assert from "node:assert/strict";
import { copyProject } from "./project_copy.ts";

Deno.test("what is committed is what a fresh run makes, to the last file: a check of the whole project finds nothing", async () => {
  await using copy = await copyProject({ keepsPage: false });
  const { code, stdout, stderr } = await copy.run(["check", "--strict"]);
  assert.equal(code, 0, stdout + stderr);
  assert.match(stdout, /^Nothing drifted: 10 notebooks, \d{3} figures and tables/m);
  assert.doesNotMatch(stdout, /cosmetic|without moving anything/);
});
