import assert from "node:assert/strict";
import fc from "fast-check";
import { drawingPanel, type Shape } from "../../lib/figures/drawing.ts";
import { panelPages } from "../../lib/figures/panel_pages.ts";

/** A list with a head, a row for each height, a line through all of them and a foot. */
function list(heights: readonly number[]) {
  const rows = heights.reduce<readonly number[]>((tops, height) => [...tops, (tops.at(-1) ?? 0) + height], [30]);
  const end = rows.at(-1) ?? 30;
  const shapes: readonly Shape[] = [
    { kind: "text", x: 0, y: 10, text: "head" },
    { kind: "line", x1: 50, y1: 20, x2: 50, y2: end + 5, stroke: "#000000" },
    ...heights.flatMap((height, at): readonly Shape[] => {
      const top = rows[at] ?? 0;
      return [
        { kind: "text", x: 0, y: top + height / 2, text: `row ${at}` },
        { kind: "rect", x: 60, y: top + 1, width: 20, height: height - 2, fill: "#123456" },
      ];
    }),
    { kind: "text", x: 0, y: end + 15, text: "foot" },
  ];
  return drawingPanel(shapes, { width: 200, height: end + 25, rows });
}

const textsOf = (shapes: readonly Shape[]) => shapes.flatMap((shape) => shape.kind === "text" ? [shape.text] : []);

Deno.test("every row stands in one part, in the order given, under the head and over the foot", () => {
  fc.assert(fc.property(
    fc.array(fc.integer({ min: 10, max: 60 }), { minLength: 1, maxLength: 20 }),
    fc.integer({ min: 80, max: 400 }),
    (heights, room) => {
      const whole = list(heights);
      const parts = panelPages(whole, room);
      if (whole.plot.height <= room) return assert.deepEqual(parts, [whole]);
      const rows = parts.flatMap(({ list }) => textsOf(list?.shapes ?? []).filter((text) => text.startsWith("row")));
      assert.deepEqual(rows, heights.map((_, at) => `row ${at}`));
      for (const { list, plot } of parts) {
        const texts = textsOf(list?.shapes ?? []);
        assert.deepEqual([texts[0], texts.at(-1)], ["head", "foot"]);
        assert.ok(plot.height <= room || texts.length === 3, `${plot.height} in ${room}`);
        for (const shape of list?.shapes ?? []) {
          const [top, bottom] = shape.kind === "line"
            ? [shape.y1, shape.y2]
            : shape.kind === "rect"
            ? [shape.y, shape.y + shape.height]
            : [0, 0];
          assert.ok(top >= 0 && bottom <= plot.height);
        }
      }
    },
  ));
});

Deno.test("a line through all rows ends with each part, and a bar stands beside its name", () => {
  const [, second] = panelPages(list([40, 40, 40, 40]), 140);
  const shapes = second?.list?.shapes ?? [];
  const line = shapes.find(({ kind }) => kind === "line");
  assert.ok(line?.kind === "line");
  assert.deepEqual([line.y1, line.y2], [20, 115]);
  const bars = shapes.flatMap((shape) => shape.kind === "rect" ? [shape.y + shape.height / 2] : []);
  assert.deepEqual(bars, shapes.flatMap((shape) => shape.kind === "text" && /row/.test(shape.text) ? [shape.y] : []));
});

Deno.test("what is no list stays whole, however high it is", () => {
  const panel = drawingPanel([{ kind: "text", x: 0, y: 90, text: "one" }], { width: 100, height: 200 });
  assert.deepEqual(panelPages(panel, 50), [panel]);
});
