import assert from "node:assert/strict";
import fc from "fast-check";
import { type PairItem, pairItems } from "../../lib/drift/pair_items.ts";

/** `a1` is called a and has the value 1; `-1` has no name. */
const item = (text: string): PairItem => ({ form: text, label: text[0] === "-" ? null : text[0] ?? null, kind: "" });
const pair = (before: string, after: string) => {
  const [former, latter] = [before, after].map((text) => text.split(" ").filter(Boolean));
  assert.ok(former && latter);
  const { pairs, removed, added } = pairItems(former.map(item), latter.map(item));
  return {
    pairs: pairs.map(({ before, after, moved }) => `${former[before]}→${latter[after]}${moved ? " moved" : ""}`),
    removed: removed.map((at) => former[at]),
    added: added.map((at) => latter[at]),
  };
};

Deno.test("items of one name belong together, whatever came between them", () => {
  assert.deepEqual(pair("a1 b1 c1", "x1 a2 b2 c2"), { pairs: ["a1→a2", "b1→b2", "c1→c2"], removed: [], added: ["x1"] });
});

Deno.test("an item that stands elsewhere is moved, as few as can be, also when it changed", () => {
  assert.deepEqual(pair("a1 b1 c1", "c1 a1 b1"), { pairs: ["c1→c1 moved", "a1→a1", "b1→b1"], removed: [], added: [] });
  assert.deepEqual(pair("a1 b1 c1", "c2 a1 b1").pairs, ["c1→c2 moved", "a1→a1", "b1→b1"]);
  assert.deepEqual(pair("-1 -2 -3", "-3 -1 -2").pairs, ["-3→-3 moved", "-1→-1", "-2→-2"]);
});

Deno.test("a name that several items have says nothing of which one moved", () => {
  assert.deepEqual(pair("a1 b1 b2 b3 a2", "b1 a3 b2 b3 a2"), {
    pairs: ["b1→b1", "b2→b2", "b3→b3", "a2→a2"],
    removed: ["a1"],
    added: ["a3"],
  });
});

Deno.test("items without a name belong together in their order between those that are the same", () => {
  assert.deepEqual(pair("-1 a1 -2", "-3 a1 -4"), { pairs: ["-1→-3", "a1→a1", "-2→-4"], removed: [], added: [] });
});

Deno.test("items of different kinds are no versions of each other", () => {
  const [text, picture] = ["text", "picture"].map((kind): PairItem => ({ form: kind, label: null, kind }));
  assert.ok(text && picture);
  assert.deepEqual(pairItems([text], [picture]), { pairs: [], removed: [0], added: [0] });
});

Deno.test("no item is lost or used twice, and equal lists are paired one to one", () => {
  const list = fc.array(fc.constantFrom("a1", "a2", "b1", "b2", "-1", "-2"), { maxLength: 9 });
  fc.assert(fc.property(list, list, (before, after) => {
    const { pairs, removed, added } = pairItems(before.map(item), after.map(item));
    assert.deepEqual([...pairs.map(({ before }) => before), ...removed].sort((a, b) => a - b), [...before.keys()]);
    assert.deepEqual([...pairs.map(({ after }) => after), ...added].sort((a, b) => a - b), [...after.keys()]);
    const same = pairItems(before.map(item), before.map(item));
    assert.deepEqual(same.pairs, before.map((_, at) => ({ before: at, after: at, moved: false })));
  }));
});
