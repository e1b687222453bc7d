import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { walkFiles } from "../../lib/data/folder_entries.ts";

/** Rooms of which every module has a test of its own name. */
const MIRRORED = ["counts", "page/sections", "tables"];

Deno.test("each module of counts, tables and sections of the page that does something has its test", async () => {
  for (const room of MIRRORED) {
    const modules = (await walkFiles(`lib/${room}`)).filter((file) => /(?<!\.d)\.ts$/.test(file));
    const doing: string[] = [];
    for (const file of modules) {
      if (/^export (?:async )?(?:function|const|class)/m.test(await Deno.readTextFile(projectPath(file)))) {
        doing.push(file);
      }
    }
    assert.ok(doing.length >= 10, `${room}: ${doing.length}`);
    const tests = await walkFiles(`tests/${room}`);
    const without = doing.filter((file) => !tests.includes(file.replace(/^lib\/(.*)\.ts$/, "tests/$1_test.ts")));
    assert.deepEqual(without, []);
  }
});
