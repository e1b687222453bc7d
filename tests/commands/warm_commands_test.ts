import assert from "node:assert/strict";
import { copyProject } from "./project_copy.ts";

Deno.test("commands in one process end as in processes of their own, and run the code that lies there now", async () => {
  await using copy = await copyProject({ notebooks: [] });
  const alone = { env: { LANG: "en_GB.UTF-8" } };
  for (const args of [["--help"], ["reprot"], ["check", "--jobs", "x"], ["status", "--json"]]) {
    const expected = await copy.run(args, alone);
    // Twice: the second time nothing is new to the process.
    for (let time = 0; time < 2; time++) assert.deepEqual(await copy.run(args), expected, args.join(" "));
  }
  const path = `${copy.folder}/lib/commands/run_command_line.ts`;
  const code = await Deno.readTextFile(path);
  await Deno.writeTextFile(path, code.replace("return isHelp ?", 'printLine("changed");\n      return isHelp ?'));
  assert.match((await copy.run(["--help"])).stdout, /\nchanged\n$/);
  await Deno.writeTextFile(path, code.replace("const { command, isHelp", "exit(4);\n    const { command, isHelp"));
  assert.equal((await copy.run(["--help"])).code, 4);
  await Deno.writeTextFile(path, code.replace("const { command, isHelp", "while (true);\n    const { command, isHelp"));
  assert.equal((await copy.run(["--help"], { timeout: 0.5 })).code, 137);
  await Deno.writeTextFile(path, code);
  assert.equal((await copy.run(["--help"])).code, 0);
});
