/** Laws of comparing: what says something else is a drift, whatever it is, and no file is so odd that comparing fails. */
import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { compareFile } from "../../lib/drift/compare_file.ts";
import { compareGrids } from "../../lib/drift/compare_grid.ts";
import { compareJson } from "../../lib/drift/compare_json.ts";
import { compareMarkup } from "../../lib/drift/compare_markup.ts";
import { gravest } from "../../lib/drift/difference.ts";
import { readMarkup } from "../../lib/drift/markup.ts";
import { DEFAULT_RULES } from "../../lib/drift/rules.ts";
import { randomCases } from "../random_cases.ts";

const runs = { numRuns: randomCases(500) };

Deno.test("two tables that are not the same in every cell, row and column have a drift", () => {
  const cell = fc.constantFrom("", "1", "2", "市", "回答者 計");
  const grid = fc.record({
    header: fc.uniqueArray(fc.constantFrom("市", "人数", "n"), { minLength: 1 }),
    rows: fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 5 }),
  }).map(({ header, rows }) => ({ header, rows: rows.map((row) => row.slice(0, header.length)) }));
  // Tables with nothing in common hide little: the second is the first with a row moved, or one of its cells changed.
  const edited = fc.record({ before: grid, other: grid, from: fc.nat(4), to: fc.nat(4), at: fc.nat(2), cell })
    .map(({ before, other, from, to, at, cell }) => {
      const row = before.rows[from];
      if (row === undefined) return [before, other] as const;
      const rows = before.rows.toSpliced(from, 1).toSpliced(to, 0, at < row.length ? row.with(at, cell) : row);
      return [before, { ...before, rows }] as const;
    });
  fc.assert(
    fc.property(edited, ([before, after]) => {
      const grade = gravest(compareGrids(before, after, DEFAULT_RULES));
      assert.equal(grade, isDeepStrictEqual(before, after) ? null : "drift");
    }),
    runs,
  );
});

Deno.test("two JSON values that are not the same have a drift", () => {
  const value = fc.jsonValue({ maxDepth: 3, noUnicodeString: true });
  const list = fc.uniqueArray(fc.record({ id: fc.nat(4), n: fc.nat(2) }), { maxLength: 4, selector: ({ id }) => id });
  const pair = fc.oneof(fc.tuple(value, value), fc.tuple(list, list), list.map((list) => [list, list.toReversed()]));
  fc.assert(
    fc.property(pair, (pair) => {
      const [old, now]: readonly unknown[] = JSON.parse(JSON.stringify(pair));
      const grade = gravest(compareJson(old, now, DEFAULT_RULES));
      assert.equal(grade, isDeepStrictEqual(old, now) ? "cosmetic" : "drift");
    }),
    runs,
  );
});

Deno.test("two pages that are not the same in text, elements and attributes have a drift", () => {
  const part = fc.constantFrom(
    '<p id="a">市</p>',
    "<p>9<b>人</b></p>",
    "<pre> 9</pre>",
    '<svg><g id="x-1"/><use href="#x-1"/></svg>',
    "<table><caption>市</caption><tr><th>n</th></tr><tr><td>9</td></tr></table>",
    '<table><tr><td colspan="2">市</td></tr><tr><td>9</td><td><i>人</i></td></tr></table>',
  );
  const edited = fc.record({
    parts: fc.array(part, { minLength: 1, maxLength: 4 }),
    from: fc.nat(3),
    to: fc.nat(3),
    at: fc.nat(20),
    other: fc.constantFrom("", "10", "町", "u", "caption", "th", "x-2", "a", "3"),
  }).map(({ parts, from, to, at, other }) => {
    const moved = [...parts.toSpliced(from, 1).toSpliced(to, 0, ...parts.slice(from, from + 1))].join("");
    const words = parts.join("").split(/([\w-]+|[市人])/);
    return [parts.join(""), other === "" ? moved : words.with(Math.min(2 * at + 1, words.length - 2), other).join("")];
  });
  fc.assert(
    fc.property(edited, ([before = "", after = ""]) => {
      const isSame = readMarkup(before).form === readMarkup(after).form;
      if (before !== after) {
        assert.equal(gravest(compareMarkup(before, after, DEFAULT_RULES)), isSame ? "cosmetic" : "drift");
      }
    }),
    { numRuns: randomCases(3000) },
  );
});

Deno.test("whatever bytes two files hold, comparing tells at least one difference and does not fail", async () => {
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.string({
      unit: fc.constantFrom(
        "a",
        ",",
        "\n",
        "\r",
        '"',
        "<",
        ">",
        "/",
        "table",
        "=",
        "{",
        "}",
        "[",
        "]",
        "1",
        "−",
        "𠮷",
        "\0",
      ),
    })
      .map((text) => new TextEncoder().encode(text)),
  );
  const path = fc.constantFrom("a.csv", "a.svg", "a.html", "a.json", "a.png", "a.xlsx", "a.txt", "a");
  await fc.assert(
    fc.asyncProperty(path, content, content, async (path, before, after) => {
      if (isDeepStrictEqual(before, after)) return;
      const found = await compareFile({ path, before, after }, DEFAULT_RULES);
      assert.ok(found.length > 0);
      assert.ok(found.every(({ what }) => what !== "" && !what.includes("undefined")), JSON.stringify(found));
    }),
    runs,
  );
});
