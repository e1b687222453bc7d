import assert from "node:assert/strict";
import { compareFile } from "../../lib/drift/compare_file.ts";
import { DEFAULT_RULES, type Rules } from "../../lib/drift/rules.ts";
import { told, within } from "./told.ts";

const bytes = (content: string | Uint8Array) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
const compare = async (
  path: string,
  before: string | Uint8Array,
  after: string | Uint8Array,
  rules: Rules = DEFAULT_RULES,
) => told(await compareFile({ path, before: bytes(before), after: bytes(after) }, rules));

for (
  const [path, before, after, sentence] of [
    ["a.csv", "市,n\n行田市,1\n", "市,n\n行田市,2\n", "「行田市」: n 1 → 2"],
    ["a.CSV", "市,n\n行田市,1\n", "市,n\n行田市,2\n", "「行田市」: n 1 → 2"],
    [
      "a.svg",
      '<svg><rect x="1"/></svg>',
      '<svg><rect x="2"/></svg>',
      "a rect moved or changed size: x of rect 「1」 → 「2」",
    ],
    ["a.html", "<p>9人</p>", "<p>10人</p>", "text 「9人」 → 「10人」"],
    ["a.json", '{"n": 1}', '{"n": 2}', "n: 1 → 2"],
    ["a.json", '{"n": 1}', '{"n": 2', 'line 1: 「{"n": 1}」 → 「{"n": 2」'],
    ["a.png", "one", "two", "the committed picture cannot be read as PNG"],
    ["a.xlsx", "one", "two", "the committed workbook cannot be read as XLSX"],
    ["a.txt", "市,n", "市,m", "line 1: 「市,n」 → 「市,m」"],
    ["README", "市,n", "市,m", "line 1: 「市,n」 → 「市,m」"],
  ] as const
) {
  Deno.test(`${path} is compared as a file of its kind: ${sentence}`, async () => {
    assert.deepEqual(await compare(path, before, after), [`drift: ${sentence}`]);
  });
}

/** Files of which only the form changed. */
const FORM = [
  ["a.csv", "a,b\nx,1\n", '"a",b\r\nx,1\r\n'],
  ["a.csv", "a,b\nx,1\n", "\ufeffa,b\nx,1\n"],
  ["a.svg", '<svg><rect x="1" y="2"/></svg>', '<svg><rect y="2" x="1"/></svg>'],
  ["a.html", "<p>a</p>", "\ufeff<p>a</p>"],
  ["a.json", '{"a":1,"b":2}', '{ "b": 2, "a": 1 }'],
  ["a.txt", "a\n", "a\r\n"],
] as const;

for (const [path, before, after] of FORM) {
  Deno.test(`${path} in another form is cosmetic, strict a drift, ignored nothing: ${JSON.stringify(after)}`, async () => {
    const lax = await compare(path, before, after);
    assert.equal(lax.length, 1);
    assert.match(lax[0] ?? "", /^cosmetic: /);
    assert.match((await compare(path, before, after, { ...DEFAULT_RULES, mode: "strict" })).join(), /^drift: /);
    assert.deepEqual(await compare(path, before, after, { ...DEFAULT_RULES, mode: "ignore" }), []);
  });
}

Deno.test("strict means byte for byte: what tolerance and sanitisers would excuse is told with both values", async () => {
  const rules = within(0.1, { mode: "strict", sanitisers: [{ pattern: /x/g, replacement: "" }] });
  assert.deepEqual(await compare("a.csv", "a,n\nx,1.00\n", "a,n\nxx,1.05\n", rules), [
    "drift: 「x」: a 「x」 → 「xx」, n 1.00 → 1.05",
  ]);
});

Deno.test("a table that Excel saved in the encoding of Windows is said to be no UTF-8, and not a table of other words", async () => {
  const shiftJis = Uint8Array.of(0x8e, 0x73, 0x2c, 0x6e, 0x0a); // 市,n
  const sentence = (which: string) =>
    `drift: the ${which} file is no text in UTF-8, as the other one is: another program saved it`;
  assert.deepEqual(await compare("a.csv", "市,n\n", shiftJis), [sentence("fresh")]);
  assert.deepEqual(await compare("a.csv", shiftJis, "市,n\n"), [sentence("committed")]);
});

Deno.test("files that are no text differ from a byte on", async () => {
  assert.deepEqual(await compare("a.bin", Uint8Array.of(0, 1, 2), Uint8Array.of(0, 1, 3)), [
    "drift: other content from byte 3 on (3 → 3 bytes)",
  ]);
  assert.deepEqual(await compare("a.bin", Uint8Array.of(0, 1), Uint8Array.of(0, 1, 3)), [
    "drift: other content from byte 3 on (2 → 3 bytes)",
  ]);
});

Deno.test("files nested so deeply that no reader follows are compared by their lines", async () => {
  const page = (text: string) => `${"<div>".repeat(30000)}\n${text}`;
  assert.deepEqual(await compare("a.html", page("9人"), page("10人")), ["drift: line 2: 「9人」 → 「10人」"]);
  const list = (n: string) => `${"[".repeat(30000)}\n${n}\n${"]".repeat(30000)}`;
  assert.deepEqual(await compare("a.json", list("9"), list("10")), ["drift: line 2: 「9」 → 「10」"]);
});

Deno.test("a file that was or became empty is a drift", async () => {
  for (const [path, content] of [["a.csv", "a\nx\n"], ["a.svg", "<svg/>"], ["a.json", "1"], ["a.txt", "x"]] as const) {
    for (const [before, after] of [["", content], [content, ""]] as const) {
      assert.match((await compare(path, before, after)).join(), /^drift: /, path);
    }
  }
});
