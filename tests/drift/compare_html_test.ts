/** Pages and tables in HTML, which `compareMarkup` compares as it does SVG. */
import assert from "node:assert/strict";
import { compareMarkup } from "../../lib/drift/compare_markup.ts";
import { DEFAULT_RULES, type Rules } from "../../lib/drift/rules.ts";
import { told, within } from "./told.ts";

const compare = (before: string, after: string, rules: Rules = DEFAULT_RULES) =>
  told(compareMarkup(before, after, rules));
const COSMETIC = ["cosmetic: order of attributes, blanks between elements, or what is not to be compared"];

for (
  const [what, before, after] of [
    ["another order of attributes", '<p id="a" lang="ja">x</p>', '<p lang="ja" id="a">x</p>'],
    ["an attribute without a value", "<input disabled>", '<input disabled="">'],
    ["a way to write a letter", "<p>&eacute;&amp;&lt;</p>", "<p>é&#38;&#x3c;</p>"],
    ["an end tag that may be left out", "<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"],
    ["a blank that no browser shows", "<p> a\n b </p> <p>c</p>", "<p>a b</p>\n<p>c</p>"],
  ] as const
) {
  Deno.test(`in a page ${what} is cosmetic`, () => {
    assert.deepEqual(compare(before, after), COSMETIC);
  });
}

Deno.test("a blank between two words is seen, between two tags in one line as well, and all of them in a pre", () => {
  assert.deepEqual(compare("<p>a b</p>", "<p>ab</p>"), ["drift: text 「a b」 → 「ab」"]);
  assert.deepEqual(compare("<p><b>a</b> <i>b</i></p>", "<p><b>a</b><i>b</i></p>"), ["drift: text 「」 removed"]);
  assert.deepEqual(compare("<pre>a  b</pre>", "<pre>a b</pre>"), ["drift: text 「a␣␣b」 → 「a␣b」"]);
});

Deno.test("the order of style declarations that override each other counts", () => {
  const [before, after] = ["border:0;border-top:1px", "border-top:1px;border:0"];
  assert.match(compare(`<p style="${before}">`, `<p style="${after}">`).join(), /^drift: style of p/);
});

Deno.test("anchors of a page are its addresses, not counters of drawings", () => {
  assert.deepEqual(compare('<p id="figure-1">a</p>', '<p id="figure-2">a</p>'), [
    "drift: id of p 「figure-1」 → 「figure-2」",
  ]);
});

Deno.test("sections that changed places are told as that, by what stands in them", () => {
  const [a, b] = ["<section><h2>甲</h2></section>", "<section><h2>乙</h2></section>"];
  assert.deepEqual(compare(`${a}${b}`, `${b}${a}`), ["drift: section 「乙」 stands at another place"]);
  const named = (id: string, text: string) => `<section id="${id}"><h2>${text}</h2></section>`;
  assert.deepEqual(compare(named("a", "甲") + named("b", "乙"), named("b", "丙") + named("a", "甲")), [
    "drift: section 「丙」 stands at another place",
    "drift: text 「乙」 → 「丙」",
  ]);
});

Deno.test("in attributes that people read or hear numbers may be off by the tolerance; what is blotted out is no matter", () => {
  const rules = within(0.1, { sanitisers: [{ pattern: /\d+ms/g, replacement: "<ms>" }] });
  assert.deepEqual(compare('<p title="平均 3.50">', '<p title="平均 3.55">', rules), [
    "cosmetic: 1 text within the tolerance",
  ]);
  assert.deepEqual(compare('<p title="平均 3.50">', '<p title="平均 3.70">', rules), [
    "drift: title of p 「平均 3.50」 → 「平均 3.70」",
  ]);
  assert.deepEqual(compare('<a href="?n=1.5">', '<a href="?n=1.55">', rules), [
    "drift: href of a 「?n=1.5」 → 「?n=1.55」",
  ]);
  assert.deepEqual(compare('<p data-took="12ms">', '<p data-took="15ms">', rules), COSMETIC);
});

const table = (row: string, { caption = "表", head = "<tr><th>市<th>n</tr>" } = {}) =>
  `<table><caption>${caption}</caption>${head}<tr>${row}</tr></table>`;

Deno.test("a table is compared cell by cell, named by row and heading", () => {
  assert.deepEqual(compare(table("<td>行田市<td>1"), table("<td>行田市<td>2")), ["drift: 「行田市」: n 1 → 2"]);
  const rules = { ...DEFAULT_RULES, columns: { n: { rtol: 0, atol: 0.1 } } };
  assert.deepEqual(compare(table("<td>行田市<td>1"), table("<td>行田市<td>1.1"), rules), [
    "cosmetic: 1 cell of n within the tolerance",
  ]);
});

Deno.test("what is about a table is compared, too: its caption, beside a changed cell as well", () => {
  const other = { caption: "別の表" };
  assert.deepEqual(compare(table("<td>a<td>1"), table("<td>a<td>1", other)), ["drift: text 「表」 → 「別の表」"]);
  assert.deepEqual(compare(table("<td>a<td>1"), table("<td>a<td>2", other)), [
    "drift: text 「表」 → 「別の表」",
    "drift: 「a」: n 1 → 2",
  ]);
});

Deno.test("how a cell looks counts where it says the same, and where it is within the tolerance", () => {
  const look = (n: string, name: string) => table(`<td>a<td class="${name}">${n}`);
  assert.deepEqual(compare(look("1", "low"), look("1", "high")), ["drift: class of td 「low」 → 「high」"]);
  assert.deepEqual(
    compare(look("1", "low"), look("1.1", "high"), within(0.1)),
    [
      "cosmetic: 1 cell of n within the tolerance",
      "drift: class of td 「low」 → 「high」",
    ].toSorted(),
  );
  assert.deepEqual(compare(table("<td>a<td>1"), table("<td>a<td><b>1</b>")), ["drift: markup of a table"]);
});

Deno.test("a table without headings has numbered columns, and a cell over two rows does not shift those beside it", () => {
  const sheet = (n: string) => table(`<td rowspan=2>行田市<td>x<td>1</tr><tr><td>y<td>${n}`, { head: "" });
  assert.deepEqual(compare(sheet("2"), sheet("3")), ["drift: 「y」: column 3 2 → 3"]);
  const wide = (n: string) => table(`<td colspan=2>計<td>${n}`, { head: "<tr><th>市<th>回<th>n</tr>" });
  assert.deepEqual(compare(wide("2"), wide("3")), ["drift: 「計」: n 2 → 3"]);
});
