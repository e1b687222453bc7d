import assert from "node:assert/strict";
import { beforeAfterChanges } from "../../lib/comparisons/before_after_changes.ts";
import { beforeAfterCounts, marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import type { BeforeAfterComparison, PairedComparison } from "../../lib/comparisons/before_after_comparison.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareConstructs } from "../../lib/comparisons/compare_constructs.ts";
import { LANGUAGES } from "../../lib/data/language.ts";
import type { Origin } from "../../lib/data/origin.ts";
import { beforeAfterBarsFigure } from "../../lib/figures/before_after_bars.ts";
import { beforeAfterFlowsFigures } from "../../lib/figures/before_after_flows.ts";
import { changeDumbbellFigure } from "../../lib/figures/change_dumbbell.ts";
import { effectsForestFigure } from "../../lib/figures/effects_forest.ts";
import { favourableIntervalsFigure } from "../../lib/figures/favourable_intervals.ts";
import { transitionHeatMapFigure } from "../../lib/figures/transition_heat_map.ts";
import { loadSurvey, loadSurveys } from "../../lib/survey/load_surveys.ts";
import { foundInChanges, foundInPairs } from "../../lib/wording/found_comparisons.ts";
import { riseVerdict } from "../../lib/wording/movement_words.ts";
import { type Verdict, verdictOf } from "../../lib/wording/verdict_words.ts";
import { countsOf } from "../comparisons/made_answers.ts";
import { twoSheets } from "../comparisons/made_studies.ts";

/** The same with other owners of its numbers. */
function of<Value extends { readonly sources: readonly { readonly origin: Origin }[] }>(
  value: Value,
  origin: Origin,
): Value {
  return { ...value, origin, sources: value.sources.map((source) => ({ ...source, origin })) };
}

const surveys = await loadSurveys();
const soka = compareBeforeAfter(beforeAfterCounts(await loadSurvey("soka-training-1")))
  .filter((one) => one.kind === "paired");
const groups = compareConstructs(surveys).filter((one) => one.kind === "groups");
const [first] = soka;
assert.ok(first !== undefined && soka.length === 2);

/** A comparison whose test found this: numbers of a test that is turned until its verdict is another. */
function withVerdict(verdict: Verdict): PairedComparison {
  assert.ok(first !== undefined);
  const p = { "shown": 0.001, "lost-among-many": 0.02, "not-shown": 0.4, "none": 1 }[verdict];
  const test = {
    ...first.netRise,
    estimate: verdict === "none" ? 0 : first.netRise.estimate,
    pValue: p,
    adjustedPValue: verdict === "lost-among-many" ? 0.2 : p,
  };
  assert.equal(verdictOf(test), verdict);
  return { ...first, netRise: test };
}

Deno.test("a title is as sure as the paragraph: its words of certainty stand in the paragraph of the same test", () => {
  const said = {
    ja: { "shown": /偶然だけでは説明しにくい/, "lost-among-many": /件を比べたことを考えると、偶然でも起こり/ },
    en: { "shown": /hard to put down to chance alone/, "lost-among-many": /comparisons were made, chance alone could/ },
  };
  const unsure = { ja: /差があるともないとも言え/, en: /cannot be said whether there is a difference or not/ };
  for (const lang of LANGUAGES) {
    for (const verdict of ["shown", "lost-among-many", "not-shown", "none"] as const) {
      const comparison = withVerdict(verdict);
      const title = foundInChanges([comparison])?.[lang] ?? "";
      const sentence = riseVerdict(comparison, { lang, brief: false });
      for (const [kind, words] of Object.entries({ ...said[lang], "not-shown": unsure[lang] })) {
        const isSaid = kind === verdict || kind === "not-shown" && verdict === "none";
        assert.equal(words.test(title), isSaid, `${lang} ${verdict}: ${title}`);
        if (isSaid && verdict !== "none") assert.match(sentence, words);
      }
      assert.match(title, new RegExp(`${comparison.pairs}.*${comparison.movement.rose}`));
    }
  }
});

Deno.test("of several comparisons a title counts those that are shown, each by its direction, and owns up to the rest", () => {
  const shown = withVerdict("shown");
  const { estimate, lower, upper } = shown.netRise;
  const down = { ...shown, netRise: { ...shown.netRise, estimate: -estimate, lower: -upper, upper: -lower } };
  const unsure = withVerdict("not-shown");
  assert.deepEqual(foundInChanges([shown, down, shown, unsure]), {
    ja:
      "4件のうち2件で上がった人のほうが多い、1件で下がった人のほうが多い（偶然だけでは説明しにくい）。残る1件は差があるともないとも言えない",
    en:
      "more answers rose than fell in 2, more answers fell than rose in 1 of 4 (hard to put down to chance alone); it cannot be said whether there is a difference or not in the other 1",
  });
  assert.deepEqual(foundInChanges([unsure, withVerdict("lost-among-many")]), {
    ja: "2件のどれも、差があるともないとも言えない",
    en: "it cannot be said whether there is a difference or not in any of 2",
  });
  assert.equal(foundInChanges([]), null);
  assert.equal(foundInPairs([]), null);
});

Deno.test("paired bars of totals alone, of the same people or of others, have the favourable answers in their title; beside pairs each its own", () => {
  const answers = (low: number, high: number) => [...Array<number>(low).fill(1), ...Array<number>(high).fill(4)];
  const made = { levels: 4, favourableFrom: 3 };
  const rising = answers(14, 6).map((before) => [before, 4] as const);
  const [same] = compareBeforeAfter([marginsOnly(countsOf(rising, { ...made, id: "same" }))]);
  const sheets = twoSheets([answers(14, 6), answers(3, 15)], { ...made, id: "two", design: "unlinked" });
  const [others] = beforeAfterChanges(sheets);
  const [paired] = compareBeforeAfter([countsOf(rising, { ...made, id: "paired" })]);
  assert.ok(same?.kind === "margins" && others?.kind === "margins" && paired?.kind === "paired");
  const titleOf = (...changes: readonly BeforeAfterComparison[]) =>
    beforeAfterBarsFigure(changes, { key: "bars", title: "前後" }).title;
  assert.equal(titleOf(same), "前後 ― 肯定的な回答は20人のうち6人から20人へ（偶然だけでは説明しにくい）");
  assert.equal(
    titleOf(others),
    "前後 ― 肯定的な回答は前が20人のうち6人（30.0%）、後が18人のうち15人（83.3%）（偶然だけでは説明しにくい）",
  );
  assert.equal(
    titleOf(paired, same, others),
    "前後 ― 3件のうち1件で上がった人のほうが多い、2件で肯定的な回答が増えた（偶然だけでは説明しにくい）",
  );
});

Deno.test("charts of comparisons of real answers say what was found, those of samples, readings and print are called what they were", () => {
  for (const lang of LANGUAGES) {
    const titlesOf = (origin: Origin) => {
      const [changes, pairs] = [soka.map((one) => of(one, origin)), groups.map((one) => of(one, origin))];
      return [
        ...beforeAfterFlowsFigures(changes, { key: "a", lang }),
        changeDumbbellFigure(changes, { key: "b", lang }),
        transitionHeatMapFigure(changes, { key: "c", lang }),
        effectsForestFigure(changes, { key: "d", lang }),
        effectsForestFigure(pairs, { key: "e", lang }),
        favourableIntervalsFigure(pairs, { key: "f", lang }),
      ].map(({ title }) => title);
    };
    const plain = titlesOf("synthetic");
    assert.deepEqual(titlesOf("published"), plain);
    assert.deepEqual(titlesOf("reading"), plain);
    const real = titlesOf("observed");
    for (const [at, title] of real.entries()) {
      assert.ok(title.startsWith(`${plain[at]} `) && /\d/.test(title), title);
    }
  }
});
