/** Cells that write past `outputs.save`, by notebook, each with the place that is named. */
export const WRITES: Readonly<Record<string, readonly [string, RegExp]>> = {
  data: ['await Deno.writeTextFile("../data/study/events.csv", "x");', /data\/study\/events\.csv/],
  caught: ['await Deno.writeTextFile("../data/own.csv", "x").catch(() => 1);', /data\/own\.csv/],
  outputs: ['Deno.writeTextFileSync("../outputs/report.html", "x");', /outputs\/report\.html/],
  opened: [
    'using file = await Deno.open("../outputs/own.csv", { write: true, create: true });\nfile.writeSync(new Uint8Array());',
    /outputs\/own\.csv/,
  ],
  address: [
    "Deno.writeFileSync(new URL(`file://${Deno.cwd()}/../outputs/a%20b.csv`), new Uint8Array());",
    /outputs\/a b\.csv/,
  ],
  removed: ['await Deno.remove("../outputs", { recursive: true });', /outputs/],
  renamed: ['Deno.renameSync("../data/study", "/tmp/taken-away");', /data\/study/],
  folder: ['Deno.mkdirSync("../data/own");', /data\/own/],
  notebook: ['await Deno.copyFile("../README.md", "own.ipynb").catch(() => 1);', /notebooks\/own\.ipynb/],
  node: ['import fs from "node:fs";\nfs.writeFileSync("../outputs/own.csv", "x");', /outputs\/own\.csv/],
  promises: ['import fs from "node:fs";\nawait fs.promises.rm("../data", { recursive: true });', /data/],
  named: ['import { openSync } from "node:fs";\nopenSync("../data/own.csv", "w");', /data\/own\.csv/],
  many: [
    'import fs, {\n  writeFileSync as put,\n  type Stats,\n} from "node:fs";\nput("../data/own.csv", String(fs.constants.R_OK as number & Stats));',
    /data\/own\.csv/,
  ],
  star: ['import * as all from "node:fs";\nall.symlinkSync("/tmp", "../outputs/own");', /outputs\/own/],
  dynamic: ['const { mkdirSync } = await import("node:fs");\nmkdirSync("../outputs/own");', /outputs\/own/],
  stream: [
    'import { createWriteStream } from "node:fs";\nawait new Promise((done) => createWriteStream("../outputs/own.csv").end("x", () => done(1)));',
    /outputs\/own\.csv/,
  ],
  handle: [
    'import { open } from "node:fs/promises";\nconst file = await open("../outputs/own.csv", "w");\nawait file.close();',
    /outputs\/own\.csv/,
  ],
  handed: [
    'const { writeFile } = await import("node:fs/promises");\nawait writeFile("../outputs/own.csv", "x");',
    /outputs\/own\.csv/,
  ],
  whole_promises: [
    'import all from "node:fs/promises";\nawait all.copyFile("../README.md", "../data/own.md").catch(() => 1);',
    /data\/own\.md/,
  ],
  taken: ['import { renameSync } from "node:fs";\nrenameSync("../data/study", "/tmp/taken-away");', /data\/study/],
  linked: [
    'import { linkSync } from "node:fs";\nlinkSync("../deno.json", "../data/own.json");',
    /deno\.json|data\/own\.json/,
  ],
  cut: ['import { truncateSync } from "node:fs";\ntruncateSync("../data/study/events.csv", 0);', /study\/events\.csv/],
  copied: [
    'import { cpSync } from "node:fs";\ncpSync("../data", "../outputs/own", { recursive: true });',
    /outputs\/own/,
  ],
  builtin: [
    'import process from "node:process";\nprocess.getBuiltinModule("node:fs").writeFileSync("../outputs/own.csv", "x");',
    /outputs\/own\.csv/,
  ],
  required: [
    'import { createRequire } from "node:module";\ncreateRequire(Deno.cwd() + "/x.js")("node:fs").rmSync("../outputs", { recursive: true });',
    /outputs/,
  ],
  through_link: [
    'const link = await Deno.makeTempDir() + "/l";\nawait Deno.symlink(Deno.cwd() + "/../data", link);\nawait Deno.writeTextFile(link + "/own.csv", "x");',
    /must not write data:/,
  ],
  callback: [
    'import { writeFile } from "node:fs";\nwriteFile("../outputs/own.csv", "x", () => 1);',
    /outputs\/own\.csv/,
  ],
  appended: ['import fs from "node:fs";\nfs.appendFileSync("../lib/mod.ts", "x");', /lib\/mod\.ts/],
};
