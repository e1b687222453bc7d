import assert from "node:assert/strict";
import { formatManifest, type Manifest } from "../../lib/outputs/manifest.ts";
import type { OutputRecord } from "../../lib/outputs/output_record.ts";
import { publishOutputs } from "../../lib/outputs/publish_outputs.ts";

const RECORD: OutputRecord = {
  key: "1-3:project",
  kind: "table",
  language: "ja",
  title: "事務局",
  catalogueKeys: [],
  origin: "published",
  notebook: null,
  cell: null,
  inputs: [],
  files: [],
};
const MANIFEST: Manifest = {
  format: 2,
  deno: "2.9.6",
  packages: {},
  code: {},
  data: {},
  notebooks: [],
  outputs: [RECORD],
};

async function inFolders(test: (staging: string, outputs: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await test(`${folder}/made/staging`, `${folder}/outputs`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await Deno.mkdir(`${folder}/${path}`.replace(/\/[^/]*$/, ""), { recursive: true });
    await Deno.writeTextFile(`${folder}/${path}`, text);
  }
}

Deno.test("only what is new looks new: other files, strange ones and the manifest keep their time of change", () =>
  inFolders(async (staging, outputs) => {
    const old = new Date("2022-03-31T00:00:00Z");
    await write(outputs, {
      "tables/same.csv": "a",
      "tables/other.csv": "b",
      "tables/gone.csv": "c",
      "variants/en/notes.txt": "mine",
      "manifest.json": formatManifest(MANIFEST),
    });
    for (const path of ["tables/same.csv", "tables/other.csv", "variants/en/notes.txt", "manifest.json"]) {
      await Deno.utime(`${outputs}/${path}`, old, old);
    }
    await write(staging, { "tables/same.csv": "a", "tables/other.csv": "B", "tables/new.csv": "d" });
    const published = await publishOutputs({ staging, outputs, manifest: MANIFEST, keep: ["variants/en/notes.txt"] });
    assert.deepEqual(published, {
      kept: ["variants/en/notes.txt"],
      written: ["tables/gone.csv", "tables/new.csv", "tables/other.csv"],
    });
    const isOld = (path: string) => Deno.statSync(`${outputs}/${path}`).mtime?.getTime() === old.getTime();
    assert.deepEqual(
      ["tables/same.csv", "variants/en/notes.txt", "manifest.json", "tables/other.csv", "tables/new.csv"].map(isOld),
      [true, true, true, false, false],
    );
    assert.equal(await Deno.readTextFile(`${outputs}/tables/other.csv`), "B");
    await assert.rejects(Deno.stat(`${outputs}/tables/gone.csv`), Deno.errors.NotFound);
    await assert.rejects(Deno.stat(staging), Deno.errors.NotFound);
  }));

Deno.test("when nothing has changed, the folder is the very same", () =>
  inFolders(async (staging, outputs) => {
    await write(outputs, { "tables/a.csv": "a", "manifest.json": formatManifest(MANIFEST) });
    const before = Deno.statSync(outputs).ino;
    await write(staging, { "tables/a.csv": "a" });
    assert.deepEqual((await publishOutputs({ staging, outputs, manifest: MANIFEST, keep: [] })).written, []);
    assert.equal(Deno.statSync(outputs).ino, before);
    await assert.rejects(Deno.stat(staging), Deno.errors.NotFound);
  }));

Deno.test("a manifest has the same bytes, in whatever order its records were put together", () => {
  const { notebook, cell, ...rest } = RECORD;
  const text = formatManifest(MANIFEST);
  assert.equal(formatManifest({ ...MANIFEST, outputs: [{ ...rest, notebook, cell }] }), text);
  const { format, ...others } = MANIFEST;
  assert.equal(formatManifest({ ...others, format }), text);
});
