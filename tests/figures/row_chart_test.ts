import assert from "node:assert/strict";
import fc from "fast-check";
import type { Shape } from "../../lib/figures/drawing.ts";
import { axisShapes, quarterTicks } from "../../lib/figures/axis_shapes.ts";
import { centredLines, rowChart, whiskerShapes } from "../../lib/figures/row_chart.ts";
import { shareMarks } from "../../lib/figures/share_marks.ts";

const place = (share: number) => 100 + 200 * share;
const lines = fc.array(fc.string({ minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });

Deno.test("the lines of a label are as far above its middle as below, in order and evenly apart", () => {
  fc.assert(
    fc.property(lines, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 20 }), (texts, middle, spacing) => {
      const shapes = centredLines(texts, { x: 7, middle, spacing, anchor: "end" });
      assert.deepEqual(shapes.map(({ text, x, anchor }) => [text, x, anchor]), texts.map((text) => [text, 7, "end"]));
      const ys = shapes.map(({ y }) => y);
      assert.ok(Math.abs((ys[0] ?? NaN) + (ys.at(-1) ?? NaN) - 2 * middle) < 1e-9);
      for (const [at, y] of ys.slice(1).entries()) assert.ok(Math.abs(y - (ys[at] ?? NaN) - spacing) < 1e-9);
    }),
  );
});

Deno.test("an axis has a line and a label at each quarter, lines alone where another panel has the labels", () => {
  const shapes = axisShapes(quarterTicks(place), { top: 5, bottom: 50, labels: { y: 60, name: "share (%)" } });
  const labels = shapes.filter((shape) => shape.kind === "text");
  assert.deepEqual(labels.map(({ x, y, text }) => [x, y, text]), [
    [100, 60, "0%"],
    [150, 60, "25%"],
    [200, 60, "50%"],
    [250, 60, "75%"],
    [300, 60, "100%"],
    [200, 77, "share (%)"],
  ]);
  const bare = axisShapes(quarterTicks(place), { top: 5, bottom: 50, labels: null });
  assert.deepEqual(bare, shapes.filter(({ kind }) => kind === "line"));
  for (const line of bare) {
    assert.ok(line.kind === "line" && line.x1 === line.x2 && line.y1 === 5 && line.y2 === 50);
  }
});

Deno.test("the name of an axis stands in its middle, and inside the drawing where it is longer than the axis", () => {
  const name = "回答者に占める割合（パーセント）";
  for (const [from, to] of [[0, 20], [380, 400], [100, 300]] as const) {
    const ticks = quarterTicks((share) => from + share * (to - from));
    const labels = { y: 60, name, within: { left: 0, right: 400 } };
    const shape = axisShapes(ticks, { top: 5, bottom: 50, labels }).at(-1);
    assert.ok(shape?.kind === "text" && shape.text === name && shape.anchor === "middle");
    const half = name.length * 11 / 2;
    assert.ok(shape.x - half >= 0 && shape.x + half <= 400);
    if (from === 100) assert.equal(shape.x, 200);
  }
});

Deno.test("a whisker runs from end to end with a cap at each, and a share lies on its interval, above its band", () => {
  const [line, ...caps] = whiskerShapes({ from: 20, to: 80 }, { y: 10, cap: 5, stroke: "#000000", strokeWidth: 1 });
  assert.ok(line?.kind === "line" && line.x1 === 20 && line.x2 === 80 && line.y1 === line.y2);
  assert.deepEqual(caps.map((cap) => cap.kind === "line" && [cap.x1, cap.y1, cap.x2, cap.y2]), [
    [20, 5, 20, 15],
    [80, 5, 80, 15],
  ]);
  const whole = { share: 0.5, interval: { lower: 0.25, upper: 0.75 }, bounds: { lower: 0.1, upper: 0.9 } };
  const marks = shareMarks(whole, { x: place, middle: 10 });
  assert.deepEqual(marks.map(({ kind }) => kind), ["rect", "line", "line", "line", "symbol"]);
  const [band, , , , dot] = marks;
  assert.ok(band?.kind === "rect" && band.x === 120 && Math.abs(band.width - 160) < 1e-9);
  assert.ok(dot?.kind === "symbol" && dot.x === 200 && dot.y === 10 && dot.outlined === false);
  assert.deepEqual(shareMarks({ share: null, interval: null, bounds: null }, { x: place, middle: 10 }), []);
  const [alone] = shareMarks({ ...whole, interval: null, bounds: null }, { x: place, middle: 10, alone: true });
  assert.ok(alone?.kind === "symbol" && alone.outlined === true);
});

const layout = {
  width: 400,
  ticks: quarterTicks(place),
  columns: [{ x: 350, heading: "%" }, { x: 400, heading: "n" }],
  head: 20,
  headingRise: 12,
  foot: 30,
  axis: { above: 2, below: 4, label: 14, name: "share (%)" },
};

Deno.test("rows of a chart stand below each other, marks at their middle, a number in each column", () => {
  const heights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 8 });
  fc.assert(fc.property(heights, fc.integer({ min: 0, max: 20 }), (heights, gap) => {
    const middles: number[] = [];
    const rows = heights.map((height, at) => ({
      label: [`row ${at}`],
      height,
      marks: (middle: number): readonly Shape[] => {
        middles.push(middle);
        return [];
      },
      numbers: [{ text: `${at}` }, { text: "1" }],
    }));
    const { plot } = rowChart(rows, { ...layout, gap });
    const total = heights.reduce((sum, height) => sum + height, 0);
    assert.equal(plot.height, 20 + total + gap * heights.length - gap / 2 + 30 + 17);
    for (const [at, height] of heights.entries()) {
      const above = heights.slice(0, at).reduce((sum, each) => sum + each + gap, 20);
      assert.equal(middles[at], above + height / 2);
    }
  }));
});

Deno.test("a row with fewer numbers than the chart has columns is an error, not an empty place", () => {
  const row = { label: ["a"], height: 20, marks: () => [], numbers: [{ text: "1" }] };
  assert.throws(() => rowChart([row], layout), { name: "RangeError", message: /number of a row 2 .* 1$/ });
});
