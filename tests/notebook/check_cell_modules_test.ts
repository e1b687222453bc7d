import assert from "node:assert/strict";
import { checkNotebookCells } from "../../lib/notebook/check_notebook_cells.ts";
import { writeNotebook } from "../../lib/notebook/notebook_format.ts";
import { notebookOf, problemsOf } from "./problems_of_cells.ts";

const later =
  "const later = () => Promise.resolve(1);\nconst 市 = [1, 2];\nlet isOpen = 市.length > 1;\nisOpen = !isOpen;";
const promise = (...places: readonly string[]) => places.map((place) => `${place} await-promise`);

Deno.test("a promise that nobody awaits is named with cell and line, whatever it comes from", async () => {
  const cells = [
    later,
    "later();",
    "const 答え = 1; 答え;\nlater().then((value) => value);\nawait later();",
    "const kept = later();\nkept;",
    "isOpen && later();",
    "isOpen ? later() : undefined;",
    "later(), 1;",
    "if (isOpen) later();",
    "{ later(); }",
    "await later().then(() => { later(); });",
    "later()\n  .then((value) => value)\n  .catch(() => 1);",
    "const outputs = { save: (key: string) => later().then(() => key) };\noutputs.save('2-47')",
  ];
  assert.deepEqual(
    await problemsOf(cells, { house: false }),
    promise("2:1", "3:2", "4:2", "5:1", "6:1", "7:1", "8:1", "9:1", "10:1", "11:1", "12:2"),
  );
});

Deno.test("promises in an array, a map or an object are promises that nobody awaits", async () => {
  const cells = [
    later,
    "市.map(later);",
    "[later(), later()];",
    "[[1, later()]];",
    "new Map([['行田', later()]]);",
    "({ count: later() });",
    "await 市.map(later);",
    "await Promise.resolve([later()]);",
  ];
  assert.deepEqual(
    await problemsOf(cells, { house: false }),
    promise("2:1", "3:1", "4:1", "5:1", "6:1", "7:1", "8:1"),
  );
});

Deno.test("what is awaited, kept, or dropped by void is no problem, and neither is any other value", async () => {
  const cells = [
    later,
    "await later();",
    "await Promise.all(市.map(later));",
    "void later();\n市.length satisfies number;",
    "const kept = later();\nawait kept;",
    "let again = later();\nagain = later();\nawait again;",
    "JSON.parse('1');",
    "isOpen ? 1 : undefined;",
    "new Map([['行田', [1]]]);",
    "({ count: 1, later });",
    "null;",
    "'text';",
    "market: { break market; }",
  ];
  assert.deepEqual(await problemsOf(cells, { house: false }), []);
});

Deno.test("a check that narrows a type narrows it for the cells that follow", async () => {
  const cells = [
    "const isText: (value: unknown) => asserts value is string = () => {};\n" +
    "const fail: () => never = () => { throw new Error(); };",
    "const given: unknown = JSON.parse('1');\nisText(given);\ngiven.length;",
    "const other = Math.random() > 2 ? 'a' : undefined;\nif (other === undefined) fail();\nother.length;",
  ];
  assert.deepEqual(await problemsOf(cells, { house: false }), []);
});

Deno.test("types keep line and column beside promises, in other scripts too, and quote nothing but the message", async () => {
  const path = await Deno.makeTempFile({ suffix: ".ipynb" });
  const source = 'const 市 = "𠮷田"; 市.length; 市.nothing; const n: number = 市;\n' +
    "const late = Promise.resolve(n); [1, late.nothing]; late;\nnowhere;\n市.length; late; [n, late];";
  await writeNotebook(path, notebookOf([source]));
  const problems = await checkNotebookCells([path]);
  await Deno.remove(path);
  const at = (line: number, text: string) => (source.split("\n")[line - 1] ?? "").indexOf(text) + 1;
  assert.deepEqual(problems.map(({ line, column, code }) => [line, column, code]), [
    [1, at(1, "nothing"), "TS2339"],
    [1, at(1, "n: number"), "TS2322"],
    [2, at(2, "nothing"), "TS2339"],
    [3, 1, "TS2304"],
    [4, at(4, "late"), "await-promise"],
    [4, at(4, "[n, late]"), "await-promise"],
  ]);
  assert.equal(problems[1]?.message, "Type 'string' is not assignable to type 'number'.");
});
