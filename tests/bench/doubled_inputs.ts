/**
 * Every stage that reads what a kernel prints or what a data file holds, on an input and on twice as much of it.
 *
 *     deno run -A tests/bench/doubled_inputs.ts [NAME …]
 *
 * A row a stage: seconds of the processor for n and for 2n (kernels: of the clock), and how many times longer the double takes;
 * about 2 where cost is linear, 4 where it is quadratic. Exits 1 where one takes more than 3 times as long, and more than a
 * second: what is over sooner hangs for nobody.
 */
import process from "node:process";
import { parseCsv } from "../../lib/data/parse_csv.ts";
import { DataError, type DataFault } from "../../lib/data/data_error.ts";
import { parseJson } from "../../lib/data/parse_json.ts";
import { unseenFaults } from "../../lib/data/unseen_text.ts";
import { dataFingerprint } from "../../lib/data/data_fingerprint.ts";
import { sortProcessOutput } from "../../lib/notebook/kernel_prelude.ts";
import { CellOutputs } from "../../lib/notebook/notebook_outputs.ts";
import { parseNotebook, serializeNotebook } from "../../lib/notebook/notebook_format.ts";
import { runNotebook } from "../../lib/notebook/run_notebook.ts";
import { terminalText } from "../../lib/notebook/terminal_text.ts";
import { harmlessLog, harmlessTerminal } from "../../lib/commands/print_line.ts";
import { parseCodingRules } from "../../lib/text/coding_rules.ts";
import { parseExpression } from "../../lib/text/parse_expression.ts";
import { readResponses } from "../../lib/survey/read_responses.ts";
import { exampleCodebook, withSurvey } from "../survey/survey_fixture.ts";

type Stage = readonly [name: string, n: number, work: (size: number) => unknown];

const chain = (codes: number) =>
  ["＊c0\n連携", ...Array.from({ length: codes }, (_, at) => `＊c${at + 1}\n＊c${at} or 協働`)].join("\n");
const independent = (codes: number) =>
  Array.from({ length: codes }, (_, at) => `＊c${at}\n連携 and 協働${at}`).join("\n");
const fault = (line: number): DataFault => (
  { id: "invalid-value", file: "a.csv", line, column: "x", value: "長い値", expected: "a number" }
);
const refused = (work: () => unknown) => {
  try {
    return work();
  } catch {
    return null;
  }
};
const printed = (text: string) => {
  const outputs = new CellOutputs(new Map());
  outputs.add({ id: "1", type: "stream", parentId: "0", content: { name: "stdout", text } });
  return outputs.finish();
};
const notebook = (cells: readonly string[]) =>
  parseNotebook(
    JSON.stringify({
      nbformat: 4,
      nbformat_minor: 5,
      metadata: { kernelspec: { name: "deno", display_name: "Deno", language: "typescript" } },
      cells: cells.map((source, at) => (
        { cell_type: "code", id: `c${at}`, execution_count: null, metadata: {}, outputs: [], source }
      )),
    }),
    "made.ipynb",
  );

const IN_PROCESS: readonly Stage[] = [
  ["one printed line (letters)", 2_500_000, (size) => printed("x".repeat(size))],
  ["one line overwritten again and again", 500_000, (size) => terminalText("10 %\r".repeat(size))],
  ["control strings that are never closed", 500_000, (size) => terminalText("\x1b]".repeat(size))],
  ["what the process prints past the notebook", 2_500_000, (size) => sortProcessOutput("-".repeat(size), 1)],
  ["the same, sorted by cell", 100_000, (size) => sortProcessOutput("[notebook cell 1]x\n".repeat(size), 1)],
  ["a line for a terminal", 2_500_000, (size) => harmlessTerminal("\x1b[1m連携".repeat(size / 8))],
  ["lines for GitHub's log", 200_000, (size) => harmlessLog("::error::x\n".repeat(size))],
  ["a notebook of many cells, read and written", 5_000, (size) => serializeNotebook(notebook(Array(size).fill("1;")))],
  ["empty lines at the end of a CSV file", 80_000, (size) => parseCsv(`a,b\n1,2${"\n".repeat(size)}`, "a.csv")],
  ["line breaks in a cell", 200_000, (size) => parseCsv(`a,b\n1,"${"\n".repeat(size)}"\n`, "a.csv")],
  ["columns", 100_000, (size) => parseCsv(Array.from({ length: size }, (_, at) => `c${at}`).join(","), "a.csv")],
  ["bad rows", 500_000, (size) => parseCsv(`a,b\n${"1,2,3\n".repeat(size)}`, "a.csv")],
  ["an open quotation mark", 2_500_000, (size) => parseCsv(`a,b\n"${"x,".repeat(size)}`, "a.csv")],
  [
    "what a changed table is compared by",
    100_000,
    (size) => dataFingerprint("data/a.csv", new TextEncoder().encode("a,b\n" + "1,2\n".repeat(size))),
  ],
  [
    "faults in one error",
    2_500_000,
    (size) => new DataError("read", Array.from({ length: size }, (_, at) => fault(at))),
  ],
  ["what nobody sees, searched", 5_000_000, (size) => unseenFaults("連携".repeat(size), "a.txt")],
  ["what nobody sees, found", 200_000, (size) => unseenFaults("a,b\n" + "\u200b,か\u3099\n".repeat(size), "a.csv")],
  ["a JSON text in one string", 5_000_000, (size) => parseJson(JSON.stringify("x".repeat(size)))],
  ["keys of a JSON object", 200_000, (size) => {
    return parseJson(`{${Array.from({ length: size }, (_, at) => `"k${at}":${at}`).join(",")}}`);
  }],
  ["brackets of a JSON text", 500_000, (size) => parseJson("[".repeat(size) + "]".repeat(size))],
  ["coding rules in a chain", 5_000, (size) => parseCodingRules(chain(size), "a.txt")],
  ["coding rules beside each other", 5_000, (size) => parseCodingRules(independent(size), "a.txt")],
  ["letters of a literal in a rule", 5_000_000, (size) => refused(() => parseExpression(`'${"連".repeat(size)}'`))],
  [
    "brackets in a rule",
    50_000,
    (size) => refused(() => parseExpression("(".repeat(size) + "連携" + ")".repeat(size))),
  ],
  ["words in a rule", 2_000, (size) => refused(() => parseExpression("連携 or ".repeat(size) + "協働"))],
  ["respondents", 20_000, (size) => {
    const text = "respondent,q1,q2,q3,q4\n" +
      Array.from({ length: size }, (_, at) => `${at + 1},20代,知っていた,わかった,"感想 ${at}"\n`).join("");
    return withSurvey(
      { "responses.csv": text },
      (root) =>
        readResponses("data/surveys/example/responses.csv", {
          root,
          codebook: { ...exampleCodebook, responses: size },
        }),
    );
  }],
];

const IN_KERNEL: readonly Stage[] = [
  ["kernel: one printed line (letters)", 2_500_000, (size) => run([`console.log("x".repeat(${size}));`])],
  [
    "kernel: one line past the notebook",
    2_500_000,
    (size) =>
      run([
        `const out = await Deno.open("/dev/fd/1", { write: true });\nawait new Blob(["x".repeat(${size})]).stream().pipeTo(out.writable);`,
      ]),
  ],
  [
    "kernel: a report as one JSON line",
    1_000_000,
    (size) =>
      run([
        `console.log(JSON.stringify(Array.from({ length: ${size} / 20 }, (_, at) => ({ row: at, text: "連携" }))));`,
      ]),
  ],
  ["kernel: a value with a long text", 2_500_000, (size) => run([`"x".repeat(${size});`])],
  ["kernel: many prints", 5_000, (size) => run([`for (let at = 0; at < ${size}; at++) console.log(at);`])],
  ["kernel: many cells", 10_000, (size) => run(Array.from({ length: size }, (_, at) => `${at};`))],
];

async function run(cells: readonly string[]): Promise<void> {
  const { outcome, failures, startFault } = await runNotebook({ path: "made.ipynb", notebook: notebook(cells) }, {
    cwd: Deno.cwd(),
    cellTimeout: 60,
  });
  if (outcome !== "passed") throw new Error(`${outcome}: ${startFault ?? failures[0]?.message}`);
}

let failed = 0;
write(`${"".padEnd(46)} ${"n".padStart(10)} ${"s(n)".padStart(8)} ${"s(2n)".padStart(8)}  times`);
for (const [stages, seconds] of [[IN_PROCESS, ofProcessor], [IN_KERNEL, ofClock]] as const) {
  for (const [name, n, work] of stages) {
    if (Deno.args.length > 0 && !Deno.args.some((part) => name.includes(part))) continue;
    // Once for what is made at the first time.
    await work(Math.ceil(n / 50));
    const [one, two] = [await seconds(() => work(n)), await seconds(() => work(2 * n))];
    const isSlow = two > 3 * one && two > 1;
    if (isSlow) failed++;
    write(
      `${name.padEnd(46)} ${String(n).padStart(10)} ${one.toFixed(2).padStart(8)} ${two.toFixed(2).padStart(8)} ${
        (two / Math.max(one, 0.01)).toFixed(1).padStart(6)
      }${isSlow ? "  MORE THAN LINEAR" : ""}`,
    );
  }
}
Deno.exit(failed === 0 ? 0 : 1);

async function ofProcessor(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

async function ofClock(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return (performance.now() - before) / 1000;
}

function write(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
