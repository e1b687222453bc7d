import assert from "node:assert/strict";
import * as lib from "../../lib/mod.ts";
import { renderSvg } from "../../lib/rendering/render_svg.ts";

const surveys = await lib.loadSurveys();
const key = "2-12:gyoda-forum";
const counts = lib.chartDistribution(key, surveys);

Deno.test("Plot.plot alone draws, with options of its own", () => {
  const drawn = lib.Plot.plot({ width: 300, marks: [lib.Plot.barX([1, 2])] });
  // What the kernel asks a value whether it is a picture by.
  assert.match(drawn.outerHTML, /^<svg[^>]* width="300"/);
  assert.match(lib.Plot.plot().outerHTML, /^<svg/);
});

Deno.test("a figure of one's own bears mark and source of what it is from, whatever its options say", async () => {
  const marks = [lib.Plot.barX(counts.answers, { x: "count", y: ({ answer }) => answer.label, fill: "#aa3377" })];
  const plot = { width: 500, height: 200, marks, title: "印なし", caption: "出典なし", style: "display: none" };
  const figure = lib.ownFigure(plot, { key: "mine", title: "理解", from: counts, notes: ["わたしの注。"] });
  const svg = await renderSvg(figure);
  assert.match(svg, /合成データ/);
  assert.match(svg, /出典: 合成データ（実際の回答ではない）[^]*報告書 図表2-8/);
  assert.match(svg, /わたしの注。/);
  assert.match(svg, /#aa3377/);
  assert.doesNotMatch(svg, /印なし|出典なし|display: none/);
  assert.equal(figure.panels[0]?.plot.width, 500);
  assert.deepEqual(figure.catalogueKeys, []);
});

Deno.test("Japanese labels of rows are not cut: the margin is as wide as they are", () => {
  const long = [{ name: "包括的相談支援事業職員", count: 3 }];
  const marks = [lib.Plot.barX(long, { x: "count", y: "name" })];
  const margin = (given: object) =>
    lib.ownFigure({ marks, ...given }, { key: "mine", title: "t", from: counts }).panels[0]?.plot.marginLeft ?? 0;
  assert.ok(margin({}) >= 11 * 12, String(margin({})));
  assert.equal(margin({ marginLeft: 60 }), 60);
});

Deno.test("surveys, tables, comparisons and several of them name where numbers are from", () => {
  const marks = [lib.Plot.barX([1])];
  const sourcesOf = (from: Parameters<typeof lib.ownFigure>[1]["from"]) =>
    lib.ownFigure({ marks }, { key: "mine", title: "t", from }).sources.map(({ file }) => file);
  const [survey, other] = surveys;
  assert.ok(survey !== undefined && other !== undefined);
  assert.deepEqual(sourcesOf(survey), [survey.source.file, survey.codebookSource.file]);
  assert.equal(sourcesOf([survey, other, survey]).length, 4);
  assert.deepEqual(sourcesOf(lib.distributions([survey])), sourcesOf(survey));
  assert.throws(() => lib.ownFigure({ marks }, { key: "mine", title: "t", from: [] }), /must name a source/);
});
