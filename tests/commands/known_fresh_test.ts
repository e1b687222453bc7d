import assert from "node:assert/strict";
import { look } from "../../lib/commands/known_fresh.ts";
import { eventually } from "../eventually.ts";

/** A time at which all that has been written lies longer back than times of files are distrusted. */
const later = () => Date.now() + 60_000;

const READS = ["elsewhere/list.txt"];

/** What may happen to a project; each has to be seen. */
const CHANGES: Readonly<Record<string, (root: string) => Promise<void>>> = {
  "other bytes, as many, with the former time": async (root) => {
    const path = `${root}/data/a/answers.csv`;
    const { mtime } = await Deno.stat(path);
    await Deno.writeTextFile(path, "n\n2\n");
    await Deno.utime(path, mtime ?? 0, mtime ?? 0);
  },
  "another file in its place, with the same size and time": async (root) => {
    const path = `${root}/outputs/figure.svg`;
    const { mtime } = await Deno.stat(path);
    await Deno.writeTextFile(`${root}/other.svg`, "<svg />");
    await Deno.utime(`${root}/other.svg`, mtime ?? 0, mtime ?? 0);
    await Deno.rename(`${root}/other.svg`, path);
  },
  "a new data file": (root) => Deno.writeTextFile(`${root}/data/a/more.csv`, ""),
  "a new folder": (root) => Deno.mkdir(`${root}/data/b`),
  "a notebook that is gone": (root) => Deno.remove(`${root}/notebooks/01.ipynb`),
  "code": (root) => Deno.writeTextFile(`${root}/lib/mod.ts`, "// other"),
  "packages": (root) => Deno.writeTextFile(`${root}/deno.lock`, "{ }"),
  "settings that take the place of others": (root) => Deno.writeTextFile(`${root}/deno.jsonc`, "{}"),
  "a file outside data/ that a notebook reads": (root) => Deno.writeTextFile(`${root}/elsewhere/list.txt`, "b"),
  "what this machine remembers of answers": (root) =>
    Deno.writeTextFile(`${root}/.report/respondents/memory.json`, "{}"),
  "what a killed run left": (root) => Deno.mkdir(`${root}/.report/outputs`),
};

Deno.test("every change of anything that decides whether something is stale is seen by sizes and times, and nothing else is", async () => {
  const roots = new Map<string, string>();
  for (const change of [...Object.keys(CHANGES), "none"]) roots.set(change, await madeProject());
  const before = new Map([...roots].map(([change, root]) => [change, look(READS, { root, now: later() }).checksum]));
  assert.ok([...before.values()].every((checksum) => checksum !== null), "nothing changed a moment ago");
  await timeOfFilesMoves();
  for (const [change, make] of Object.entries(CHANGES)) await make(roots.get(change) ?? "");
  // Files that have no part in it.
  const untouched = roots.get("none") ?? "";
  await Deno.writeTextFile(`${untouched}/README.md`, "");
  await Deno.writeTextFile(`${untouched}/.report/log.txt`, "");
  for (const [change, root] of roots) {
    const { checksum } = look(READS, { root, now: later() });
    if (change === "none") assert.equal(checksum, before.get(change));
    else assert.notEqual(checksum ?? before.get(change), before.get(change), change);
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("sizes and times are not trusted where a file changed a moment ago, nor where there are links", async () => {
  const root = await madeProject();
  assert.equal(look([], { root }).checksum, null);
  assert.notEqual(look([], { root, now: later() }).checksum, null);
  await Deno.symlink(`${root}/deno.lock`, `${root}/data/a/link.csv`);
  assert.equal(look([], { root, now: later() }).checksum, null);
  await Deno.remove(root, { recursive: true });
});

async function madeProject(): Promise<string> {
  const root = await Deno.makeTempDir();
  for (const folder of ["lib", "data/a", "notebooks", "outputs", "elsewhere", ".report/respondents"]) {
    await Deno.mkdir(`${root}/${folder}`, { recursive: true });
  }
  const files = { "data/a/answers.csv": "n\n1\n", "outputs/figure.svg": "<svg/>\n", "notebooks/01.ipynb": "{}" };
  const others = { "lib/mod.ts": "", "deno.json": "{}", "deno.lock": "{}", "elsewhere/list.txt": "a" };
  for (const [path, text] of Object.entries({ ...files, ...others })) await Deno.writeTextFile(`${root}/${path}`, text);
  return root;
}

/** Waits until what is written gets another time than what was written before: systems count in steps, up to two seconds. */
async function timeOfFilesMoves(): Promise<void> {
  const path = await Deno.makeTempFile();
  const timeOf = () => Number(Deno.statSync(path).ctime);
  const first = timeOf();
  await eventually(() => {
    Deno.writeTextFileSync(path, "again");
    return timeOf() > first;
  }, "the time of files moves on");
  await Deno.remove(path);
}
