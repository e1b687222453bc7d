import assert from "node:assert/strict";
import { othersPart } from "../../lib/chapters/comparison_parts.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import { singleSurvey } from "../comparisons/made_answers.ts";

const surveys = Array.from(
  { length: 25 },
  (_, at) => singleSurvey([4, 3, 3, at % 4 + 1, at % 3 + 1], { id: `s${String(at).padStart(2, "0")}` }),
);

Deno.test("as many events as anybody pages through are drawn; of more the table has every one, and a sentence says so", () => {
  for (const lang of LANGUAGES) {
    for (const [events, kinds] of [[24, ["figure", "table"]], [25, ["table"]]] as const) {
      const all = surveys.slice(0, events);
      const [survey] = all;
      assert.ok(survey !== undefined);
      const { items, paragraphs } = othersPart(survey, { lang, surveys: all, plan: undefined });
      assert.deepEqual(items.map(({ kind }) => kind), kinds, `${events} events`);
      const table = items.at(-1);
      assert.ok(table?.kind === "table" && table.rows.length === events, `${events} events`);
      assert.equal(/図は省きます|too many events for a picture/.test(paragraphs.join()), events > 24);
    }
  }
});
