import assert from "node:assert/strict";
import fc from "fast-check";
import { alignSequences } from "../../lib/outputs/align_sequences.ts";

/** The second sequence, made from the first by the differences alone. */
function applied(before: readonly string[], after: readonly string[]): readonly string[] {
  const result: string[] = [];
  let at = 0;
  for (const { beforeStart, afterStart, removed, added } of alignSequences(before, after)) {
    result.push(...before.slice(at, beforeStart));
    assert.equal(result.length, afterStart);
    result.push(...after.slice(afterStart, afterStart + added));
    at = beforeStart + removed;
  }
  return [...result, ...before.slice(at)];
}

Deno.test("equal sequences have no differences, empty ones neither", () => {
  assert.deepEqual(alignSequences(["a", "b"], ["a", "b"]), []);
  assert.deepEqual(alignSequences([], []), []);
});

Deno.test("one item more, at any place, is one item more", () => {
  const items = ["a", "b", "c"];
  for (const at of [0, 1, 2, 3]) {
    assert.deepEqual(alignSequences(items, items.toSpliced(at, 0, "new")), [
      { beforeStart: at, afterStart: at, removed: 0, added: 1 },
    ]);
    assert.deepEqual(alignSequences(items.toSpliced(at, 0, "old"), items), [
      { beforeStart: at, afterStart: at, removed: 1, added: 0 },
    ]);
  }
});

Deno.test("items that repeat are kept as far as they go", () => {
  assert.deepEqual(alignSequences(["a", "a", "a"], ["a", "a"]), [
    { beforeStart: 2, afterStart: 2, removed: 1, added: 0 },
  ]);
});

Deno.test("two places that differ are two differences", () => {
  assert.deepEqual(alignSequences(["a", "b", "c", "d"], ["x", "b", "c", "y"]), [
    { beforeStart: 0, afterStart: 0, removed: 1, added: 1 },
    { beforeStart: 3, afterStart: 3, removed: 1, added: 1 },
  ]);
});

Deno.test("the differences lead from any sequence to any other, and keep all that both have at the ends", () => {
  const sequence = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 12 });
  fc.assert(fc.property(sequence, sequence, (before, after) => {
    assert.deepEqual(applied(before, after), after);
    const differences = alignSequences(before, after);
    for (const { removed, added } of differences) assert.ok(removed + added > 0);
    if (before[0] !== undefined && before[0] === after[0]) assert.notEqual(differences[0]?.beforeStart, 0);
  }));
});

Deno.test("past a thousand differences what lies between the common ends counts as replaced, and nothing is lost", () => {
  const [before, after] = ["old", "new"].map((
    name,
  ) => ["first", ...Array.from({ length: 700 }, (_, at) => `${name} ${at}`), "last"]);
  assert.ok(before && after);
  const middle = ["first", "same", "last"];
  const [long, other] = [before, after].map((items) => [...items.slice(0, 350), ...middle, ...items.slice(350)]);
  assert.ok(long && other);
  assert.deepEqual(alignSequences(long, other), [{ beforeStart: 1, afterStart: 1, removed: 703, added: 703 }]);
  assert.deepEqual(applied(long, other), other);
});
