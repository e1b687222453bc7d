import assert from "node:assert/strict";
import { duckdbSource } from "../../lib/counts/duckdb_source.ts";

Deno.test("a file that is no table is told in one sentence", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeFile(`${folder}/a.csv`, new Uint8Array([0x93, 0xfa, 0x96, 0x7b, 0x2c, 0x8c, 0xea, 0x0a]));
    await assert.rejects(
      duckdbSource(`${folder}/a.csv`),
      /^TypeError: Cannot count the answers as the file must be readable: .+$/,
    );
    await assert.rejects(duckdbSource(`${folder}/none.parquet`), /must be readable/);
    await Deno.writeTextFile(`${folder}/b.csv`, 'respondent,q1\n1,"田中 hanako@example.jp\n');
    await using source = await duckdbSource(`${folder}/b.csv`);
    await assert.rejects(source.groups([["q1"]], { weight: null }), (error: Error) => {
      assert.match(error.message, /must be readable/);
      // What somebody wrote is in no message.
      return !error.message.includes("hanako");
    });
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("Parquet is counted like CSV", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    await connection.run(
      `COPY (SELECT * FROM (VALUES (1, '温泉', 3), (2, NULL, 3), (3, '温泉', NULL)) AS t(respondent, q1, q2)) TO '${folder}/a.parquet'`,
    );
    connection.closeSync();
    instance.closeSync();
    await using source = await duckdbSource(`${folder}/a.parquet`);
    assert.deepEqual(source.columns, ["respondent", "q1", "q2"]);
    const [one = [], all = []] = await source.groups([["q1"], []], { weight: null });
    const counted = one.map(({ cells, people }) => [...cells, people]).sort();
    assert.deepEqual(counted, [["", 1], ["温泉", 2]]);
    assert.deepEqual([all.map(({ people }) => people), await source.distinct("respondent")], [[3], 3]);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
