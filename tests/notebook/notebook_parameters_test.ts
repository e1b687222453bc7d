import assert from "node:assert/strict";
import { parseNotebook } from "../../lib/notebook/notebook_format.ts";
import { notebookParameters, setParameters } from "../../lib/notebook/notebook_parameters.ts";

/** A notebook as JupyterLab saves it and as papermill asks for it: one cell has the tag `parameters`. */
function notebook(source: string, metadata: object = { tags: ["parameters"], editable: true }) {
  const cell = { cell_type: "code", execution_count: null, id: "p", outputs: [] };
  return parseNotebook(
    JSON.stringify({
      cells: [
        { ...cell, id: "a", metadata: {}, source: ["const lang = 1;"] },
        { ...cell, metadata, source: source.split(/(?<=\n)/) },
      ],
      metadata: {},
      nbformat: 4,
      nbformat_minor: 5,
    }),
    "test",
  );
}

const told = (source: string) =>
  notebookParameters(notebook(source)).map(({ name, type, value }) => [name, type, value]);
const set = (source: string, ...values: readonly (readonly [string, string])[]) =>
  setParameters(notebook(source), new Map(values)).cells[1]?.source;

const SOURCE = `import type { Language } from "#lib";
/** Language of titles. */
const lang: Language = "ja"; // or en

/*
 * How many rows
 */
  let rows: number = -1.5e3; /* all */
let 題名: string = "a; // \\"b\\"";
const isShown = true
const limit: number | null = null;
const range: readonly [number, number] = [0, 1];
const mode: "short" | "long" = "short";`;

Deno.test("parameters are the declarations of the tagged cell: const or let, typed or not, whatever remarks are around", () => {
  assert.deepEqual(told(SOURCE), [
    ["lang", "Language", "ja"],
    ["rows", "number", -1500],
    ["題名", "string", 'a; // "b"'],
    ["isShown", null, true],
    ["limit", "number | null", null],
    ["range", "readonly [number, number]", [0, 1]],
    ["mode", '"short" | "long"', "short"],
  ]);
  assert.deepEqual(notebookParameters(notebook(SOURCE)).map(({ cellNumber, line }) => `${cellNumber}:${line}`), [
    "2:3",
    "2:8",
    "2:9",
    "2:10",
    "2:11",
    "2:12",
    "2:13",
  ]);
  assert.deepEqual(notebookParameters(notebook(SOURCE, {})), []);
  assert.deepEqual(notebookParameters(notebook(SOURCE, { tags: "parameters" })), []);
  assert.deepEqual(told("/* a */ \n\n// b\n"), []);
  assert.deepEqual(told("const a = 1;\r\nconst b = 2;\r\n"), [["a", null, 1], ["b", null, 2]]);
});

Deno.test("a set value takes the place of the written one, and type, remark and everything else stay", () => {
  assert.equal(set(SOURCE), SOURCE);
  assert.equal(set(SOURCE, ["unknown", "1"]), SOURCE);
  const changed = set(SOURCE, ["lang", "en"], ["rows", "7"], ["題名", 'x"; evil(); "'], ["limit", "3"], [
    "isShown",
    "false",
  ]);
  assert.deepEqual(
    changed?.split("\n").filter((line, at) => line !== SOURCE.split("\n")[at]),
    [
      'const lang: Language = "en"; // or en',
      "let rows: number = 7; /* all */",
      'let 題名: string = "x\\"; evil(); \\"";',
      "const isShown = false",
      "const limit: number | null = 3;",
    ],
  );
});

Deno.test("text is taken as it is given where the value is text, elsewhere as JSON, else as text for the type to judge", () => {
  assert.equal(set('const a = "x";', ["a", "5"]), 'const a = "5";');
  assert.equal(set('const a = "x";', ["a", "$& $1"]), 'const a = "$& $1";');
  assert.equal(set("const a: number = 1;", ["a", "five"]), 'const a: number = "five";');
  assert.equal(set("const a: number[] = [1];", ["a", "[2, 3]"]), "const a: number[] = [2, 3];");
});

Deno.test("a line that is no plain declaration is told with cell, line and text", () => {
  for (
    const line of [
      "const a = 'x';",
      "const a = 1 + 1;",
      "const a = 1, b = 2;",
      "a = 1;",
      "var a = 1;",
      "const a: number;",
    ]
  ) {
    assert.throws(
      () => told(`// first\n${line}`),
      (error) =>
        error instanceof SyntaxError && error.message.includes("cell 2 as line 2") && error.message.endsWith(line),
      line,
    );
  }
});
