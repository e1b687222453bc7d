import assert from "node:assert/strict";
import fc from "fast-check";
import { askedConstructs } from "../../lib/comparisons/asked_constructs.ts";
import { compareBeforeAfter } from "../../lib/comparisons/compare_before_after.ts";
import { compareConstructs } from "../../lib/comparisons/compare_constructs.ts";
import { compareGroups } from "../../lib/comparisons/compare_groups.ts";
import { compareChanges } from "../../lib/comparisons/compare_changes.ts";
import { beforeAfterBarsFigure } from "../../lib/figures/before_after_bars.ts";
import { changeDumbbellFigure } from "../../lib/figures/change_dumbbell.ts";
import { nonresponseCurveFigure } from "../../lib/figures/nonresponse_curve.ts";
import { beforeAfterFlowsFigure } from "../../lib/figures/before_after_flows.ts";
import { comparabilityMatrixFigure } from "../../lib/figures/comparability_matrix.ts";
import { effectsForestFigure } from "../../lib/figures/effects_forest.ts";
import { favourableIntervalsFigure } from "../../lib/figures/favourable_intervals.ts";
import type { Figure } from "../../lib/figures/figure.ts";
import { transitionHeatMapFigure } from "../../lib/figures/transition_heat_map.ts";
import { missingCharacters } from "../../lib/rendering/render_png.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { marginsOnly } from "../../lib/comparisons/before_after_counts.ts";
import type { Survey } from "../../lib/survey/survey.ts";
import {
  anyAnswers,
  anyPairs,
  countsOf,
  distributionOf,
  type MadeOptions,
  NONE,
  pairedSurvey,
  singleSurvey,
} from "../comparisons/made_answers.ts";
import { assertSvgSnapshot } from "../rendering/assert_svg_snapshot.ts";
import { textFaults } from "../rendering/text_boxes.ts";
import { randomCases } from "../random_cases.ts";

const LANGUAGES = ["ja", "en"] as const;

/** Twenty people of whom some rose, some fell and some left a question out. */
const TWENTY = [...Array<readonly [number, number]>(7).fill([2, 3]), [1, 4], [1, 3], [1, 1], [2, 2], [3, 3], [3, 4], [
  3,
  4,
]]
  .concat([[4, 4], [4, 3], [3, 1], [2, NONE], [NONE, 3], [2, 4]])
  .map(([before = NONE, after = NONE]) => [before, after] as const);

const made = (id: string, more: MadeOptions = {}): MadeOptions => ({
  id,
  applicants: 42,
  origin: "synthetic",
  ...more,
});
const changes = compareBeforeAfter([countsOf(TWENTY, made("first")), countsOf(TWENTY.slice(0, 9), made("second"))]);

/** Events of one question on one scale, one on another, and a before and after. */
const surveys: readonly Survey[] = [
  singleSurvey([3, 4, 4, 2, 3, 3, 1, NONE, 4, 3, 3, 2], made("a", { applicants: 25 })),
  singleSurvey([2, 2, 3, 1, 4, 3, 2, 2, 1], made("b", { applicants: null })),
  singleSurvey([4, 4, 3, 4, 2], made("c", { applicants: 5, wording: "別の尋ね方で理解できましたか" })),
  singleSurvey([5, 4, 3, 2, 1, 5], made("d", { levels: 5, favourableFrom: 4, neutral: 3, family: null })),
  pairedSurvey(TWENTY, made("e")),
];
const groups = compareConstructs(surveys);

const figures: readonly Figure[] = LANGUAGES.flatMap((lang) => [
  beforeAfterFlowsFigure(changes, { key: "before-after-flows", lang }),
  transitionHeatMapFigure(changes, { key: "transition-heat-map", lang }),
  favourableIntervalsFigure(askedConstructs(surveys), { key: "favourable-asked", lang }),
  favourableIntervalsFigure(groups, { key: "favourable-groups", lang }),
  effectsForestFigure([...changes, ...groups], { key: "effects-points", lang }),
  effectsForestFigure([...changes, ...groups], { key: "effects-ranks", lang, measure: "ranks" }),
  comparabilityMatrixFigure(askedConstructs(surveys), { key: "comparability", lang }),
  beforeAfterBarsFigure(changes, { key: "before-after-bars", lang }),
  changeDumbbellFigure(changes, { key: "change-dumbbell", lang }),
  nonresponseCurveFigure(changes, { key: "nonresponse-curve", lang }),
  effectsForestFigure(compareChanges(changes), { key: "effects-changes", lang }),
]);

for (const figure of figures) {
  const name = `${figure.key}-${figure.language}`;

  Deno.test(`${name}: no text is cut off or lies on another, and the font has every character`, async () => {
    const svg = await renderSvg(figure);
    assert.deepEqual(textFaults(svg), []);
    assert.deepEqual(missingCharacters(svg), []);
  });

  Deno.test(`${name}: is the picture that was looked at`, async () => {
    await assertSvgSnapshot(await renderSvg(figure), name);
  });

  Deno.test(`${name}: is marked when, and only when, generated answers are in it`, async () => {
    const svg = await renderSvg(figure);
    const generated = figure.key !== "comparability";
    assert.equal(svg.includes("合成データ"), generated);
    assert.equal(figure.notes.some((note) => note.includes("合成データ")), generated);
  });
}

Deno.test("the description of a before/after figure has every move, with its people", () => {
  const [figure] = figures;
  assert.match(figure?.alternativeText ?? "", /上がった12人（66\.7%）・変わらない4人（22\.2%）・下がった2人（11\.1%）/);
  assert.match(figure?.alternativeText ?? "", /「段階2」から「段階3」へ7人/);
  assert.match(figure?.alternativeText ?? "", /「段階3」から「段階1」へ1人/);
});

Deno.test("any answers: every figure can be drawn, and no text lies on another", async () => {
  await fc.assert(
    fc.asyncProperty(anyPairs, anyAnswers, anyAnswers, fc.integer({ min: 4, max: 7 }), async (pairs, a, b, levels) => {
      const comparison = compareBeforeAfter([countsOf(pairs, { levels, applicants: 60 })]);
      const compared = compareGroups([
        distributionOf(a, { id: "a", levels, applicants: 31 }),
        distributionOf(b, { id: "b", levels }),
      ]);
      const drawn = [
        beforeAfterFlowsFigure(comparison, { key: "flows" }),
        transitionHeatMapFigure(comparison, { key: "heat" }),
        effectsForestFigure([...comparison, compared], { key: "forest" }),
        favourableIntervalsFigure([compared], { key: "shares" }),
        beforeAfterBarsFigure(comparison, { key: "bars" }),
        changeDumbbellFigure(comparison, { key: "dumbbell" }),
        nonresponseCurveFigure(comparison, { key: "curve" }),
      ];
      for (const figure of drawn) {
        const svg = await renderSvg(figure);
        assert.ok(!/NaN|undefined/.test(svg), figure.key);
        assert.deepEqual(textFaults(svg), [], figure.key);
      }
    }),
    { numRuns: randomCases(25) },
  );
});

Deno.test("long answers are broken into lines, hundreds of people fit, and one person is drawn", async () => {
  const long = "地域の関係機関や住民と一緒に取り組む内容をおおむね理解して説明することができた";
  const relabel = (counts: ReturnType<typeof countsOf>) => {
    const text = JSON.stringify(counts).replaceAll(/"label":"段階(\d)"/g, `"label":"${long}$1"`);
    return JSON.parse(text);
  };
  const many = Array.from({ length: 433 }, (_, at) => [at % 4 + 1, (at * 7 + 3) % 4 + 1] as const);
  for (const pairs of [TWENTY, many, TWENTY.slice(0, 1)]) {
    const comparisons = compareBeforeAfter([relabel(countsOf(pairs, { applicants: 500 }))]);
    for (
      const figure of [
        beforeAfterFlowsFigure(comparisons, { key: "f" }),
        transitionHeatMapFigure(comparisons, { key: "h" }),
      ]
    ) {
      const svg = await renderSvg(figure);
      assert.deepEqual(textFaults(svg), []);
      assert.ok(/一緒に/.test(svg));
    }
  }
});

Deno.test("margins and empty pairs are a sentence, not an empty chart; of margins a forest has the favourable change", async () => {
  const comparisons = compareBeforeAfter([marginsOnly(countsOf(TWENTY)), countsOf([[NONE, 2], [3, NONE]])]);
  for (
    const [figure, margins] of [
      [beforeAfterFlowsFigure(comparisons, { key: "flows" }), /集計だけが分かっており/],
      [transitionHeatMapFigure(comparisons, { key: "heat" }), /集計だけが分かっており/],
      [effectsForestFigure(comparisons, { key: "ranks", measure: "ranks" }), /集計だけが分かっており/],
      [effectsForestFigure(comparisons, { key: "forest" }), /肯定が増えた →/],
      [changeDumbbellFigure(comparisons, { key: "dumbbell" }), /集計だけの行は回答者の割合/],
    ] as const
  ) {
    assert.equal(figure.panels.length, 2);
    const svg = await renderSvg(figure);
    assert.match(svg.replaceAll(/<[^>]+>/g, ""), margins);
    assert.match(svg, /前後の両方に答えた人がいない/);
    assert.deepEqual(textFaults(svg), []);
  }
});

Deno.test("nothing to draw is refused", () => {
  for (
    const draw of [beforeAfterFlowsFigure, transitionHeatMapFigure, effectsForestFigure, favourableIntervalsFigure]
  ) {
    assert.throws(() => draw([], { key: "none" }), RangeError);
  }
  assert.throws(() => comparabilityMatrixFigure([], { key: "none" }), RangeError);
});
