import assert from "node:assert/strict";
import { sha256 } from "../../lib/data/sha256.ts";
import type { Manifest } from "../../lib/outputs/manifest.ts";
import { isWhole, verifyOutputs } from "../../lib/outputs/verify_outputs.ts";

const manifest = (files: Readonly<Record<string, string>>): Manifest => ({
  format: 2,
  deno: "",
  packages: {},
  code: {},
  data: {},
  notebooks: [],
  outputs: [{
    key: "1",
    kind: "figure",
    language: "ja",
    title: "図",
    catalogueKeys: [],
    origin: "published",
    notebook: "01",
    cell: 1,
    inputs: [],
    files: Object.entries(files).map(([path, content]) => ({ path, sha256: sha256(content) })),
  }],
});

Deno.test("missing, changed and unexpected files are told apart, in order", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${folder}/tables`);
    const written = { "manifest.json": "{}", "tables/同じ.csv": "a", "tables/2.csv": "edited", "mine.txt": "" };
    for (const [path, content] of Object.entries(written)) await Deno.writeTextFile(`${folder}/${path}`, content);
    const named = manifest({ "tables/同じ.csv": "a", "tables/2.csv": "b", "tables/4.csv": "d", "tables/3.csv": "c" });
    const found = await verifyOutputs(folder, named);
    assert.deepEqual(found, {
      missing: ["tables/3.csv", "tables/4.csv"],
      changed: ["tables/2.csv"],
      unexpected: ["mine.txt"],
    });
    assert.equal(isWhole(found), false);
    assert.equal(isWhole(await verifyOutputs(folder, manifest({ "tables/同じ.csv": "a" }))), true);
    assert.deepEqual((await verifyOutputs(folder, null)).unexpected, ["mine.txt", "tables/2.csv", "tables/同じ.csv"]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("of a folder that is not there all files are missing", async () => {
  const found = await verifyOutputs("/nowhere/at/all", manifest({ "a.csv": "a" }));
  assert.deepEqual(found, { missing: ["a.csv"], changed: [], unexpected: [] });
});
