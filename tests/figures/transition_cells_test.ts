import assert from "node:assert/strict";
import { withheldShapes } from "../../lib/figures/transition_cells.ts";

Deno.test("the word of a cell whose people are not told stands in the middle of its cell, wherever that is", () => {
  for (const [x, y, width, height] of [[0, 0, 40, 20], [100, 30, 60, 44], [7, 300, 25, 25]] as const) {
    const [rect, text, ...more] = withheldShapes({ x, y, width, height, lang: "ja", small: 9 });
    assert.deepEqual(more, []);
    assert.ok(rect?.kind === "rect" && text?.kind === "text");
    assert.deepEqual([rect.x, rect.y, rect.width, rect.height], [x, y, width, height]);
    assert.equal(text.anchor, "middle");
    assert.deepEqual([text.x - rect.x, text.y - rect.y], [rect.x + rect.width - text.x, rect.y + rect.height - text.y]);
  }
});
