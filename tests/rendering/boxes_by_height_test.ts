import assert from "node:assert/strict";
import fc from "fast-check";
import { boxesByHeight } from "../../lib/rendering/boxes_by_height.ts";

const box = fc.record({
  left: fc.integer({ min: 0, max: 300 }),
  top: fc.double({ min: -50, max: 900, noNaN: true }),
  width: fc.integer({ min: 1, max: 200 }),
  height: fc.double({ min: 0, max: 200, noNaN: true }),
}).map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));

Deno.test("no box that meets another, or lies less than the room from it, is passed over, and the order stays", () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 60 }), box, fc.constantFrom(0, 1, 3, 14, 90), (boxes, one, room) => {
      const meet = (other: typeof one) => other.top < one.bottom + room && one.top < other.bottom + room;
      const found = boxesByHeight(boxes)(one, room);
      assert.deepEqual(found.filter(meet), boxes.filter(meet));
      assert.deepEqual(found, boxes.filter((other) => found.includes(other)));
    }),
  );
});

Deno.test("boxes far away are not looked at", () => {
  const rows = Array.from({ length: 1000 }, (_, at) => ({ left: 0, right: 9, top: 40 * at, bottom: 40 * at + 20 }));
  assert.ok(boxesByHeight(rows)({ left: 0, right: 9, top: 4000, bottom: 4020 }).length < 5);
});
