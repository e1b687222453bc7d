/**
 * The same answers counted in memory, by DuckDB and by PostgreSQL give the same, down to the last person: random surveys with
 * every type of question, routes, weights, words of one's own.
 */
import assert from "node:assert/strict";
import { answersInSource } from "../../lib/comparisons/answers_in_source.ts";
import { answersInMemory, makeObservedCounts } from "../../lib/comparisons/make_observed_counts.ts";
import { memorySource } from "../../lib/counts/count_source.ts";
import { CODEBOOKS, descriptionOf, inMemory, madeTable, withSources } from "./made_sources.ts";

for (const name of Object.keys(CODEBOOKS)) {
  Deno.test(`random surveys (${name}): memory, DuckDB and PostgreSQL count the same as every respondent read`, async () => {
    for (const [seed, people] of [[1, 40], [2, 7], [3, 160], [4, 1]] as const) {
      const table = madeTable(name, { people, seed });
      const description = descriptionOf(name, people);
      const options = { attributes: ["age"], confidenceLevel: 0.95 };
      const wanted = await makeObservedCounts(answersInMemory(inMemory(table, description)), options);
      await withSources(table, async (kind, source) => {
        const { answers, faults } = await answersInSource(source, { description, ...options });
        assert.deepEqual(faults, [], kind);
        assert.deepEqual(await makeObservedCounts(answers, options), wanted, `${kind}, ${people} people`);
      });
    }
  });
}

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
