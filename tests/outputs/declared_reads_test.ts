import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { projectPath } from "../../lib/data/project_path.ts";
import { mayRead, sortReads } from "../../lib/outputs/declared_reads.ts";

const STAGING = `${tmpdir()}/staging`;

/** What is read, and "path: why not" of what must not be, for paths of the project or anything else in order. */
async function sorted(paths: readonly string[], { declared = [], permission = "read" }: {
  readonly declared?: readonly string[];
  readonly permission?: string;
} = {}) {
  const touched = paths.map((path) => ({
    permission,
    path: permission !== "read" || path.startsWith("/") ? path : projectPath(path),
    cellNumber: 2,
  }));
  const { reads, undeclared } = await sortReads(touched, { staging: STAGING, declared });
  return { reads, undeclared: undeclared.map(({ path, reason }) => `${path}: ${reason.split(":")[0]}`) };
}

Deno.test("data with a sidecar, their folders and what is not there are read, in order and once", async () => {
  const paths = ["data/study/events.source.json", "data/study/events.csv", "data/surveys", "data", "data/none.csv"];
  assert.deepEqual(await sorted([...paths, ...paths]), { reads: paths.toSorted(), undeclared: [] });
});

Deno.test("code, its settings, packages and what the notebook saves are followed otherwise", async () => {
  const paths = ["lib/mod.ts", "lib/page/client/page.css", "deno.json", "deno.lock", "notebooks"];
  const zod = new URL(import.meta.resolve("zod")).pathname;
  assert.deepEqual(await sorted([...paths, zod, `${STAGING}/figures/a.svg`, "/dev/fd/1"]), {
    reads: [],
    undeclared: [],
  });
});

Deno.test("what others don't have, what notebooks make, and what is no data is not to be read", async () => {
  const outside = "it lies outside the project, so that nobody else has it";
  const made = "it is made by notebooks, whose order must not matter";
  const paths = ["/etc/hostname", "outputs/manifest.json", "README.md", "tests", "", "notebooks/helper.ts"];
  assert.deepEqual((await sorted(paths)).undeclared, [
    `/etc/hostname: ${outside}`,
    `outputs/manifest.json: ${made}`,
    ...["README.md", "tests", "the project", "notebooks/helper.ts"].map((path) => `${path}: it is no data`),
  ]);
  assert.deepEqual(
    (await sorted([`${projectPath("").replace(/[\\/]$/, "")}-other/data/a.csv`])).undeclared.length,
    1,
    "a folder beside the project whose name begins alike",
  );
});

Deno.test("a file of lib/ that no module names cannot be followed", async () => {
  assert.deepEqual((await sorted(["lib/page/client", "lib/page/client/none.txt"])).undeclared, [
    "lib/page/client: nothing tells which module reads it",
    "lib/page/client/none.txt: nothing tells which module reads it",
  ]);
});

Deno.test("a notebook may read what it declares, file or folder; never what notebooks make or others don't have", async () => {
  const declared = ["README.md", "tests/reference/", "./tests/snapshots", "outputs", "/etc/hostname", "lib/page"];
  const paths = ["README.md", "tests/reference/bhapkar.json", "tests/snapshots", "lib/page/client"];
  assert.deepEqual(await sorted(paths, { declared }), { reads: paths.toSorted(), undeclared: [] });
  const refused = ["/etc/hostname", "outputs/manifest.json", "tests/reference.csv", "tests"];
  assert.equal((await sorted(refused, { declared })).undeclared.length, 4);
});

Deno.test("network, programs, libraries and the machine itself are told with a reason", async () => {
  const reasons: Readonly<Record<string, RegExp>> = {
    net: /127\.0\.0\.1:9: it is on the network/,
    import: /127\.0\.0\.1:9: it is on the web/,
    run: /127\.0\.0\.1:9: what it answers is known to nobody/,
    ffi: /127\.0\.0\.1:9: it is a library of this machine/,
    sys: /127\.0\.0\.1:9: it is of this machine/,
  };
  for (const [permission, reason] of Object.entries(reasons)) {
    assert.match((await sorted(["127.0.0.1:9"], { permission })).undeclared.join(), reason);
  }
});

Deno.test("data are always declared; a name that begins alike is another", () => {
  assert.ok(mayRead("data", []) && mayRead("data/a.csv", []) && mayRead("tests/a/b.csv", ["tests/a"]));
  assert.ok(!mayRead("database.csv", []) && !mayRead("tests/ab.csv", ["tests/a"]) && !mayRead("lib/a.ts", []));
});

Deno.test("respondents' data are read under the names by which they may be told, and a seal under none", async () => {
  const folder = "data/surveys/soka-training-1";
  const paths = [`${folder}/responses.csv`, `${folder}/private/none.csv`, `${folder}/private/responses.seal.json`];
  assert.deepEqual(await sorted(paths), { reads: [`${folder}/private`, `${folder}/responses.csv`], undeclared: [] });
});
