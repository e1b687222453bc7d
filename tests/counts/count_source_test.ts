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

Deno.test("every text is short or longer, in each source, and one of exactly the longest length is short", async () => {
  // Letters are counted as people see them: a face is one.
  const texts = ["", "あ", "あい", "あい", "😀い", "あいう", "あいえ", "あいうえおかき"];
  const table = { header: ["q1", "q2"], rows: texts.map((text, at) => ({ line: at + 2, cells: [text, "x"] })) };
  for (const longest of [0, 1, 2, 3, 6, 7]) {
    const wanted = new Map<string, number>();
    let longer = 0;
    for (const text of texts) {
      if (Array.from(text).length > longest) longer += 1;
      else wanted.set(text, (wanted.get(text) ?? 0) + 1);
    }
    await withSources(table, async (kind, source) => {
      const found = await source.texts("q1", { longest });
      assert.deepEqual(
        [new Map(found.short.map(({ text, people }) => [text, people])), found.longer],
        [wanted, longer],
        `${kind}, at most ${longest}`,
      );
    });
  }
});
