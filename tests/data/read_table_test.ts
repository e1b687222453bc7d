import assert from "node:assert/strict";
import { identifier, isoDate, wholeNumber } from "../../lib/data/cells.ts";
import { columnName, defineTable, readTable } from "../../lib/data/read_table.ts";
import { sha256 } from "../../lib/data/sha256.ts";

const table = defineTable({
  file: "events.csv",
  description: "A row is an event.",
  key: ["eventId"],
  columns: { eventId: identifier("Name"), heldOn: isoDate("Day"), responses: wholeNumber("Answers") },
});

const sidecar = {
  id: "events",
  title: "事業",
  titleEnglish: "Events",
  origin: "published",
  producer: "p",
  citation: "c",
  licence: "l",
  figureKeys: [],
  encoding: "utf-8",
  notes: [],
};

async function faultsOf(csv: string | Uint8Array, changes: Record<string, unknown> = {}) {
  const root = await Deno.makeTempDir();
  try {
    const bytes = typeof csv === "string" ? new TextEncoder().encode(csv) : csv;
    await Deno.writeFile(`${root}/events.csv`, bytes);
    const content = { ...sidecar, sha256: sha256(bytes), rows: 1, ...changes };
    await Deno.writeTextFile(`${root}/events.source.json`, JSON.stringify(content));
    const { faults, rows } = await readTable(table, { root });
    return { rows, faults: faults.map(({ id, line, column, value }) => [id, line, column, value]) };
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("a table of facts separated by anything but commas is one fault, and not one a column", async () => {
  for (const mark of ["\t", ";", "，", "、"]) {
    const { rows, faults } = await faultsOf(
      ["event_id,held_on,responses", "a,2021-10-01,1"].join("\n").replaceAll(",", mark),
    );
    assert.deepEqual([rows, faults], [[], [["malformed-csv", 1, null, null]]], mark);
  }
});

Deno.test("a sound file becomes typed records with their lines and no fault", async () => {
  const { rows, faults } = await faultsOf("event_id,held_on,responses\na,2022-01-23,124\n");
  assert.deepEqual(faults, []);
  assert.deepEqual(rows, [{ line: 2, record: { eventId: "a", heldOn: "2022-01-23", responses: 124 } }]);
});

Deno.test("every fault of a file is listed at once, with line, column and value", async () => {
  const { rows, faults } = await faultsOf(
    "event_id,held_on,extra\na,2022-02-30,x\na,2022-02-28,y\nb c,2022-01-01,z\n",
    { rows: 4, sha256: "0".repeat(64) },
  );
  assert.deepEqual(rows, []);
  assert.deepEqual(faults.map(([id, line, column]) => [id, line, column]), [
    ["wrong-checksum", null, null],
    ["missing-column", 1, "responses"],
    ["extra-column", 1, "extra"],
    ["wrong-row-count", null, null],
    ["invalid-value", 2, "held_on"],
    ["invalid-value", 4, "event_id"],
  ]);
});

Deno.test("two rows with one key are told with both lines", async () => {
  const { faults } = await faultsOf("event_id,held_on,responses\na,2022-01-23,1\na,2022-01-24,2\n", { rows: 2 });
  assert.deepEqual(faults, [["duplicate-key", 3, "event_id", "a"]]);
});

Deno.test("CP932 bytes in a UTF-8 file are named as what they are", async () => {
  const cp932 = Uint8Array.of(
    ...new TextEncoder().encode("event_id,held_on,responses\n"),
    0x8d,
    0x73,
    0x93,
    0x63,
    0x0a,
  );
  const { faults } = await faultsOf(cp932);
  assert.deepEqual(faults, [["wrong-encoding", 2, null, "byte 0x8d"]]);
});

Deno.test("a CP932 file declared as such is read", async () => {
  const root = await Deno.makeTempDir();
  const bytes = Uint8Array.of(...new TextEncoder().encode("event_id,held_on,responses\na,2022-01-01,3\n"));
  await Deno.writeFile(`${root}/events.csv`, bytes);
  const content = { ...sidecar, sha256: sha256(bytes), rows: 1, encoding: "cp932" };
  await Deno.writeTextFile(`${root}/events.source.json`, JSON.stringify(content));
  const { faults } = await readTable(table, { root });
  await Deno.remove(root, { recursive: true });
  assert.deepEqual(faults, []);
});

Deno.test("an empty file, a folder in its place and a missing file are one fault each", async () => {
  assert.deepEqual((await faultsOf("", { rows: 0 })).faults[0]?.[0], "empty-file");
  const root = await Deno.makeTempDir();
  const missing = await readTable(table, { root });
  assert.deepEqual(missing.faults.map(({ id, file }) => [id, file]), [
    ["missing-file", "events.source.json"],
    ["missing-file", "events.csv"],
  ]);
  await Deno.mkdir(`${root}/events.csv`);
  const folder = await readTable(table, { root });
  await Deno.remove(root, { recursive: true });
  assert.deepEqual(folder.faults.map(({ id, file }) => [id, file]), [
    ["missing-file", "events.source.json"],
    ["not-a-file", "events.csv"],
  ]);
});

Deno.test("a sidecar with a misspelt field or no JSON is refused", async () => {
  assert.deepEqual((await faultsOf("event_id,held_on,responses\na,2022-01-23,1\n", { licens: "x" })).faults, [
    ["invalid-sidecar", null, null, "licens"],
  ]);
});

Deno.test("columns are named after fields", () => {
  assert.equal(columnName("applicantsAsOfPrinted"), "applicants_as_of_printed");
  assert.equal(columnName("id"), "id");
});
