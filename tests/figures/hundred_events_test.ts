import assert from "node:assert/strict";
import { compareConstructs } from "../../lib/comparisons/compare_constructs.ts";
import { askedConstructs } from "../../lib/comparisons/asked_constructs.ts";
import { comparabilityMatrixFigure } from "../../lib/figures/comparability_matrix.ts";
import { effectsForestFigure } from "../../lib/figures/effects_forest.ts";
import { favourableIntervalsFigure } from "../../lib/figures/favourable_intervals.ts";
import { NARROW_WIDTH } from "../../lib/figures/narrow_rows.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";
import { singleSurvey } from "../comparisons/made_answers.ts";

const surveys = Array.from(
  { length: 106 },
  (_, at) => singleSurvey([4, 3, 3, at % 4 + 1, at % 3 + 1], { id: `s${String(at).padStart(3, "0")}` }),
);

Deno.test("of a hundred events what may be compared is a list, as there is no room for a column each; of a dozen a matrix", async () => {
  for (const [events, width] of [[12, 664], [13, NARROW_WIDTH], [106, NARROW_WIDTH]] as const) {
    const figure = comparabilityMatrixFigure(askedConstructs(surveys.slice(0, events)), { key: "example" });
    assert.equal(figure.panels[0]?.plot.width, width, `${events} events`);
    const svg = await renderSvg(figure);
    for (const { place } of surveys.slice(0, events)) assert.ok(svg.includes(place.ja), place.ja);
  }
});

Deno.test("a hundred events are compared and drawn, a row each", async () => {
  const comparisons = compareConstructs(surveys, { monteCarlo: "chi-square" });
  const [one] = comparisons;
  assert.ok(one?.kind === "groups");
  assert.deepEqual([one.groups.length, one.pairs.length], [106, 106 * 105 / 2]);
  const svg = await renderSvg(favourableIntervalsFigure(comparisons, { key: "example" }));
  for (const { name } of one.groups) assert.ok(svg.includes(name.ja), name.ja);
});

Deno.test("the pairs of twelve events are drawn, those of more are said to be too many for a picture", async () => {
  for (const [events, isDrawn] of [[12, true], [13, false], [106, false]] as const) {
    const comparisons = compareConstructs(surveys.slice(0, events), { monteCarlo: "chi-square" });
    const pairs = events * (events - 1) / 2;
    const svg = await renderSvg(effectsForestFigure(comparisons, { key: "example" }));
    const rows = svg.match(/n=5・5|5人・5人/g)?.length ?? 0;
    assert.equal(rows >= pairs, isDrawn, `${events} events: ${rows} rows`);
    assert.equal(
      svg.replaceAll(/<[^>]*>\s*/g, "").includes(`比べる組が${pairs.toLocaleString("en")}あり`),
      !isDrawn,
      `${events} events`,
    );
  }
});
