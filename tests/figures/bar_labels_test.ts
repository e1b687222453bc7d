import assert from "node:assert/strict";
import fc from "fast-check";
import { labelsWidth, leaderShapes } from "../../lib/figures/bar_labels.ts";
import { randomCases } from "../random_cases.ts";
import { textWidth } from "../../lib/figures/text_width.ts";

Deno.test("labels outside a bar stand in the order of their parts, in whatever order they come, and never over one another", () => {
  const label = fc.record({
    text: fc.constantFrom("2.4%", "4.0%", "12.5%", "0.1%"),
    x: fc.integer({ min: 0, max: 500 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(label, { minLength: 1, maxLength: 8, selector: ({ x }) => x }), (labels) => {
      fc.pre(labelsWidth(labels) < 480);
      const options = { edge: 40, left: 0, right: 520 };
      const texts = (order: typeof labels) =>
        leaderShapes(order, options).flatMap((shape) =>
          shape.kind === "text" ? [{ x: shape.x, text: shape.text }] : []
        );
      const placed = texts(labels).toSorted((a, b) => a.x - b.x);
      assert.deepEqual(placed.map(({ text }) => text), labels.toSorted((a, b) => a.x - b.x).map(({ text }) => text));
      assert.deepEqual(texts(labels.toReversed()).toSorted((a, b) => a.x - b.x), placed);
      for (const [at, { x, text }] of placed.entries()) {
        const half = (of: string) => textWidth(of, { fontSize: 11 }) / 2;
        const next = placed[at + 1];
        assert.ok(x - half(text) >= -1e-9 && x + half(text) <= 520 + 1e-9);
        if (next !== undefined) assert.ok(next.x - x >= half(text) + half(next.text) - 1e-9);
      }
    }),
    { numRuns: randomCases(300) },
  );
});
