import assert from "node:assert/strict";
import fc from "fast-check";
import { layeredLayout, type LayeredLink, type LayeredNode } from "../../lib/figures/layered_layout.ts";

const node = (id: string, layer: number, height = 40): LayeredNode => ({ id, layer, height });
const link = (from: string, to: string): LayeredLink => ({ id: `${from}-${to}`, from, to });

Deno.test("a column is reordered when that takes a crossing away", () => {
  const nodes = [node("a", 0), node("b", 0), node("c", 1), node("d", 1)];
  const links = [link("a", "d"), link("b", "c")];
  const free = layeredLayout(nodes, links, { gap: 10, fixedLayers: [1] });
  assert.equal(free.crossings, 0);
  assert.ok(free.tops.get("b")! < free.tops.get("a")!);
  assert.equal(layeredLayout(nodes, links, { gap: 10, fixedLayers: [0, 1] }).crossings, 1);
});

Deno.test("an order without need for change stays as given", () => {
  const nodes = [node("a", 0), node("b", 0), node("c", 0), node("d", 1)];
  const { tops } = layeredLayout(nodes, [link("a", "d"), link("b", "d"), link("c", "d")], {
    gap: 10,
    fixedLayers: [1],
  });
  assert.deepEqual([...tops.keys()].slice(0, 3), ["a", "b", "c"]);
});

Deno.test("a link that jumps a column passes beside the boxes there", () => {
  const nodes = [node("a", 0), node("b", 0), node("c", 1), node("d", 2)];
  const { routes, tops } = layeredLayout(nodes, [link("a", "c"), link("b", "d")], { gap: 10, fixedLayers: [] });
  const route = routes.get("b-d");
  assert.equal(route?.length, 3);
  const top = tops.get("c")!;
  assert.ok(route![1]! < top || route![1]! > top + 40);
});

Deno.test("boxes of a column never lie on each other and stay within the height", () => {
  const layer = fc.array(fc.integer({ min: 20, max: 120 }), { minLength: 1, maxLength: 5 });
  fc.assert(fc.property(layer, layer, fc.nat(), (left, right, seed) => {
    const nodes = [
      ...left.map((height, i) => node(`l${i}`, 0, height)),
      ...right.map((height, i) => node(`r${i}`, 1, height)),
    ];
    const links = left.flatMap((_, i) =>
      right.flatMap((_, j) => (seed >> (i * 5 + j) % 20) & 1 ? [link(`l${i}`, `r${j}`)] : [])
    );
    const { tops, height } = layeredLayout(nodes, links, { gap: 12, fixedLayers: [1] });
    for (const column of [0, 1]) {
      const boxes = nodes.filter((box) => box.layer === column)
        .map((box) => ({ top: tops.get(box.id)!, bottom: tops.get(box.id)! + box.height })).sort((a, b) =>
          a.top - b.top
        );
      for (const [index, { top, bottom }] of boxes.entries()) {
        assert.ok(top >= 0 && bottom <= height + 1e-9);
        const next = boxes[index + 1];
        if (next !== undefined) assert.ok(next.top - bottom >= 12 - 1e-9);
      }
    }
  }));
});

Deno.test("a column of any number of boxes is untangled: a chain with eight findings once was refused", () => {
  const count = 12;
  const places = Array.from({ length: count }, (_, at) => at);
  const nodes = [...places.map((at) => node(`l${at}`, 0)), ...places.map((at) => node(`r${at}`, 1))];
  const links = places.map((at) => link(`l${at}`, `r${count - 1 - at}`));
  assert.equal(layeredLayout(nodes, links, { gap: 10, fixedLayers: [0, 1] }).crossings, 66);
  const { crossings, tops } = layeredLayout(nodes, links, { gap: 10, fixedLayers: [1] });
  assert.equal(crossings, 0);
  assert.equal(new Set(tops.values()).size, count);
  assert.ok(tops.get("l11")! < tops.get("l0")!);
});

Deno.test("links that go nowhere, back or to the same column are refused", () => {
  const nodes = [node("a", 0), node("b", 1)];
  for (const wrong of [link("a", "x"), link("b", "a"), link("a", "a")]) {
    assert.throws(() => layeredLayout(nodes, [wrong], { gap: 10, fixedLayers: [] }), RangeError);
  }
});
