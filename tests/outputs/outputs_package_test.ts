import assert from "node:assert/strict";
import { filesInFolder } from "../../lib/data/folder_entries.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import { outputsPackage, PACKAGE_FILE } from "../../lib/outputs/outputs_package.ts";
import { type Descriptor, packageTables, profileFaults, tableFaults } from "../tidy/package_faults.ts";

const FOLDER = projectPath("outputs");
const text = await Deno.readTextFile(`${FOLDER}/${PACKAGE_FILE}`);
const descriptor: Descriptor = JSON.parse(text);

Deno.test("the committed description is what the outputs folder says of itself", async () => {
  assert.equal(text, await outputsPackage(FOLDER));
});

Deno.test("it is a Tabular Data Package by the standard's own schema, names each table once, and no place outside", () => {
  assert.deepEqual(profileFaults(descriptor), []);
  const names = descriptor.resources.map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
  for (const { path } of descriptor.resources) assert.doesNotMatch(path, /^\/|\.\./);
});

Deno.test("every table of the outputs is in it, with its size and checksum", async () => {
  const files = (await filesInFolder(FOLDER)).filter((path) =>
    !path.startsWith("variants/") && /\.(?:csv|parquet)$/.test(path)
  );
  assert.ok(files.length > 170, String(files.length));
  assert.deepEqual(descriptor.resources.map(({ path }) => path).toSorted(), files.toSorted());
  for (const { path, bytes, hash } of descriptor.resources) {
    const content = await Deno.readFile(`${FOLDER}/${path}`);
    assert.deepEqual([bytes, hash], [content.byteLength, `sha256:${sha256(content)}`], path);
  }
});

Deno.test("cells are of the types that it names, and the ids of a table lead to the tables for programs", async () => {
  const tables = await packageTables(descriptor, (path) => Deno.readTextFile(`${FOLDER}/${path}`));
  assert.deepEqual(tableFaults(descriptor, tables), []);
  const joined = descriptor.resources.filter(({ name, schema }) =>
    name.startsWith("tables/") && (schema.foreignKeys ?? []).length > 0
  );
  assert.ok(joined.length > 80, String(joined.length));
});

Deno.test("a folder without tables needs no description", async () => {
  const folder = await Deno.makeTempDir();
  try {
    assert.equal(await outputsPackage(folder), null);
    await Deno.writeTextFile(`${folder}/notes.txt`, "mine");
    assert.equal(await outputsPackage(folder), null);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
