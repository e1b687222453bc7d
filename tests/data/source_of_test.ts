import assert from "node:assert/strict";
import { basis, identifier, text } from "../../lib/data/cells.ts";
import { defineTable, readTable } from "../../lib/data/read_table.ts";
import { sha256 } from "../../lib/data/sha256.ts";
import { printedPart, sourceOf, withReadings } from "../../lib/data/source_of.ts";

const TABLE = defineTable({
  file: "data/made.csv",
  description: "made",
  key: ["id"],
  columns: {
    id: identifier("Id."),
    what: text("What."),
    whatBasis: basis("Whether it is printed."),
    figureKey: identifier("Figure."),
  },
});

/** The reading of a file of which each row says whether it is printed or read. */
async function readingOf(rows: readonly (readonly [id: string, basis: string, figureKey: string])[]) {
  const root = await Deno.makeTempDir();
  try {
    await Deno.mkdir(`${root}/data`);
    const csv = ["id,what,what_basis,figure_key", ...rows.map(([id, one, key]) => `${id},x,${one},${key}`), ""].join(
      "\n",
    );
    await Deno.writeTextFile(`${root}/data/made.csv`, csv);
    await Deno.writeTextFile(
      `${root}/data/made.source.json`,
      JSON.stringify({
        id: "made",
        title: "見本",
        titleEnglish: "Made",
        origin: "published",
        producer: "x",
        citation: "x",
        licence: "x",
        figureKeys: ["1-1:a", "1-2:a"],
        encoding: "utf-8",
        sha256: sha256(new TextEncoder().encode(csv)),
        rows: rows.length,
        notes: [],
      }),
    );
    const { source, rows: found, faults } = await readTable(TABLE, { root });
    assert.deepEqual(faults, []);
    assert.ok(source !== null);
    return { source, records: found.map(({ record }) => record) };
  } finally {
    await Deno.remove(root, { recursive: true });
  }
}

Deno.test("one row that is read makes its file a reading, whatever the sidecar says", async () => {
  const printed = await readingOf([["a", "printed", "1-1:a"], ["b", "printed", "1-2:a"]]);
  assert.equal(printed.source.origin, "published");
  const mixed = await readingOf([["a", "printed", "1-1:a"], ["b", "reading", "1-2:a"]]);
  assert.equal(mixed.source.origin, "reading");
});

Deno.test("of some rows the source is a reading only when one of them is, and names their figures", async () => {
  const mixed = await readingOf([["a", "printed", "1-1:a"], ["b", "reading", "1-2:a"]]);
  const [first] = mixed.records;
  assert.ok(first !== undefined);
  const ofFirst = sourceOf(mixed, [first]);
  assert.deepEqual([ofFirst.origin, ofFirst.figureKeys], ["published", ["1-1:a"]]);
  assert.equal(sourceOf(mixed, mixed.records).origin, "reading");
  assert.equal(sourceOf(mixed, []).origin, "reading");
});

Deno.test("a reading has a printed part, a file that is nothing but a reading has none", async () => {
  const mixed = await readingOf([["a", "reading", "1-1:a"]]);
  assert.equal(printedPart(mixed.source).origin, "published");
  assert.equal(withReadings(printedPart(mixed.source)).origin, "reading");
  const own = { ...mixed.source, origin: "reading" as const, printedOrigin: "reading" as const };
  assert.equal(printedPart(own).origin, "reading");
});
