import assert from "node:assert/strict";
import { projectPath } from "../../lib/data/project_path.ts";
import { formatManifest, type Manifest, readManifest } from "../../lib/outputs/manifest.ts";
import { makeManifest } from "../../lib/outputs/make_manifest.ts";
import { moduleGraph } from "../../lib/outputs/module_graph.ts";
import { readCodeState } from "../../lib/outputs/code_state.ts";

/** What is read where the manifest's file holds this text. */
async function readFrom(text: string | null): Promise<Manifest | null> {
  const folder = await Deno.makeTempDir();
  try {
    if (text !== null) await Deno.writeTextFile(`${folder}/manifest.json`, text);
    return await readManifest(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

const MANIFEST: Manifest = {
  format: 2,
  deno: "2.9.6",
  packages: { d3: "7.9.2" },
  code: { "lib/a.ts": "a" },
  data: { "data/図表.csv": { sha256: "x", columns: { 市: "1" }, rows: "a b" }, "data/none.csv": { sha256: "" } },
  notebooks: [{ name: "01", cells: "", links: "l", executed: "e", reads: [], stale: "cell 1 changed" }],
  outputs: [],
};

Deno.test("a manifest is read as it was written", async () => {
  const text = formatManifest(MANIFEST);
  assert.deepEqual(await readFrom(text), MANIFEST);
  assert.equal(text.at(-1), "\n");
});

Deno.test("what is no whole manifest of today's format tells nothing, so that all is made again", async () => {
  const { links: _, ...former } = MANIFEST.notebooks[0] ?? assert.fail();
  const texts = [
    null,
    "",
    "null",
    "[]",
    formatManifest(MANIFEST).slice(0, 80),
    formatManifest(MANIFEST).replace('"format": 2', '"format": 1'),
    formatManifest(MANIFEST).replace('"format": 2', '"format": 3'),
    JSON.stringify({ ...MANIFEST, notebooks: [former] }),
    JSON.stringify({ ...MANIFEST, code: undefined }),
    JSON.stringify({ ...MANIFEST, more: 1 }),
    `<<<<<<< HEAD\n${formatManifest(MANIFEST)}`,
  ];
  for (const text of texts) assert.equal(await readFrom(text), null, text ?? "no file");
});

Deno.test("data that changed while notebooks were run are written down as known to nobody, others as they are", async () => {
  const code = await readCodeState(moduleGraph(new Map([["lib/mod.ts", ""]])));
  const notebook = { ...MANIFEST.notebooks[0] ?? assert.fail(), reads: ["data/none.csv", "data/surveys", "README.md"] };
  const made = async (data: ReadonlyMap<string, string>) => {
    const options = { outputs: [], notebooks: [notebook], sources: new Map(), code: { ...code, data } };
    return (await makeManifest(options)).data;
  };
  const calm = await made(code.data);
  assert.deepEqual(Object.values(calm).filter(({ sha256 }) => !/^(?:[0-9a-f]{64})?$/.test(sha256)), []);
  assert.equal(calm["data/study/events.csv"]?.sha256, code.data.get("data/study/events.csv"));
  assert.equal(calm["data/none.csv"]?.sha256, "");

  const other = new Map([...code.data, ["data/study/events.csv", "other"], ["data/none.csv", "there"]]);
  other.delete("data/surveys");
  const changed = await made(other);
  const unknown = Object.entries(changed).filter(([, { sha256 }]) => sha256.startsWith("changed")).map(([path]) =>
    path
  );
  assert.deepEqual(unknown, ["data/none.csv", "data/study/events.csv", "data/surveys"]);
});

Deno.test("a manifest names only code that is there", async () => {
  const code = await readCodeState(moduleGraph(new Map([["lib/mod.ts", 'export { a } from "./gone.ts";']])));
  const notebook = MANIFEST.notebooks[0] ?? assert.fail();
  const sources = new Map([["01", ['import { a } from "#lib";']]]);
  const { code: named } = await makeManifest({ outputs: [], notebooks: [notebook], sources, code });
  assert.deepEqual(Object.keys(named), ["deno.json", "deno.lock"]);
  assert.ok(code.codeOfCells(sources.get("01") ?? []).includes("lib/gone.ts"));
  assert.equal((await Deno.stat(projectPath("deno.lock"))).isFile, true);
});
