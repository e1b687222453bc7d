import assert from "node:assert/strict";
import { leftOutLines, surveyLines } from "../../lib/imports/plan_lines.ts";
import { LEFT_OUT_WORDS } from "../../lib/wording/import_names.ts";
import type { RowLeftOut } from "../../lib/imports/export_table.ts";
import { type Language, LANGUAGES } from "../../lib/data/language.ts";
import { csv, HEADINGS, planOf, SOUND } from "./made_exports.ts";

const REASONS = Object.keys(LEFT_OUT_WORDS) as RowLeftOut[];
const nameOf = (why: RowLeftOut, lang: Language) => LEFT_OUT_WORDS[why]?.[lang] ?? "no name";

Deno.test("rows that are left out are told reason by reason, each with the number of its own and their lines in order", () => {
  assert.ok(REASONS.length > 1);
  // So many rows of each reason, mixed, from the last line up.
  const rows = REASONS.flatMap((why, at) =>
    Array.from({ length: at + 1 }, (_, row) => ({ why, line: 2 + at + 10 * row }))
  )
    .toSorted((a, b) => b.line - a.line);
  for (const lang of LANGUAGES) {
    const lines = leftOutLines(rows, lang);
    assert.equal(lines.length, REASONS.length);
    for (const [at, why] of REASONS.entries()) {
      const [own, ...more] = lines.filter((line) => line.startsWith(`${nameOf(why, lang)}:`));
      assert.deepEqual(more, []);
      const numbers = [...(own ?? "").slice(nameOf(why, lang).length).matchAll(/\d+/g)].map(([number]) =>
        Number(number)
      );
      assert.equal(numbers[0], at + 1, `${own}`);
      assert.equal(numbers[1], 2 + at, `${own}`);
      assert.deepEqual(numbers.slice(1), numbers.slice(1).toSorted((a, b) => a - b));
    }
  }
});

Deno.test("of free answers those are told apart that were written beside an answer, and only where there are any", async () => {
  const plan = await planOf(csv([HEADINGS, SOUND]));
  const [survey] = plan.surveys;
  assert.ok(survey !== undefined);
  const told = surveyLines(survey, { lang: "ja", showValues: false }).join("\n");
  // One sound row has one free answer, and no words beside その他.
  assert.match(told, /自由記述 1 件/);
  assert.doesNotMatch(told, /添えた言葉/);
  const flagged = surveyLines(survey, { lang: "ja", showValues: false, flagged: new Map([[survey.id, [2]]]) });
  assert.equal(flagged.length, told.split("\n").length + 1);
});
