/** Machines that are not like the one that this was written on: each works, or ends with a sentence that helps. */
import assert from "node:assert/strict";
import { changedPaths, savesTable, smallProject } from "../commands/small_project.ts";
import { contentOf } from "./broken_project.ts";
import { canBeMade, MACHINES, onMachine } from "./machine_rows.ts";

Deno.test({
  name: "each machine that is not like others works or ends with a sentence, and nothing is lost",
  ignore: Deno.build.os === "windows",
  async fn(test) {
    await using copy = await smallProject({ mini: { cells: [savesTable("mini", "2-2:method")] } }, { report: true });
    for (const machine of MACHINES) {
      await test.step({
        name: machine.name,
        ignore: !canBeMade(machine),
        async fn() {
          const before = await contentOf(copy);
          const { code, stdout, stderr } = await onMachine(copy, machine);
          const said = stdout + stderr;
          assert.match(said, machine.says);
          assert.equal(code, machine.code, said);
          assert.doesNotMatch(said, /fault of this program/);
          if (code !== 0) assert.deepEqual(changedPaths(before, await contentOf(copy)), []);
        },
      });
    }
  },
});
