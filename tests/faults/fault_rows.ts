/** Broken notebooks and a broken environment, each with the exit code and the sentence that it must end with. */

/** One thing that goes wrong when notebooks are run. */
export interface FaultRow {
  readonly name: string;
  /** Code cells of `notebooks/broken.ipynb`. */
  readonly cells?: readonly string[];
  /** Metadata of that notebook. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Tags of its cells. */
  readonly tags?: readonly string[];
  /** The notebook's file itself, where it is no notebook. */
  readonly text?: string;
  /** Other files of the project that are changed: other text, or `null` to delete them. */
  readonly files?: Readonly<Record<string, (text: string) => string | null>>;
  /** What is run. @default ["report", "--notebook", "broken"] */
  readonly command?: readonly string[];
  /** @default true: the command leaves outputs/ and notebooks/ as they were */
  readonly leavesAll?: boolean;
  readonly code: 0 | 1 | 2 | 3 | 4 | 5;
  /** What it says, on standard output or standard error. */
  readonly says: RegExp;
}

const LIB = 'import { loadReport, openOutputs, reportTable } from "#lib";\nconst report = await loadReport();\n' +
  'const outputs = openOutputs("broken");';

/** A cell whose failure is told with notebook, cell and kind. */
function cell(name: string, cells: readonly string[], says: RegExp, number = cells.length): FaultRow {
  return {
    name,
    cells,
    code: 2,
    says: new RegExp(`broken\\.ipynb: cell ${number} of ${cells.length}[^]*?${says.source}`),
  };
}

export const CELL_FAULTS: readonly FaultRow[] = [
  cell("a cell throws", ["const a = 1;", "throw new TypeError(`broken ${a}`);"], /line 1: error: TypeError: broken 1/),
  cell("a cell throws what is no error", ["throw '図が足りない';"], /error: .*図が足りない/),
  cell("a promise that is awaited fails", ["await Promise.reject(new Error('late no'));"], /error: Error: late no/),
  cell(
    "a promise that nobody awaits fails",
    ["void Promise.reject(new Error('unheard'));", "1;"],
    /unhandled-rejection: Error: unheard/,
    1,
  ),
  cell(
    "a timer throws while a later cell runs",
    [
      "setTimeout(() => { throw new Error('tick'); }, 5);\n1;",
      "await new Promise((resolve) => setTimeout(resolve, 60));",
    ],
    /uncaught-error: Error: tick/,
    1,
  ),
  cell(
    "a timer throws after the last cell",
    ["setTimeout(() => { throw new Error('last tick'); }, 50);\n1;"],
    /uncaught-error: Error: last tick/,
  ),
  cell("showing a value throws", [
    '({ [Symbol.for("Jupyter.display")]() { throw new RangeError("cannot be shown"); } })',
  ], /display: RangeError: cannot be shown/),
  cell(
    "a cell prints when another runs",
    [
      "setTimeout(() => console.log('late'), 300);\n1;",
      "await new Promise((resolve) => setTimeout(resolve, 800));",
    ],
    /late-output: LateOutput/,
    1,
  ),
  cell("a cell prints after the last one", ["setTimeout(() => console.log('late'), 50);\n1;"], /late-output/),
  cell("a cell is no TypeScript", ["const a = 1;", "a;\nconst broken: number = ;"], /line 2: syntax: SyntaxError/),
  cell("a cell uses import.meta", ["import.meta.url;"], /SyntaxError/),
  cell(
    "a module is missing",
    ['import "./does_not_exist.ts";'],
    /Module not found "notebooks\/does_not_exist\.ts"|does_not_exist\.ts/,
  ),
  cell("the library lacks a name", ['import { noSuchFunction } from "#lib";\nnoSuchFunction();'], /noSuchFunction/),
  cell(
    "a test in a cell fails",
    ["Deno.test('sum', () => { if (1 + 1 !== 3) throw new Error('not 3'); });"],
    /failed-test: FailedTest: FAILED/,
  ),
  cell(
    "a recursion has no end",
    ["const again = (): number => again() + 1;\nagain();"],
    /RangeError: Maximum call stack/,
  ),
  cell(
    "a method is called on nothing",
    ["const nothing = JSON.parse('null');\nnothing.length;"],
    /line 2: error: TypeError/,
  ),
  cell(
    "the data are elsewhere",
    ['import { loadReport } from "#lib";\nawait loadReport({ root: "/nowhere" });'],
    /DataError: Cannot read the report/,
  ),
  cell("two cells save different tables under one key", [
    LIB,
    'await outputs.save(reportTable(report, "2-2:method"));',
    'await outputs.save({ ...reportTable(report, "2-2:method"), title: "another" });',
  ], /has already saved another one under this key in this run/),
  cell("a key cannot be a file name", [
    LIB,
    'await outputs.save({ ...reportTable(report, "2-2:method"), key: "../x" });',
  ], /Cannot name an output file/),
  cell("a row of the report has no values", [LIB, 'reportTable(report, "2-9:gyoda-forum");'], /holds no values for it/),
  cell(
    "a cell reads a file of the machine",
    ["await Deno.readTextFile('/etc/hostname');"],
    /undeclared-read: .*\/etc\/hostname: it lies outside the project/,
  ),
  cell("a cell reads past Deno's functions", [
    'import { readFileSync } from "node:fs";\nreadFileSync("/etc/hostname").length;',
  ], /undeclared-read: .*\/etc\/hostname/),
  cell(
    "a cell reads what notebooks make",
    ["(await Deno.readTextFile('../outputs/manifest.json')).length;"],
    /undeclared-read: .*outputs\/manifest\.json: it is made by notebooks/,
  ),
  cell("a cell reads a file of the project that is no data", [
    "(await Deno.readTextFile('../deno.json.bak').catch(() => '')).length;",
  ], /undeclared-read: .*deno\.json\.bak: it is no data/),
  cell(
    "a cell asks the network",
    ["await fetch('http://127.0.0.1:9/').catch(() => 1);"],
    /undeclared-read: UndeclaredRead: a notebook must not fetch/,
  ),
  cell(
    "a cell starts a program",
    ["const run = new Deno.Command('true');\nrun;"],
    /UndeclaredRead: a notebook must not start true/,
  ),
  {
    ...cell(
      "a cell reads data without a sidecar",
      ["(await Deno.readTextFile('../data/report/extra.csv')).length;"],
      /undeclared-read: .*extra\.csv: it has no sidecar/,
    ),
    files: { "data/report/extra.csv": () => "a,b\n" },
  },
  {
    ...cell(
      "a module of the library is broken",
      ['import { timelineFigure } from "#lib";\ntimelineFigure;'],
      /timeline\.ts/,
    ),
    files: { "lib/figures/timeline.ts": (text) => `${text}\nconst broken = ;\n` },
  },
  {
    ...cell(
      "a module of the library is gone",
      ['import { timelineFigure } from "#lib";\ntimelineFigure;'],
      /timeline\.ts/,
    ),
    files: { "lib/figures/timeline.ts": () => null },
  },
];

const ENDLESS = /broken\.ipynb: cell \d of \d: timeout: Timeout: the cell did not end within/;
const DEAD = /broken\.ipynb: cell \d of \d: kernel-died: KernelDied/;

export const KERNEL_FAULTS: readonly FaultRow[] = [
  { name: "a loop never ends", cells: ["while (true);"], metadata: { timeout: 0.5 }, code: 3, says: ENDLESS },
  {
    name: "an await never ends",
    cells: ["await new Promise(() => {});"],
    metadata: { timeout: 0.5 },
    code: 3,
    says: ENDLESS,
  },
  {
    name: "a thread waits for ever",
    cells: ["Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);"],
    metadata: { timeout: 0.5 },
    code: 3,
    says: ENDLESS,
  },
  {
    name: "a cell takes longer than --timeout allows",
    cells: ["await new Promise((resolve) => setTimeout(resolve, 30_000));"],
    command: ["report", "--notebook", "broken", "--timeout", "1"],
    code: 3,
    says: /did not end within 1 s/,
  },
  {
    name: "showing a value never ends",
    cells: ['({ [Symbol.for("Jupyter.display")]() { return new Promise(() => {}); } })'],
    metadata: { timeout: 0.5 },
    code: 3,
    says: ENDLESS,
  },
  { name: "a cell leaves the kernel", cells: ["Deno.exit(0);"], code: 4, says: DEAD },
  { name: "a cell leaves the kernel with a code", cells: ["1;", "Deno.exit(3);"], code: 4, says: DEAD },
  { name: "the kernel is killed", cells: ["Deno.kill(Deno.pid, 'SIGKILL');\nwhile (true);"], code: 4, says: DEAD },
  { name: "the kernel is ended", cells: ["Deno.kill(Deno.pid, 'SIGTERM');\nwhile (true);"], code: 4, says: DEAD },
  {
    name: "the kernel breaks off",
    cells: ['import process from "node:process";\nprocess.abort();'],
    code: 4,
    says: DEAD,
  },
  {
    name: "the kernel is killed while it shows a value",
    cells: ['({ [Symbol.for("Jupyter.display")]() { Deno.exit(1); } })'],
    code: 4,
    says: DEAD,
  },
  {
    name: "a timer ends the kernel after the last cell",
    cells: ["setTimeout(() => Deno.exit(0), 50);\n1;"],
    code: 4,
    says: /kernel-died/,
  },
];

export const SETUP_FAULTS: readonly FaultRow[] = [
  {
    name: "a notebook is half written",
    text: '{"cells": [{"cell_type": "code", "sou',
    code: 5,
    says: /Cannot read notebooks\/broken\.ipynb as a notebook as it is not JSON/,
  },
  { name: "a notebook is empty", text: "", code: 5, says: /broken\.ipynb as a notebook as it is not JSON/ },
  {
    name: "a notebook is of another format",
    text: '{"nbformat": 3, "worksheets": []}',
    code: 5,
    says: /broken\.ipynb as a notebook of nbformat 4/,
  },
  {
    name: "a time-out is no number",
    cells: ["1;"],
    metadata: { timeout: "60" },
    code: 5,
    says: /Cannot use metadata\.timeout of notebooks\/broken\.ipynb/,
  },
  {
    name: "rules of comparison mean nothing",
    cells: ["1;"],
    metadata: { check: { rtol: "small" } },
    code: 5,
    says: /Cannot use metadata\.check of .*broken\.ipynb/,
  },
  {
    name: "a rule of comparison is misspelt",
    cells: ["1;"],
    metadata: { check: { atoll: 1 } },
    code: 5,
    says: /atoll/,
  },
  {
    name: "a notebook is asked for that is not there",
    cells: ["1;"],
    command: ["report", "--notebook", "brokne"],
    code: 5,
    says: /there is none of this name: there are broken, good/,
  },
  {
    name: "a parameter is set that no notebook has",
    cells: ["1;"],
    command: ["report", "--set", "lang=en"],
    code: 5,
    says: /Cannot set lang as no notebook has such a parameter/,
  },
  {
    name: "a parameter's cell holds something else",
    cells: ["const lang = await Promise.resolve(1);"],
    tags: ["parameters"],
    command: ["report", "--set", "lang=en"],
    code: 5,
    says: /Cannot read the parameters of cell 1 as line 1 must be/,
  },
  {
    name: "a parameter gets a value that its type refuses",
    cells: ['const lang: "ja" | "en" = "ja";'],
    tags: ["parameters"],
    command: ["report", "--set", "lang=fr"],
    code: 5,
    says: /Cannot set lang of broken as it must be "ja" \| "en": current value is "fr"/,
  },
  {
    name: "--set lacks a value",
    cells: ["1;"],
    command: ["report", "--set", "lang"],
    code: 5,
    says: /Option --set takes name=value/,
  },
  { name: "an option is unknown", cells: ["1;"], command: ["check", "--tolerant"], code: 5, says: /Usage: deno task/ },
  {
    name: "the data are faulty",
    cells: ["1;"],
    files: { "data/study/events.csv": (text) => text.replace("2022-01-23", "2022-02-30") },
    code: 5,
    says: /events\.csv:2 \[date\] invalid-value/,
  },
  {
    name: "the manifest is no JSON, for a check",
    cells: ["1;"],
    files: { "outputs/manifest.json": (text) => text.slice(0, 1000) },
    command: ["check"],
    code: 5,
    says: /no readable manifest\.json: run "deno task report"/,
  },
  {
    name: "the manifest is gone, for a check",
    cells: ["1;"],
    files: { "outputs/manifest.json": () => null },
    command: ["check"],
    code: 5,
    says: /no readable manifest\.json/,
  },
  {
    name: "the manifest is no JSON, for a report",
    cells: ["1;"],
    files: { "outputs/manifest.json": (text) => text.slice(0, 1000) },
    leavesAll: false,
    code: 0,
    says: /1 of 2 notebooks run|to run: broken \(not run yet\)/,
  },
  {
    name: "two notebooks save one table",
    cells: [LIB, 'await outputs.save(reportTable(report, "1-3:project"));'],
    command: ["report", "--force"],
    code: 5,
    says:
      /Cannot keep tables\/1-3_project\.csv as one notebook must own it: (?:good and broken|broken and good) both save it/,
  },
  {
    name: "another environment has no manifest",
    cells: ["1;"],
    command: ["check", "--compare", "notebooks"],
    code: 5,
    says: /Cannot compare .*notebooks as it has no readable manifest/,
  },
  {
    name: "there are no notebooks",
    files: { "notebooks/good.ipynb": () => null, "notebooks/broken.ipynb": () => null },
    command: ["check", "--notebook", "good"],
    code: 5,
    says: /there is none of this name/,
  },
  {
    name: "a cell may fail",
    cells: ["throw new Error('expected');", "1;"],
    tags: ["raises-exception"],
    leavesAll: false,
    code: 0,
    says: /1 of 2 notebooks run/,
  },
  {
    name: "a cell is skipped",
    cells: ["throw new Error('not run');"],
    tags: ["skip-execution"],
    leavesAll: false,
    code: 0,
    says: /1 of 2 notebooks run/,
  },
  { name: "a notebook has no cells", cells: [], leavesAll: false, code: 0, says: /1 of 2 notebooks run/ },
];
