import assert from "node:assert/strict";
import { memorySource } from "../../lib/counts/count_source.ts";
import { requireRights, UnreachableAnswersError } from "../../lib/counts/sql_source.ts";
import { withSources } from "./made_sources.ts";

Deno.test("a table with more questions than one query can tell apart is asked in portions", async () => {
  const header = Array.from({ length: 70 }, (_, at) => `q${at}`);
  const rows = [0, 1, 1].map((value, line) => ({ line, cells: header.map((_, at) => String((value + at) % 3)) }));
  const sets = [...header.map((column) => [column]), ["q0", "q69"], []];
  const wanted = await memorySource({ header, rows }).groups(sets, { weight: null });
  await withSources({ header, rows }, async (kind, source) => {
    const found = await source.groups(sets, { weight: null });
    const sorted = (groups: typeof found) =>
      groups.map((set) => set.toSorted((a, b) => a.cells.join() < b.cells.join() ? -1 : 1));
    assert.deepEqual(sorted(found), sorted(wanted), kind);
  });
});

Deno.test("a right that is missing is said with what it is for; any other cause is left to whoever knows it", () => {
  assert.throws(
    () => requireRights(new Deno.errors.NotCapable("net"), "load DuckDB"),
    (error) => error instanceof UnreachableAnswersError && /may not load DuckDB/.test(error.message),
  );
  for (const cause of [new Deno.errors.PermissionDenied("file"), new TypeError("other"), "text", undefined]) {
    assert.equal(requireRights(cause, "load DuckDB"), undefined);
  }
});
