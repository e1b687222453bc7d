import assert from "node:assert/strict";
import { filesInFolder } from "../../lib/data/folder_entries.ts";
import { eventually } from "../eventually.ts";
import { mirrorFiles } from "./mirror_files.ts";

const NAMES = ["a.txt", "b/c.txt", "b/d.txt", "e/f/g.txt"];

/** What may have happened to a copy, or to what it is copied from, before it is wanted again. */
const CHANGES: Readonly<Record<string, (root: string) => Promise<void>>> = {
  "other bytes, as many, with the former times": async (root) => {
    const { mtime, ctime } = await Deno.stat(`${root}/copy/a.txt`);
    // The system's times may be some milliseconds behind the clock.
    await eventually(() => Date.now() > Number(ctime) + 1100, "the second in which it was copied is over");
    await Deno.writeTextFile(`${root}/copy/a.txt`, "A.TXT");
    await Deno.utime(`${root}/copy/a.txt`, mtime ?? 0, mtime ?? 0);
  },
  "a file that is gone": (root) => Deno.remove(`${root}/copy/b/c.txt`),
  "a folder that is gone": (root) => Deno.remove(`${root}/copy/b`, { recursive: true }),
  "a file in its place": async (root) => {
    await Deno.writeTextFile(`${root}/copy/new.txt`, "B/C.TXT");
    await Deno.rename(`${root}/copy/new.txt`, `${root}/copy/b/c.txt`);
  },
  "a folder in place of a file": async (root) => {
    await Deno.remove(`${root}/copy/a.txt`);
    await Deno.mkdir(`${root}/copy/a.txt/x`, { recursive: true });
  },
  "a file in place of a folder": async (root) => {
    await Deno.remove(`${root}/copy/e`, { recursive: true });
    await Deno.writeTextFile(`${root}/copy/e`, "");
  },
  "more files, hidden ones among them": async (root) => {
    await Deno.mkdir(`${root}/copy/.git/objects`, { recursive: true });
    await Deno.writeTextFile(`${root}/copy/b/.more.txt`, "");
  },
  "another source": (root) => Deno.writeTextFile(`${root}/source/b/d.txt`, "B/D.TXT"),
  "an index that is cut off": (root) => Deno.writeTextFile(`${root}/index.json`, '[["a.txt", ['),
};

Deno.test("whatever became of a copy, it is made again as its sources are; what lies there untouched is not copied", async () => {
  const root = await Deno.makeTempDir();
  const files = new Map(NAMES.map((name) => [name, `${root}/source/${name}`]));
  for (const folder of ["source/b", "source/e/f", "copy"]) await Deno.mkdir(`${root}/${folder}`, { recursive: true });
  for (const [name, path] of files) await Deno.writeTextFile(path, name);
  const mirror = () => mirrorFiles(files, { folder: `${root}/copy`, index: `${root}/index.json` });
  const placeOf = (name: string) => Deno.statSync(`${root}/copy/${name}`).ino;
  const assertSame = async (what: string) => {
    assert.deepEqual((await filesInFolder(`${root}/copy`)).toSorted(), [...files.keys()].toSorted(), what);
    for (const [name, path] of files) {
      assert.equal(await Deno.readTextFile(`${root}/copy/${name}`), await Deno.readTextFile(path), `${what}: ${name}`);
    }
  };
  await new Promise((resolve) => setTimeout(resolve, 120));
  await mirror();
  await assertSame("at first");
  const places = NAMES.map(placeOf);
  await mirror();
  assert.deepEqual(NAMES.map(placeOf), places, "nothing is copied again");
  for (const [what, change] of Object.entries(CHANGES)) {
    await change(root);
    await mirror();
    await assertSame(what);
  }
  assert.ok(!(await Deno.stat(`${root}/copy/.git`).then(() => true, () => false)), "no empty folder stays");
  await Deno.remove(root, { recursive: true });
});
