import assert from "node:assert/strict";
import { changePart, othersPart, scoresPart } from "../../lib/chapters/comparison_parts.ts";
import { compareStudy } from "../../lib/comparisons/compare_study.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import { describe } from "../../lib/wording/describe.ts";
import { NONE, pairedSurvey, singleSurvey } from "../comparisons/made_answers.ts";

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

/** Six people who rose or stayed, with as many who applied and did not answer; a further event has one more who fell. */
const changing = Array.from(
  { length: 25 },
  (_, at) =>
    pairedSurvey([[1, 3], [2, 4], [2, 3], [1, 1], [3, 4], [at % 4 + 1, at % 3 + 1]], {
      id: `c${String(at).padStart(2, "0")}`,
      applicants: 12,
    }),
);

Deno.test("a chapter sets its change against that of each other event: its own pairs, and of as many as are drawn a picture", () => {
  for (const lang of LANGUAGES) {
    for (const events of [2, 24, 25]) {
      const all = changing.slice(0, events);
      const survey = all.at(-1);
      assert.ok(survey !== undefined);
      const parts = changePart(survey, { lang, surveys: all, plan: undefined });
      const compared = parts.find(({ items }) => items.some(({ key }) => key === `change-differences:${survey.id}`));
      assert.ok(compared !== undefined, `${events} events`);
      assert.deepEqual(
        compared.items.map(({ key }) => key),
        [...events > 24 ? [] : [`change-effects:${survey.id}`], `change-differences:${survey.id}`],
      );
      const table = compared.items.at(-1);
      assert.ok(table?.kind === "table");
      // Two outcomes a pair; pairs of others among themselves would be 300.
      assert.equal(table.rows.length, 2 * (events - 1));
      for (const { first_event_id: first, second_event_id: second } of table.rows) {
        assert.ok([first, second].includes(survey.event.eventId), `${first} ${second}`);
      }
    }
  }
});

Deno.test("every p-value of a chapter's differences in change is that of the whole study", () => {
  const all = changing.slice(0, 4);
  const [survey] = all;
  assert.ok(survey !== undefined);
  const [whole] = compareStudy(all).changeDifferences;
  assert.ok(whole?.kind === "changes" && whole.pairs.length === 6);
  const table = changePart(survey, { lang: "en", surveys: all, plan: undefined }).flatMap(({ items }) => items)
    .find(({ key }) => key.startsWith("change-differences"));
  assert.ok(table?.kind === "table");
  const own = whole.pairs.filter(({ first }) => first === 0);
  assert.deepEqual(
    table.rows.map(({ adjusted }) => adjusted),
    own.flatMap(({ netRise, favourable }) => [netRise?.adjustedPValue, favourable.adjustedPValue]),
  );
});

Deno.test("an event that alone asked before and after has the sentence that says so, and no empty table", () => {
  const [survey] = changing;
  assert.ok(survey !== undefined);
  const [alone] = compareStudy([survey]).changeDifferences;
  assert.ok(alone !== undefined);
  const parts = changePart(survey, { lang: "ja", surveys: [], plan: undefined });
  const compared = parts.filter(({ paragraphs }) => paragraphs.includes(describe(alone, { lang: "ja" })));
  assert.deepEqual(compared.map(({ items }) => items), [[]]);
});

Deno.test("what people who did not answer leave open is drawn and listed from nobody to all; where all answered it is left out", () => {
  const keysOf = (applicants: number | null) => {
    const survey = pairedSurvey([[1, 3], [2, 4], [2, 3]], { applicants });
    return changePart(survey, { lang: "ja", surveys: [], plan: undefined }).flatMap(({ items }) => items);
  };
  const items = keysOf(10);
  assert.ok(items.some(({ key, kind }) => kind === "figure" && key === "before-after-nonresponse:made"));
  const table = items.find(({ key }) => key === "before-after-nonresponse-table:made");
  assert.ok(table?.kind === "table");
  assert.deepEqual(table.rows.map(({ against }) => against), [0, 1, 2, 3, 4, 5, 6, 7]);
  const long = keysOf(50).find(({ key }) => key === "before-after-nonresponse-table:made");
  assert.ok(long?.kind === "table");
  // 47 were silent: every sixth number, and the end.
  assert.deepEqual(long.rows.map(({ against }) => against), [0, 6, 12, 18, 24, 30, 36, 42, 47]);
  assert.match(long.notes[0] ?? "", /全ての行は表計算ファイル/);
  for (const applicants of [3, null]) {
    assert.ok(!keysOf(applicants).some(({ key }) => key.includes("nonresponse")), String(applicants));
  }
});

Deno.test("ratings stand as scores with their mean change; where nobody rated anything there is no such part", () => {
  const survey = pairedSurvey([[1, 3], [2, 4], [2, 3], [1, 1]]);
  const [part] = scoresPart(survey, { lang: "ja", surveys: [], plan: undefined });
  const [all, changed] = part?.items ?? [];
  assert.ok(all?.kind === "table" && changed?.kind === "table");
  assert.deepEqual(all.rows.map(({ mean }) => mean), [1.5, 2.75]);
  assert.deepEqual(changed.rows.map(({ mean, meanChange }) => [mean, meanChange]), [[1.5, null], [2.75, 1.25]]);
  assert.deepEqual(scoresPart(singleSurvey([NONE, NONE]), { lang: "ja", surveys: [], plan: undefined }), []);
});
