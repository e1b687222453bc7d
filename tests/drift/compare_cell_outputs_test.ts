import assert from "node:assert/strict";
import { compareCellOutputs } from "../../lib/drift/compare_cell_outputs.ts";
import { DEFAULT_RULES, type Rules } from "../../lib/drift/rules.ts";
import type { JsonObject, NotebookOutput } from "../../lib/notebook/notebook_format.ts";
import { told, within } from "./told.ts";

const STRICT: Rules = { ...DEFAULT_RULES, mode: "strict" };
const print = (text: string, name: "stdout" | "stderr" = "stdout"): NotebookOutput => (
  { output_type: "stream", name, text }
);
const show = (data: JsonObject, metadata: JsonObject = {}): NotebookOutput => (
  { output_type: "display_data", data, metadata }
);
const text = (text: string) => show({ "text/plain": text });
const fail = (evalue: string, line: string): NotebookOutput => (
  { output_type: "error", ename: "RangeError", evalue, traceback: [line] }
);
const compare = async (
  before: readonly NotebookOutput[],
  after: readonly NotebookOutput[],
  { rules = DEFAULT_RULES, counts = [1, 1] }: { rules?: Rules; counts?: readonly [number, number] } = {},
) =>
  told(
    await compareCellOutputs(
      { outputs: [...before], execution_count: counts[0] },
      { outputs: [...after], execution_count: counts[1] },
      rules,
    ),
  );

/** What a lax comparison passes over, and a strict one does not. */
const FORM: readonly {
  readonly what: string;
  readonly before: readonly NotebookOutput[];
  readonly after: readonly NotebookOutput[];
}[] = [
  { what: "colours of a terminal", before: [print("\u001b[33m9\u001b[39m\n")], after: [print("9\n")] },
  { what: "blanks at the ends of lines", before: [print("9  \n")], after: [print("9\n")] },
  { what: "printing in several pieces", before: [print("a\n"), print("b\n")], after: [print("a\nb\n")] },
  {
    what: "how printing to two streams mingles",
    before: [print("a\n"), print("!\n", "stderr"), print("b\n")],
    after: [print("!\n", "stderr"), print("a\nb\n")],
  },
  { what: "lines of a traceback", before: [fail("n", "a.ts:1")], after: [fail("n", "b.ts:2")] },
  { what: "metadata of an output", before: [show({}, { width: 1 })], after: [show({}, { width: 2 })] },
  {
    what: "another way to show a value",
    before: [text("9")],
    after: [{ output_type: "execute_result", data: { "text/plain": "9" }, metadata: {}, execution_count: 1 }],
  },
  {
    what: "the order of attributes",
    before: [show({ "image/svg+xml": '<svg a="1" b="2"/>' })],
    after: [show({ "image/svg+xml": '<svg b="2" a="1"/>' })],
  },
];

for (const { what, before, after } of FORM) {
  Deno.test(`by default ${what} is cosmetic; strict, it is a drift; ignored, nothing`, async () => {
    const lax = await compare(before, after);
    assert.ok(lax.length > 0 && lax.every((line) => line.startsWith("cosmetic: ")), lax.join());
    const strict = await compare(before, after, { rules: STRICT });
    assert.ok(strict.length > 0 && strict.every((line) => line.startsWith("drift: ")), strict.join());
    assert.deepEqual(await compare(before, after, { rules: { ...DEFAULT_RULES, mode: "ignore" } }), []);
  });
}

Deno.test("how often a notebook was run is cosmetic by default", async () => {
  assert.deepEqual(await compare([text("9")], [text("9")], { counts: [3, 7] }), [
    "cosmetic: run as number 7 and not 3",
  ]);
  assert.deepEqual(await compare([text("9")], [text("9")], { rules: STRICT, counts: [3, 7] }), [
    "drift: run as number 7 and not 3",
  ]);
});

Deno.test("what is the same is no difference, whatever the order of keys and media types", async () => {
  const [before, after] = [
    show({ "application/json": { a: 1, b: 2 }, "text/plain": "x" }),
    show({
      "text/plain": "x",
      "application/json": { b: 2, a: 1 },
    }),
  ];
  assert.deepEqual(await compare([before], [after], { rules: STRICT }), []);
});

Deno.test("what a cell says is compared by default: words, numbers, the name and message of an error", async () => {
  assert.deepEqual(await compare([print("9人\n")], [print("10人\n")]), ["drift: line 1: 「9人」 → 「10人」"]);
  assert.deepEqual(await compare([fail("n must be > 0", "")], [fail("n must be > 1", "")]), [
    "drift: line 1: 「RangeError: n must be > 0」 → 「RangeError: n must be > 1」",
  ]);
  assert.deepEqual(await compare([text("9")], [fail("n", "")]), ["drift: 「9」 → error 「RangeError: n」"]);
  assert.deepEqual(await compare([print("a")], [print("a", "stderr")]), [
    "drift: printed to stdout 「a」 → printed to stderr 「a」",
  ]);
});

Deno.test("numbers within the tolerance are cosmetic, but not where the cell is strict: then both values are told", async () => {
  assert.deepEqual(await compare([text("3.50")], [text("3.55")], { rules: within(0.1) }), [
    "cosmetic: numbers within the tolerance in 1 line",
  ]);
  for (const shown of [text, print]) {
    assert.deepEqual(await compare([shown("3.50")], [shown("3.55")], { rules: within(0.1, { mode: "strict" }) }), [
      "drift: line 1: 「3.50」 → 「3.55」",
    ]);
  }
});

Deno.test("an output that came or went does not change those after it, and is told by what it says", async () => {
  const table = show({ "text/html": "<p>a</p>" });
  assert.deepEqual(await compare([text("1"), text("2")], [text("0"), text("1"), text("2")]), [
    "drift: output 1 (「0」) added",
  ]);
  assert.deepEqual(await compare([print("warning\n", "stderr"), table], [table]), [
    "drift: output 1 (printed to stderr 「warning」) removed",
  ]);
  assert.deepEqual(await compare([text("9人")], []), ["drift: output 1 (「9人」) removed"]);
  assert.deepEqual(await compare([text("1"), table], [table, text("1")]), [
    "drift: output 2 (text/html) is now output 1",
  ]);
});

Deno.test("a table is told by its cells, and not once more by its plain text, which has no columns", async () => {
  const table = (n: string) =>
    show({ "text/html": `<table><tr><th>a<th>n</tr><tr><td>x<td>${n}</tr></table>`, "text/plain": `a n\nx ${n}` });
  assert.deepEqual(await compare([table("1.0")], [table("1.2")]), ["drift: 「x」: n 1.0 → 1.2"]);
  const rules = { ...DEFAULT_RULES, columns: { n: { rtol: 0, atol: 0.1 } } };
  assert.deepEqual(await compare([table("1.0")], [table("1.05")], { rules }), [
    "cosmetic: 1 cell of n within the tolerance",
  ]);
});

Deno.test("plain text that alone changed is told beside a picture that looks the same", async () => {
  const shown = (order: string, text: string) => show({ "image/svg+xml": `<svg ${order}/>`, "text/plain": text });
  assert.deepEqual((await compare([shown('a="1" b="2"', "9人")], [shown('b="2" a="1"', "10人")])).slice(1), [
    "drift: line 1: 「9人」 → 「10人」",
  ]);
});

Deno.test("data of a chart are compared value by value, a media type that came or went is told, a photograph by its bytes", async () => {
  const vega = (x: number) => show({ "application/vnd.vegalite.v5+json": { data: { values: [{ x: 1 }, { x }] } } });
  assert.deepEqual(await compare([vega(2)], [vega(2.5)]), ["drift: data.values[1].x: 2 → 2.5"]);
  assert.deepEqual(await compare([show({ "text/html": "a", "text/plain": "a" })], [text("a")]), [
    "drift: text/html removed",
  ]);
  const [photo, other] = ["/9j/4AAQ", "/9j/4BBQSkY="].map((data) => show({ "image/jpeg": data }));
  assert.ok(photo && other);
  // ff d8 ff e0 00 10 against ff d8 ff e0 10 50 4a 46
  assert.deepEqual(await compare([photo], [other]), [
    "drift: image/jpeg: other content from byte 5 on (6 → 8 bytes)",
  ]);
});
