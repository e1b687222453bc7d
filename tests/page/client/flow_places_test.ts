import assert from "node:assert/strict";
import fc from "fast-check";
import type { ExploreFlow } from "../../../lib/page/explore_row.ts";
import { flowPlaces, HEAD, PERSON } from "../../../lib/page/client/flow_places.ts";
import { randomCases } from "../../random_cases.ts";

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);

/** A flow whose bars are the sums of its counts. */
function flowOf(counts: readonly (readonly number[])[]): ExploreFlow {
  const part = (count: number) => ({ label: "", color: null, count });
  return {
    label: "",
    before: counts.map((row) => part(sum(row))),
    after: (counts[0] ?? []).map((_, to) => part(sum(counts.map((row) => row[to] ?? NaN)))),
    counts,
    matched: sum(counts.map(sum)),
    unmatched: null,
  } as unknown as ExploreFlow;
}

Deno.test("every bar is filled by its ribbons from top to bottom, none above another, on both sides; bars follow one another", () => {
  const tables = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 5,
    })
  );
  fc.assert(
    fc.property(tables, (counts) => {
      const { before, after } = flowOf(counts);
      const { left, right, ribbons, bottom } = flowPlaces(flowOf(counts));
      assert.equal(sum(ribbons.map(({ count }) => count)), sum(counts.map(sum)));
      for (const [parts, tops, end] of [[before, left, "before"], [after, right, "after"]] as const) {
        assert.equal(tops[0], HEAD);
        for (const [at, { count }] of parts.entries()) {
          const top = tops[at] ?? NaN;
          // Bars leave room for a label between them, and none ends below the picture.
          if (at > 0) assert.ok(top >= (tops[at - 1] ?? NaN) + (parts[at - 1]?.count ?? NaN) * PERSON + 14);
          assert.ok(bottom >= top + count * PERSON);
          let filled = top;
          const own = ribbons.filter((ribbon) => (end === "before" ? ribbon.from : ribbon.to) === at);
          for (const ribbon of own.toSorted((a, b) => a[end] - b[end])) {
            assert.equal(ribbon[end], filled);
            filled += ribbon.count * PERSON;
          }
          assert.equal(filled, top + count * PERSON);
        }
        // Ribbons leave a bar in the order of the answers that they lead to, and do not cross within it.
        for (const ribbon of ribbons) {
          for (const other of ribbons) {
            if (ribbon.from === other.from && ribbon.to < other.to) assert.ok(ribbon.before < other.before);
            if (ribbon.to === other.to && ribbon.from < other.from) assert.ok(ribbon.after < other.after);
          }
        }
      }
      const ends = [
        ...before.map(({ count }, at) => (left[at] ?? NaN) + count * PERSON),
        ...after.map(({ count }, at) => (right[at] ?? NaN) + count * PERSON),
      ];
      assert.ok(ends.includes(bottom), "no room is left below the last bar");
    }),
    { numRuns: randomCases(300) },
  );
});
