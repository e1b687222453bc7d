/**
 * The same answers counted in memory, by DuckDB and by PostgreSQL give the same, down to the last person: random surveys with
 * every type of question, routes, weights, words of one's own.
 */
import assert from "node:assert/strict";
import { answersInSource } from "../../lib/comparisons/answers_in_source.ts";
import { answersInMemory, makeObservedCounts } from "../../lib/comparisons/make_observed_counts.ts";
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
