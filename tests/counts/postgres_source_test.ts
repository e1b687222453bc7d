import assert from "node:assert/strict";
import { postgresSource, tableSource } from "../../lib/counts/postgres_source.ts";
import { query } from "./made_sources.ts";

Deno.test("a table that is not there is told by its name", async () => {
  await assert.rejects(tableSource(query, { table: "none's" }), {
    name: "RangeError",
    message: "Cannot count the answers as there must be a table public.none's: there is none to read",
  });
});

Deno.test("a column that a table is said to be split by, and that is not there, is told by its name", async () => {
  await query("CREATE TABLE IF NOT EXISTS unsplit (respondent text, q1 text)");
  await assert.rejects(tableSource(query, { table: "unsplit", splitBy: "city" }), {
    message:
      "Cannot count the answers as the table public.unsplit must have the column city that it is split by: it has none",
  });
});

Deno.test("a server that does not answer is an error, and nothing stays open", async () => {
  await assert.rejects(postgresSource("postgres://nobody@127.0.0.1:1/none", { table: "answers" }));
});
