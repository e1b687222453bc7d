import assert from "node:assert/strict";
import { compareJson } from "../../lib/drift/compare_json.ts";
import { DEFAULT_RULES, type Rules } from "../../lib/drift/rules.ts";
import { told, within } from "./told.ts";

const compare = (before: unknown, after: unknown, rules: Rules = DEFAULT_RULES) =>
  told(compareJson(before, after, rules));
const SAME = ["cosmetic: the order of keys, or blanks between values"];

Deno.test("the order of keys is no matter, at any depth", () => {
  assert.deepEqual(compare({ a: { b: 1, c: 2 }, d: 3 }, { d: 3, a: { c: 2, b: 1 } }), SAME);
});

Deno.test("each value that moved is named by its place", () => {
  assert.deepEqual(compare({ cities: [{ n: 9 }, { n: 2 }] }, { cities: [{ n: 10 }, { n: 2 }] }), [
    "drift: cities[0].n: 9 → 10",
  ]);
  assert.deepEqual(compare({ a: "理解できた" }, { a: "分かった" }), ["drift: a: 「理解できた」 → 「分かった」"]);
  assert.deepEqual(compare(1, 2), ["drift: the value: 1 → 2"]);
});

Deno.test("a number is not the text of it, null is not nothing, a list is no object", () => {
  assert.deepEqual(compare({ a: 1 }, { a: "1" }), ["drift: a: 1 → 「1」"]);
  assert.deepEqual(compare({ a: null }, { a: 0 }), ["drift: a: null → 0"]);
  assert.deepEqual(compare({ a: null }, {}), ["drift: a null removed"]);
  assert.deepEqual(compare({}, { a: [1] }), ["drift: a 「[1]」 added"]);
  assert.deepEqual(compare([1], { 0: 1 }), ['drift: the value: 「[1]」 → 「{"0":1}」']);
});

Deno.test("numbers, and those in text, may be off by the tolerance", () => {
  assert.deepEqual(compare([1, "平均 3.50"], [1.05, "平均 3.55"], within(0.1)), [
    "cosmetic: 2 values within the tolerance",
  ]);
  assert.deepEqual(compare([1], [1.2], within(0.1)), ["drift: [0]: 1 → 1.2"]);
  assert.deepEqual(compare([0], [-0]), ["cosmetic: 1 value within the tolerance"]);
});

Deno.test("a column's tolerance holds for its key, in rows and in columns of numbers, and for no other", () => {
  const rules = { ...DEFAULT_RULES, columns: { 割合: { rtol: 0, atol: 0.1 } } };
  assert.deepEqual(compare([{ 割合: 1, n: 5 }], [{ 割合: 1.05, n: 5.05 }], rules), [
    "drift: [0].n: 5 → 5.05",
    "cosmetic: 1 value within the tolerance",
  ]);
  assert.deepEqual(compare({ 割合: [1, 2], n: [1] }, { 割合: [1.05, 2.2], n: [1] }, rules), [
    "drift: 割合[1]: 2 → 2.2",
    "cosmetic: 1 value within the tolerance",
  ]);
  assert.deepEqual(compare({ 割合: { 男: 1, 女: 2 } }, { 割合: { 男: 1.05, 女: 2.2 } }, rules), [
    "drift: 割合.女: 2 → 2.2",
    "cosmetic: 1 value within the tolerance",
  ]);
});

Deno.test("an item that came into a list is one difference, and not one in all behind it", () => {
  const [a, b, c] = [{ id: "a", n: 1 }, { id: "b", n: 2 }, { id: "c", n: 3 }];
  assert.deepEqual(compare([a, b], [c, a, { ...b, n: 9 }]), [
    "drift: [2].n: 2 → 9",
    'drift: [0] 「{"id":"c","n":3}」 added',
  ]);
  assert.deepEqual(compare([a, b, c], [c, a, b]), ['drift: [0] 「{"id":"c","n":3}」 moved from [2]']);
  assert.deepEqual(compare(["x", "y"], ["new", "x", "y"]), ["drift: [0] 「new」 added"]);
});

Deno.test("in lists of numbers the place counts", () => {
  assert.deepEqual(compare([5, 7], [7, 5]), ["drift: [0]: 5 → 7", "drift: [1]: 7 → 5"]);
});

Deno.test("what is blotted out of text is no difference", () => {
  const rules = { ...DEFAULT_RULES, sanitisers: [{ pattern: /\d+ms/g, replacement: "<ms>" }] };
  assert.deepEqual(compare({ took: "12ms" }, { took: "15ms" }, rules), SAME);
});
