import assert from "node:assert/strict";
import { DuckDBInstance } from "@duckdb/node-api";
import { renderParquet } from "../../lib/rendering/render_parquet.ts";
import type { Resource } from "../../lib/tidy/resource.ts";
import { loadPageContent } from "../../lib/page/page_content.ts";
import { tidyResources } from "../../lib/page/data_files.ts";
import { loadContribution } from "../../lib/reports/load_contribution.ts";

/** What DuckDB reads, which had no part in writing: names, types and values. */
async function readByDuckdb(bytes: Uint8Array) {
  const path = await Deno.makeTempFile({ suffix: ".parquet" });
  try {
    await Deno.writeFile(path, bytes);
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const read = await connection.runAndReadAll(`SELECT * FROM read_parquet('${path}')`);
    const found = { names: read.columnNames(), types: read.columnTypes().map(String), rows: read.getRowsJson() };
    connection.closeSync();
    instance.closeSync();
    return found;
  } finally {
    await Deno.remove(path);
  }
}

const both = (text: string) => ({ ja: text, en: text });
const DUCKDB_TYPES = {
  string: "VARCHAR",
  integer: "INTEGER",
  number: "DOUBLE",
  boolean: "BOOLEAN",
  date: "DATE",
} as const;

Deno.test("DuckDB reads every type with its values, and empty cells as such", async () => {
  const fields = (["string", "integer", "number", "boolean", "date"] as const)
    .map((type) => ({ name: type, type, description: both(type) }));
  const full = { string: "2-20", integer: -3, number: 0.1, boolean: true, date: "2022-01-23" };
  const empty = { string: null, integer: null, number: null, boolean: null, date: null };
  const other = { string: "", integer: 2147483647, number: 1e-9, boolean: false, date: "1969-12-31" };
  const { types, rows } = await readByDuckdb(renderParquet({ name: "a", fields, rows: [full, empty, other] }));
  assert.deepEqual(types, Object.values(DUCKDB_TYPES));
  assert.deepEqual(rows, [full, empty, other].map((row) => Object.values(row)));
});

Deno.test("every table of the package is read back as it was, with names and types, the same bytes each time", async () => {
  const resources: readonly Resource[] = tidyResources(await loadPageContent(await loadContribution()));
  assert.ok(resources.length > 10);
  for (const resource of resources) {
    const bytes = renderParquet(resource);
    assert.deepEqual(renderParquet(structuredClone(resource)), bytes);
    const { names, types, rows } = await readByDuckdb(bytes);
    assert.deepEqual(names, resource.fields.map(({ name }) => name));
    assert.deepEqual(types, resource.fields.map(({ type }) => DUCKDB_TYPES[type]));
    assert.deepEqual(rows, resource.rows.map((row) => resource.fields.map(({ name }) => row[name])), resource.name);
  }
});

Deno.test("a value that is not of its field's type is refused with its place", () => {
  const field = { name: "n", type: "integer", description: both("n") } as const;
  for (const n of [0.5, 2 ** 31, "1"]) {
    assert.throws(
      () => renderParquet({ name: "a", fields: [field], rows: [{ n: 1 }, { n }] }),
      /a row 2 must hold integer in n/,
    );
  }
});
