import assert from "node:assert/strict";
import { contentOf, notebookText } from "../faults/broken_project.ts";
import { copyProject } from "./project_copy.ts";

/** Cells that read what nobody follows, by notebook, each with what is said of it. */
const READS: Readonly<Record<string, readonly [string, RegExp]>> = {
  file: ['await Deno.readFile("../README.md").catch(() => 1);', /README\.md: it is no data/],
  node: [
    'import { readFileSync } from "node:fs";\nreadFileSync("../secret.txt").length;',
    /secret\.txt: it is no data: bring it into data\//,
  ],
  address: [
    'await (await fetch(new URL(`file://${Deno.realPathSync("../data")}/../secret.txt`))).text();',
    /secret\.txt: it is no data/,
  ],
  imported: ['(await import("../own.ts")).own;', /own\.ts: it is no data/],
  folder: ['[...Deno.readDirSync("..")].length;', /the project: it is no data/],
  probed: ['await Deno.stat("/etc/hosts").catch(() => 1);', /\/etc\/hosts: it lies outside the project/],
  unsealed: ['await Deno.readTextFile("../data/unsealed.csv");', /data\/unsealed\.csv: it has no sidecar/],
  linked: ['await Deno.readTextFile("../data/linked.csv");', /data\/linked\.csv: it is a link to a place outside/],
  linkedFolder: ['[...Deno.readDirSync("../data/away")].length;', /data\/away: it is a link to a place outside/],
  made: ['await Deno.stat("../outputs/report.html").then(() => 1);', /outputs\/report\.html: it is made by notebooks/],
  library: ['await Deno.readTextFile("../lib/notes.txt");', /lib\/notes\.txt: nothing tells which module reads it/],
  socket: [
    'import net from "node:net";\n' +
    'await new Promise((end) => net.connect(9, "127.0.0.1").on("error", end).on("connect", end));\n1;',
    /127\.0\.0\.1:9: it is on the network/,
  ],
  web: ['await import("http://127.0.0.1:9/own.ts").catch(() => 1);', /127\.0\.0\.1:9\/own\.ts: it is on the web/],
  thread: ['try { new Worker("data:text/javascript,1"); } catch {}\n1;', /must not start the thread/],
  stream: [
    'try { new EventSource("http://127.0.0.1:9"); } catch {}\n1;',
    /must not connect to http:\/\/127\.0\.0\.1:9/,
  ],
  program: [
    'import { execSync } from "node:child_process";\nexecSync("echo 1").length;',
    /a program: what it answers is known to nobody/,
  ],
  host: ["Deno.hostname().length;", /hostname: it is of this machine/],
};

/** Cells that read what is followed. */
const GOOD: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  declared: ['(await Deno.readTextFile("../secret.txt")).length;', ["secret.txt"]],
  sealed: ['(await Deno.readTextFile("../data/study/events.csv")).length;', []],
  listed: ['[...Deno.readDirSync("../data/surveys")].length;', []],
  absent: ['await Deno.readTextFile("../data/report/none.csv").catch(() => "none");', []],
  environment: ['Deno.env.get("HOME") !== undefined;', []],
};

Deno.test("whatever a cell reads past data and packages fails the run, is named with cell and reason, and changes nothing", async () => {
  await using copy = await copyProject({ notebooks: [] });
  const outside = await Deno.makeTempDir();
  const notebook = (name: string, cell: string, reads: readonly string[] = []) =>
    Deno.writeTextFile(
      `${copy.folder}/notebooks/${name}.ipynb`,
      notebookText({ cells: ["1;", cell], metadata: reads.length === 0 ? {} : { check: { reads } } }),
    );
  await Deno.writeTextFile(`${outside}/linked.csv`, "a\n");
  await Deno.symlink(`${outside}/linked.csv`, `${copy.folder}/data/linked.csv`);
  await Deno.symlink(outside, `${copy.folder}/data/away`);
  const files = {
    "secret.txt": "1",
    "own.ts": "export const own = 1;",
    "data/unsealed.csv": "a\n",
    "lib/notes.txt": "",
  };
  for (const [path, text] of Object.entries(files)) await Deno.writeTextFile(`${copy.folder}/${path}`, text);
  for (const [name, [cell]] of Object.entries(READS)) await notebook(name, cell);
  for (const [name, [cell, reads]] of Object.entries(GOOD)) await notebook(name, cell, reads);
  const before = await contentOf(copy);
  const { code, stderr, stdout } = await copy.run(["report", "--force"]);
  assert.equal(code, 2, stdout + stderr);
  const told = new Map(
    stderr.split("\n\n").map((part) => [/(\w+)\.ipynb: cell 2 of 2: undeclared-read: /.exec(part)?.[1] ?? "", part]),
  );
  for (const [name, [, says]] of Object.entries(READS)) assert.match(told.get(name) ?? `nothing said of ${name}`, says);
  for (const name of Object.keys(GOOD)) assert.match(stdout + stderr, new RegExp(`${name}: passed`));
  assert.deepEqual(await contentOf(copy), before);
  await Deno.remove(outside, { recursive: true });
});
