import assert from "node:assert/strict";
import { compareMarkup } from "../../lib/drift/compare_markup.ts";
import { DEFAULT_RULES, type Rules } from "../../lib/drift/rules.ts";
import { told, within } from "./told.ts";

const compare = (before: string, after: string, rules: Rules = DEFAULT_RULES) =>
  told(compareMarkup(before, after, rules));
const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50">${content}</svg>`;
const compareSvg = (before: string, after: string, rules?: Rules) => compare(svg(before), svg(after), rules);
const COSMETIC = ["cosmetic: order of attributes, blanks between elements, or what is not to be compared"];
const SHIFT = ["cosmetic: 1 shift of at most 0.01"];

for (
  const [what, before, after] of [
    ["another order of attributes", '<rect x="1" y="2"/>', '<rect y="2" x="1"/>'],
    ["another order of classes", '<g class="a b"/>', '<g class="b  a"/>'],
    [
      "another order of style declarations",
      '<g style="fill:red;stroke:blue"/>',
      '<g style="stroke: blue; fill: red;"/>',
    ],
    ["blanks between elements", "<g><rect/></g>", "<g>\n  <rect></rect>\n</g>"],
    ["a comment", "<text>ab</text>", "<!-- drawn --><text>a<!-- here -->b</text>"],
    ["entities", "<text>&amp;&#x5e02;</text>", "<text>&#38;市</text>"],
    [
      "renumbered ids",
      '<clipPath id="clip-3"/><g clip-path="url(#clip-3)"/><use href="#clip-3"/><g aria-labelledby="clip-3 t"/>',
      '<clipPath id="clip-7"/><g clip-path="url(#clip-7)"/><use href="#clip-7"/><g aria-labelledby="clip-7 t"/>',
    ],
  ] as const
) {
  Deno.test(`in a figure ${what} is cosmetic`, () => {
    assert.deepEqual(compareSvg(before, after), COSMETIC);
  });
}

for (
  const [what, at] of [
    ["a coordinate", (n: string) => `<rect x="${n}"/>`],
    ["a path", (n: string) => `<path d="M${n},2L3,400"/>`],
    ["a list of points", (n: string) => `<polygon points="${n},200 3,4"/>`],
    ["a transform", (n: string) => `<g transform="translate(${n},2)"/>`],
    ["a width in a style", (n: string) => `<g style="fill:red;stroke-width:${n}px"/>`],
    ["an opacity", (n: string) => `<g opacity="${n}"/>`],
  ] as const
) {
  Deno.test(`in a figure ${what} may be off by 0.01, and 0.02 is a drift`, () => {
    assert.deepEqual(compareSvg(at("0.5"), at("0.51")), SHIFT);
    assert.match(compareSvg(at("0.5"), at("0.52")).join(), /^drift: .*0\.5(?!2).* → .*0\.52/);
  });
}

Deno.test("a shift is told with both values, and of many the first and how many", () => {
  assert.deepEqual(compareSvg('<rect x="1"/>', '<rect x="1.02"/>'), [
    "drift: a rect moved or changed size: x of rect 「1」 → 「1.02」",
  ]);
  assert.deepEqual(compareSvg('<rect x="1"/><rect x="2"/>', '<rect x="11"/><rect x="12"/>'), [
    "drift: 2 elements moved or changed size: x of rect 「1」 → 「11」",
  ]);
});

Deno.test("a scale that is off by 0.009 moves the far end by units, so it is a drift", () => {
  assert.match(compareSvg('<g transform="scale(1)"/>', '<g transform="scale(1.009)"/>').join(), /^drift: a g moved/);
});

Deno.test("a list of points with a point less, or a path of another command, is no shift", () => {
  assert.match(compareSvg('<path d="M1,2L3,4"/>', '<path d="M1,2L3,4L5,6"/>').join(), /^drift/);
  assert.match(compareSvg('<path d="M1,2L3,4"/>', '<path d="M1,2M3,4"/>').join(), /^drift/);
});

Deno.test("a tolerance for numbers is none for places, and none for the ids of questions", () => {
  assert.match(compareSvg('<rect x="1"/>', '<rect x="3"/>', within(5)).join(), /^drift/);
  assert.match(compareSvg("<text>q1</text>", "<text>q2</text>", within(5)).join(), /^drift/);
  assert.deepEqual(compareSvg("<text>9.5人</text>", "<text>9.6人</text>", within(0.1)), [
    "cosmetic: 1 text within the tolerance",
  ]);
});

for (
  const [what, before, after, sentence] of [
    ["a label", "<text>9人</text>", "<text>10人</text>", "text 「9人」 → 「10人」"],
    ["a colour", '<rect fill="#fff"/>', '<rect fill="#eee"/>', "fill of rect 「#fff」 → 「#eee」"],
    ["a style", '<g style="a:b;fill:red"/>', '<g style="a:b;fill:blue"/>', "style of g 「fill:red」 → 「fill:blue」"],
    ["an attribute that went", '<g fill="red"/>', "<g/>", "fill of g removed 「red」"],
    ["an element that came", "<g/>", "<g/><text>新</text>", "text 「新」 added"],
    ["an element that went", '<g/><rect aria-label="棒"/>', "<g/>", "rect 「棒」 removed"],
    ["an element drawn above another", "<rect/><circle/>", "<circle/><rect/>", "circle stands at another place"],
    ["another id that is no number", '<g id="a"/>', '<g id="b"/>', "id of g 「a」 → 「b」"],
    [
      "a cut that is another's",
      '<g id="a-1"/><g id="a-2"/><use href="#a-1"/>',
      '<g id="a-1"/><g id="a-2"/><use href="#a-2"/>',
      "href of use 「#a-1」 → 「#a-2」",
    ],
  ] as const
) {
  Deno.test(`in a figure ${what} is a drift, and told`, () => {
    assert.deepEqual(compareSvg(before, after), [`drift: ${sentence}`]);
  });
}

Deno.test("one colour that many elements have is told once, with their number", () => {
  const [before, after] = ["#fff", "#eee"].map((fill) => `<rect fill="${fill}"/>`.repeat(3));
  assert.deepEqual(compareSvg(before ?? "", after ?? ""), ["drift: fill of rect 「#fff」 → 「#eee」 (3 elements)"]);
});

Deno.test("an element that came between others does not change those after it", () => {
  const bar = (x: number) => `<rect x="${x}" y="5"/>`;
  assert.deepEqual(compareSvg(bar(1) + bar(2), `<rect class="new"/>${bar(1)}${bar(2)}`), ["drift: rect added"]);
  const turned = (x: number) => `<rect y="5" x="${x}"/>`;
  assert.deepEqual(compareSvg(bar(1) + bar(2), turned(9) + turned(1) + turned(2)), ["drift: rect added"]);
});

Deno.test("a figure that is none any more is a drift", () => {
  assert.deepEqual(compare(svg("<g/>"), "not drawn"), ["drift: svg removed", "drift: text 「not drawn」 added"]);
  assert.deepEqual(compare(svg("<g/>"), ""), ["drift: svg removed"]);
});

Deno.test("an SVG within an image is compared as a figure", () => {
  const image = (x: string) => `<img src="data:image/svg+xml;base64,${btoa(svg(`<rect x="${x}"/>`))}">`;
  assert.deepEqual(compare(image("1"), image("1.01")), SHIFT);
  assert.deepEqual(compare(image("1"), image("2")), ["drift: a rect moved or changed size: x of rect 「1」 → 「2」"]);
});

Deno.test("texts that came and went are set beside those that say the same, and not beside those in their place", () => {
  const svg = (...texts: readonly string[]) =>
    `<svg>${texts.map((text, at) => `<text x="${at * 10}">${text}</text>`).join("")}</svg>`;
  const before = svg("行田市 45.0 %", "草加市 60.0 %", "苫小牧市 12.0 %");
  const after = svg("釧路市 30.0 %", "行田市 50.0 %", "草加市 65.0 %", "苫小牧市 15.0 %");
  const texts = compareMarkup(before, after, DEFAULT_RULES).map(({ what }) => what).filter((what) => /text/.test(what));
  assert.deepEqual(texts.filter((what) => /^text /.test(what)), [
    "text 「行田市 45.0 %」 → 「行田市 50.0 %」",
    "text 「草加市 60.0 %」 → 「草加市 65.0 %」",
    "text 「苫小牧市 12.0 %」 → 「苫小牧市 15.0 %」",
    "text 「釧路市 30.0 %」 added",
  ]);
});
