import assert from "node:assert/strict";
import { problemsOf } from "./problems_of_cells.ts";

/** The cells with a problem of that code, by number. */
async function cellsWith(code: string, cells: readonly string[]): Promise<readonly number[]> {
  const problems = (await problemsOf(cells)).filter((problem) => problem.endsWith(` ${code}`));
  return [...new Set(problems.map((problem) => Number(problem.split(":")[0])))];
}

/** All numbers from 1. */
const numbers = (cells: readonly string[]) => cells.map((_, index) => index + 1);

Deno.test("paths of one machine are told: POSIX, Windows, network, file URLs, templates, Japanese folders", async () => {
  const cells = [
    '"/home/hanako/data.csv";',
    '"/Users/花子/回答.csv";',
    '"/データ/回答.csv";',
    '"/answers.csv";',
    '"/tmp";',
    '"C:\\\\data\\\\answers.csv";',
    '"c:\\\\データ\\\\回答.csv";',
    '"D:/";',
    '"\\\\\\\\server\\\\共有\\\\x.csv";',
    "String.raw`C:\\Users\\hanako`;",
    "`C:\\\\Users\\\\hanako`;",
    '`/home/${"hanako"}/data.csv`;',
    "`file:///srv/x.csv`;",
    'new URL("file:///srv/x.csv");',
    '"~/answers.csv";',
    '({ path: "/mnt/c/x" });',
  ];
  assert.deepEqual(await cellsWith("no-absolute-path", cells), numbers(cells));
});

Deno.test("web addresses, ratios, dates, labels, regular expressions and remarks are no paths", async () => {
  const cells = [
    '"https://example.org/a/b"; "1/2"; "/"; "a/b/c"; "/行田"; "2022/01/23"; "男/女"; "/ 5";',
    '"そう思う/思わない/わからない"; "B: その他"; "A:1"; "C:"; "//example.org/a"; "./a/b"; "../a/b";',
    "// /home/hanako/data.csv and C:\\data\n1;",
    '/home\\/hanako/.test("a");',
    '["a", "b"].map((part) => `${part}/total/all`);',
    '["a", "b"].map((part) => part + "/total/all");',
  ];
  assert.deepEqual(await problemsOf(cells), []);
});

Deno.test("logic that belongs into lib is told: loops, functions, classes, formulas, errors handled", async () => {
  const cells = [
    "let sum = 0;\nfor (const n of [1, 2]) sum += n;\nsum;",
    "while (sum > 9) sum--;\nsum;",
    "for await (const n of [Promise.resolve(1)]) sum += n;",
    "for (const key in { a: 1 }) key;",
    "outer: do break outer; while (true);",
    "[1].forEach((n) => n);",
    "[1].reduce((a, b) => a + b);",
    "[1].reduceRight((a, b) => a + b);",
    "function one() { return 1; }\none();",
    "async function* many() { yield await Promise.resolve(1); }\nmany;",
    "const two = () => {\n  return 2;\n};\ntwo();",
    "const three = function () { return 3; };\nthree();",
    "const four = { get() { return 4; } };\nfour;",
    "class Five {}\nnew Five();",
    "const Six = class {};\nnew Six();",
    "switch (sum) { case 1: sum; }",
    "try { one(); } catch { two(); }\nsum;",
    "sum * 100;",
    "sum / 20;",
    "Math.sqrt(sum);",
  ];
  assert.deepEqual(await cellsWith("logic-in-cell", cells), numbers(cells));
});

Deno.test("thin cells have no problem: calls, choices, short arrows, types, Japanese names", async () => {
  const cells = [
    'import { loadReport } from "#lib";\nconst 報告書 = await loadReport();\n報告書;',
    "const 市 = ['行田市', '草加市'];\n市.map((名) => 名.length + 1).filter((n) => n > 1).toSorted();",
    "type Row = { readonly process: string; readonly document: string };\nconst rows: Row[] = [];\nrows;",
    "const process = { document: '調査票', fetch: 1, crypto: 2 };\nprocess.document;\nprocess.fetch + process.crypto;",
    "rows.map(({ document }) => document);",
    "new Date('2022-01-23').getUTCFullYear();",
    "市.find((名) => 名 === '草加市') ?? null;",
    "{\n  const inner = 市.length;\n  inner;\n}",
  ];
  assert.deepEqual(await problemsOf(cells), []);
});

Deno.test("what touches the machine is told, by whatever name it is called", async () => {
  const cells = [
    'await Deno.readTextFile("a.csv");',
    "Deno.cwd();",
    'Deno["cwd"]();',
    "const { cwd } = Deno;\ncwd();",
    "const machine = Deno;\nmachine.pid;",
    "globalThis.Deno.cwd();",
    "process.cwd();",
    'await fetch("data.csv");',
    'new Worker("worker.ts");',
    'localStorage.getItem("a");',
    'eval("1");',
    "[fetch].length;",
  ];
  assert.deepEqual(await cellsWith("no-machine-access", cells), numbers(cells));
});

Deno.test("what the clock or chance decides is told", async () => {
  const cells = [
    "new Date();",
    "Date();",
    "Date.now();",
    "Temporal.Now.instant();",
    "Math.random();",
    "crypto.randomUUID();",
    "performance.now();",
  ];
  assert.deepEqual(await cellsWith("no-clock-or-chance", cells), numbers(cells));
});

Deno.test("a notebook takes from #lib, by imports at its top, and gives to nobody", async () => {
  const cells = [
    'import { readFileSync } from "node:fs";\nreadFileSync;',
    'import { parse } from "papaparse";\nparse;',
    'import answers from "./answers.json" with { type: "json" };\nanswers;',
    'await import("./other.ts").catch(() => 1);',
    "const address = './other.ts';\nawait import(address);",
    "export const shared = 1;",
    'export * from "#lib";',
    "export default 1;",
  ];
  assert.deepEqual(await cellsWith("import-library-only", cells), numbers(cells));
});
