/** The words around a forest are about the rows that it draws, and about no others. */
import assert from "node:assert/strict";
import { beforeAfterChanges } from "../../lib/comparisons/before_after_changes.ts";
import { compareChanges } from "../../lib/comparisons/compare_changes.ts";
import { compareConstructs } from "../../lib/comparisons/compare_constructs.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import { effectsForestFigure, type EffectsForestOptions } from "../../lib/figures/effects_forest.ts";
import { pairedSurvey, singleSurvey } from "../comparisons/made_answers.ts";
import { twoSheets } from "../comparisons/made_studies.ts";

const crowded = compareConstructs(
  Array.from({ length: 13 }, (_, at) => singleSurvey([4, 3, 3, at % 4 + 1, at % 3 + 1], { id: `s${at}` })),
  { monteCarlo: "chi-square" },
);
const [one, other] = ["a", "b"].map((id, at) => {
  const pairs = Array.from({ length: 12 }, (_, person) => [1 + person % 3, 2 + (person + at) % 3] as const);
  return pairedSurvey(pairs, { id });
});
assert.ok(one !== undefined && other !== undefined);
const changes = beforeAfterChanges([one, other]);
const joined = compareChanges(changes);
const unjoined = compareChanges(
  beforeAfterChanges(
    ["c", "d"].flatMap((id, at) =>
      twoSheets([[1, 2, 2, 3, 1, 2, 1 + at], [3, 3, 4, 2, 3, 4]], { id, design: "unlinked" })
    ),
  ),
);
assert.ok([...joined, ...unjoined].every(({ kind }) => kind === "changes") && unjoined.length === 1);

const SHARES = { ja: /ミエッティネン・ヌルミネン/, en: /Miettinen and Nurminen/ };
const TANGO = { ja: /タンゴ/, en: /Tango/ };

type Drawn = Parameters<typeof effectsForestFigure>[0];

/** Own words of a forest: its subtitle, and the notes that it does not share with other figures of the same data. */
function said(drawn: Drawn, options: Partial<EffectsForestOptions>): string {
  const { subtitle, notes } = effectsForestFigure(drawn, { key: "f", ...options });
  return [subtitle, ...notes.slice(0, 2)].join("\n");
}

Deno.test("a comparison with too many rows to draw lends no note; the others keep theirs", () => {
  for (const lang of LANGUAGES) {
    const both = effectsForestFigure([...changes, ...crowded], { key: "f", lang });
    assert.ok(both.panels.length > changes.length, "the crowded one is a sentence");
    assert.match(both.notes.join(), TANGO[lang]);
    assert.doesNotMatch(both.notes.join(), SHARES[lang]);
    const alone = effectsForestFigure(changes, { key: "f", lang });
    assert.equal(both.subtitle, alone.subtitle);
    assert.deepEqual(both.notes.slice(0, 2), alone.notes.slice(0, 2));
  }
});

Deno.test("where nothing is drawn there is neither a method nor a legend", () => {
  for (const lang of LANGUAGES) {
    const { notes, legend } = effectsForestFigure(crowded, { key: "f", lang });
    assert.doesNotMatch(notes.join(), SHARES[lang]);
    assert.doesNotMatch(notes.join(), /ホルム法|Holm/);
    assert.deepEqual(legend, []);
  }
});

Deno.test("differences in change of sheets that are not joined are said to be of favourable shares, those of pairs of rises and falls", () => {
  for (
    const [lang, moves, shares] of [["ja", /上がった割合/, /肯定的回答/], [
      "en",
      /share that rose/,
      /favourable share/,
    ]] as const
  ) {
    assert.match(said(joined, { lang }), moves);
    assert.doesNotMatch(said(joined, { lang }), shares);
    assert.match(said(unjoined, { lang }), shares);
    assert.doesNotMatch(said(unjoined, { lang }), moves);
    const both = said([...joined, ...unjoined], { lang });
    assert.ok(moves.test(both) && shares.test(both), both);
  }
});

Deno.test("before and after alone, by rank or in points, are called a change and not a difference of groups", () => {
  for (const measure of ["points", "ranks"] as const) {
    assert.match(effectsForestFigure(changes, { key: "f", measure }).subtitle, /変わったとも変わらないとも言えない/);
  }
});

Deno.test("pairs that cannot be tested by rank have no row and are counted in a sentence", () => {
  const apart = compareConstructs([
    singleSurvey([1, 1, 2, 1, 2], { id: "low" }),
    singleSurvey([3, 4, 4, 3, 4], { id: "high" }),
    singleSurvey([1, 2, 3, 4, 2], { id: "between" }),
  ]);
  for (const [lang, sentence] of [["ja", /1組は.*行がない/], ["en", /one of its pairs has no row/]] as const) {
    assert.match(effectsForestFigure(apart, { key: "f", lang, measure: "ranks" }).alternativeText, sentence);
    assert.doesNotMatch(effectsForestFigure(apart, { key: "f", lang }).alternativeText, sentence);
  }
});
