/**
 * What people use beside what is here, each a whole process, run in turn, in one table: median seconds, how many times longer the
 * peer takes (median of the rounds' ratios), the same of the processors' time, and most memory of the process with all that it
 * starts.
 *
 *     deno run -A tests/bench/against_peers.ts [--rounds N] [PART OF A NAME …]
 *
 * Installs nothing: a peer that is missing is named with what would bring it, and counts as nothing. Python is /usr/bin/python3 or
 * the one named by PYTHON. The Deno kernel is registered for Jupyter in a folder of this run alone. A machine that does
 * other things besides changes the seconds and hardly the ratio of the processors' time. A peer runs once a round, also where
 * several works of ours are set beside it. Exits 1 where a ratio misses its goal.
 */
import { parseArgs } from "node:util";
import { projectPath } from "../../lib/data/project_path.ts";
import { commentsTable } from "../../lib/reports/fy2021/facts/answer_tables.ts";
import { readTable } from "../../lib/data/read_table.ts";
import { OUTPUTS_FOLDER_VARIABLE } from "../../lib/outputs/record_log.ts";
import { copyProject } from "../commands/project_copy.ts";
import { writeMadeAnswers } from "./made_answers_file.ts";
import { tellMissing, tellRow } from "./bench_row.ts";
import { measure, type Measured, median, type Program } from "./measure.ts";
import { writeCharts } from "./write_charts.ts";

type Input = "answers" | "charts" | "texts" | "notebooks";

/** A work as it is done here. */
interface Work {
  readonly name: string;
  /** How many times as long the peer is to take. */
  readonly goal: number;
  readonly program: Program;
  /** Most memory it may take, in parts of the peer's. @default any */
  readonly mostMemory?: number;
  /** Why the goal is missed, where it is known; told beside a ratio that misses it. */
  readonly cause?: string;
}

/** Works of ours beside one of others. */
interface Contest {
  readonly peer: string;
  readonly works: readonly Work[];
  /** What is made before the clock runs. */
  readonly inputs: readonly Input[];
  /** Python modules and programs that the peer needs. */
  readonly needs: readonly string[];
  readonly theirs: Program;
  /** What fills the cache of files before the first round. @default theirs */
  readonly warm?: Program;
  /** Whether both did the same, by what they printed. @default not compared */
  readonly isSame?: (ours: string, theirs: string) => boolean;
}

const { values, positionals } = parseArgs({
  args: [...Deno.args],
  allowPositionals: true,
  options: { rounds: { type: "string", default: "3" } },
});
const rounds = Number(values.rounds);
const python = Deno.env.get("PYTHON") ?? "/usr/bin/python3";
const deno = (script: string, ...args: string[]): Program => (
  { command: [Deno.execPath(), "run", "-A", "--no-check", projectPath(`tests/bench/${script}`), ...args] }
);
const peer = (script: string, ...args: string[]): Program => (
  { command: [python, projectPath(`tests/peers/${script}`), ...args] }
);

const folder = await Deno.makeTempDir({ prefix: "against-peers-" });
await using copy = await copyProject();
const ANSWERS = `${folder}/answers.csv`;
const INPUTS: Readonly<Record<Input, () => Promise<unknown>>> = {
  answers: () => writeMadeAnswers(ANSWERS, { people: 1_000_000 }),
  charts: () => writeCharts(folder),
  texts: async () => {
    const { rows } = await readTable(commentsTable);
    const texts = Array.from({ length: 20_000 }, (_, at) => `${rows[at % rows.length]?.record.text} ${at}`);
    await Deno.writeTextFile(`${folder}/texts.txt`, texts.join("\n"));
  },
  notebooks: async () => {
    await registerKernel(`${folder}/jupyter`);
    await Deno.mkdir(`${folder}/saved`);
    // What the first run draws is kept for the next: all are timed as they are every day.
    await measure({ command: [Deno.execPath(), "run", "-A", "lib/cli.ts", "report", "--force"], cwd: copy.folder });
  },
};

try {
  write(`${rounds} rounds in turn, ${navigator.hardwareConcurrency} cores; goals are times as long as ours`);
  write([
    "work".padEnd(40),
    "peer".padEnd(27),
    ...["theirs", "ours", "times", "goal", "processor", "MB theirs", "MB ours"].map((text) => text.padStart(9)),
  ].join(" "));
  const made = new Set<Input>();
  for (const contest of allContests()) {
    const works = contest.works.filter(({ name }) =>
      positionals.length === 0 || positionals.some((part) => `${name} ${contest.peer}`.includes(part))
    );
    if (works.length === 0) continue;
    const missing = await missingOf(contest.needs);
    if (missing.length > 0) {
      for (const { name } of works) {
        write(`${name.padEnd(40)} ${contest.peer.padEnd(27)} missing: ${missing.join(", ")}`);
        tellMissing(name, { peer: contest.peer, missing: missing.join(", ") });
      }
      continue;
    }
    for (const input of contest.inputs.filter((input) => !made.has(input))) await INPUTS[input]();
    for (const input of contest.inputs) made.add(input);
    await tell({ ...contest, works });
  }
} finally {
  await Deno.remove(folder, { recursive: true });
}

function allContests(): readonly Contest[] {
  const notebooks = [...Deno.readDirSync(`${copy.folder}/notebooks`)].map(({ name }) => name)
    .filter((name) => name.endsWith(".ipynb")).sort().map((name) => `${copy.folder}/notebooks/${name}`);
  const env = { [OUTPUTS_FOLDER_VARIABLE]: `${folder}/saved`, JUPYTER_PATH: `${folder}/jupyter` };
  const nbconvert = `jupyter nbconvert --to notebook --execute --output-dir "$0"`;
  const oneByOne: Program = {
    command: ["sh", "-c", `for path in "$@"; do ${nbconvert} "$path" || exit 1; done`, `${folder}/saved`, ...notebooks],
    env,
  };
  const allInOne: Program = { command: ["sh", "-c", `${nbconvert} "$@"`, `${folder}/saved`, ...notebooks], env };
  const alone: Program = { ...deno("run_notebooks_alone.ts", `${folder}/saved`, ...notebooks), env };
  const lib = (command: string, ...args: string[]): Program => ({
    command: [Deno.execPath(), "run", "-A", "--no-check", "lib/cli.ts", command, ...args],
    cwd: copy.folder,
  });
  const report = lib("report", "--force");
  const check = lib("check");
  const jupyter = ["jupyter-nbconvert"];
  return [
    {
      peer: "pandas",
      inputs: ["answers"],
      needs: ["python3-pandas"],
      theirs: peer("count_answers.py", ANSWERS),
      works: [{
        name: "1,000,000 answers to 8 questions counted",
        goal: 3,
        mostMemory: 0.6,
        program: deno("count_answers.ts", ANSWERS),
      }],
      isSame: (ours, theirs) => JSON.stringify(sorted(ours)) === JSON.stringify(sorted(theirs)),
    },
    {
      peer: "nbconvert, one by one",
      inputs: ["notebooks"],
      needs: jupyter,
      theirs: oneByOne,
      warm: { ...allInOne, command: allInOne.command.slice(0, 5) },
      works: [
        { name: "notebooks alone", goal: 5, program: alone },
        { name: "the whole report", goal: 4, program: report },
        { name: "all checked against what is committed", goal: 3.3, program: check },
      ],
    },
    {
      peer: "nbconvert, all in one",
      inputs: ["notebooks"],
      needs: jupyter,
      theirs: allInOne,
      warm: { ...allInOne, command: allInOne.command.slice(0, 5) },
      works: [{
        name: "notebooks alone",
        goal: 3.5,
        program: alone,
        cause: "of our processor time a seventh starts kernels, a fifth loads #lib in each, the rest is the cells'",
      }],
    },
    {
      peer: "matplotlib",
      inputs: ["charts"],
      needs: ["python3-matplotlib"],
      theirs: peer("draw_charts.py", folder),
      works: [{
        name: "charts as SVG and PNG, twice",
        goal: 4,
        program: deno("draw_charts.ts", folder),
        cause: "the renderer draws each letter anew, half of our processor time, and V8 compiles it, a fifth",
      }],
    },
    {
      peer: "MeCab through Python",
      inputs: ["texts"],
      needs: ["python3-mecab", "mecab-ipadic-utf8"],
      theirs: peer("tokenize_mecab.py", `${folder}/texts.txt`),
      works: [{
        name: "20,000 answers cut into words",
        goal: 0.5,
        program: deno("tokenize_answers.ts", `${folder}/texts.txt`),
        cause: "lindera makes thirteen fields of each word before anybody asks: lib/text/tokenizer.ts",
      }],
    },
    {
      peer: "pandas, matplotlib, nbclient",
      inputs: ["notebooks", "charts"],
      needs: ["python3-pandas", "python3-matplotlib", "python3-nbclient", "python3-scipy", "python3-mecab"],
      theirs: peer("analysis.py", projectPath("data"), folder),
      works: [{
        name: "the whole analysis",
        goal: 3,
        program: report,
        cause: "half of our processor time is page, workbook and documents, of which the peer makes none",
      }],
    },
  ];
}

interface Pair {
  readonly ours: Measured;
  readonly theirs: Measured;
}

async function tell({ peer, works, theirs, warm = theirs, isSame }: Contest): Promise<void> {
  const found = works.map((): Pair[] => []);
  // One of each before the clock counts, so that neither pays for a cold file cache.
  for (let round = -1; round < rounds; round++) {
    const peers = await measure(round < 0 ? warm : theirs);
    for (const [at, { name, program }] of works.entries()) {
      const ours = await measure(program);
      if (round < 0) continue;
      if (isSame !== undefined && !isSame(ours.stdout, peers.stdout)) throw new Error(`${name}: not the same`);
      found[at]?.push({ ours, theirs: peers });
    }
    for (const side of ["ours", "matplotlib", "saved"]) {
      for (const { name } of listed(`${folder}/${side}`)) {
        await Deno.remove(`${folder}/${side}/${name}`, { recursive: true });
      }
    }
  }
  for (const [at, work] of works.entries()) writeResult(work, { peer, pairs: found[at] ?? [] });
}

function writeResult(
  { name, goal, cause, mostMemory = Infinity }: Work,
  { peer, pairs }: { readonly peer: string; readonly pairs: readonly Pair[] },
): void {
  const ratioOf = (of: (one: Measured) => number) => median(pairs.map(({ ours, theirs }) => of(theirs) / of(ours)));
  const times = ratioOf(({ seconds }) => seconds);
  const processor = ratioOf(({ processor }) => processor ?? NaN);
  const memory = 1 / ratioOf(({ megabytes }) => megabytes ?? NaN);
  const faults = [
    ...times < goal ? [`below its goal${cause === undefined ? "" : `: ${cause}`}`] : [],
    ...memory > mostMemory ? [`takes ${memory.toFixed(2)} of the peer's memory: at most ${mostMemory}`] : [],
  ];
  if (faults.length > 0) Deno.exitCode = 1;
  const middle = (side: keyof Pair, of: (one: Measured) => number) => median(pairs.map((pair) => of(pair[side])));
  const seconds = (side: keyof Pair) => `${middle(side, (one) => one.seconds).toFixed(2)} s`;
  const megabytes = (side: keyof Pair) => middle(side, (one) => one.megabytes ?? NaN).toFixed(0);
  const cells = [
    seconds("theirs"),
    seconds("ours"),
    times.toFixed(2),
    String(goal),
    processor.toFixed(2),
    megabytes("theirs"),
    megabytes("ours"),
  ].map((text) => text.padStart(9));
  tellRow({
    work: name,
    peer,
    theirs: seconds("theirs"),
    ours: seconds("ours"),
    times: times.toFixed(2),
    goal: String(goal),
    theirMemory: megabytes("theirs"),
    ourMemory: megabytes("ours"),
    isMet: faults.length === 0,
  });
  write([name.padEnd(40), peer.padEnd(27), ...cells, ...faults.map((fault) => ` ${fault}`)].join(" "));
}

/** Debian's packages among those named that are not there, found by what they bring. */
async function missingOf(packages: readonly string[]): Promise<readonly string[]> {
  const bring: Readonly<Record<string, readonly string[]>> = {
    "jupyter-nbconvert": ["jupyter", "nbconvert", "--version"],
    "mecab-ipadic-utf8": ["test", "-d", "/var/lib/mecab/dic/ipadic-utf8"],
    "python3-mecab": [python, "-c", "import MeCab"],
    "python3-nbclient": [python, "-c", "import nbclient, ipykernel"],
  };
  const found = await Promise.all(packages.map(async (name) => {
    const [command = "", ...args] = bring[name] ?? [python, "-c", `import ${name.replace("python3-", "")}`];
    const isThere = await new Deno.Command(command, { args, stdout: "null", stderr: "null" }).output()
      .then(({ success }) => success, () => false);
    return isThere ? [] : [name];
  }));
  return found.flat();
}

/** The kernel as Jupyter finds it, for whoever has this folder in JUPYTER_PATH. */
async function registerKernel(path: string): Promise<void> {
  await Deno.mkdir(`${path}/kernels/deno`, { recursive: true });
  const argv = [Deno.execPath(), "jupyter", "--kernel", "--conn", "{connection_file}"];
  await Deno.writeTextFile(
    `${path}/kernels/deno/kernel.json`,
    JSON.stringify({ argv, display_name: "Deno", language: "typescript" }),
  );
}

/** Counts in an order of their own: neither side's is asked for. */
function sorted(text: string): unknown {
  const counts: Record<string, Record<string, number>> = JSON.parse(text);
  return Object.entries(counts).map(([question, answers]) => [question, Object.entries(answers).sort()]).sort();
}

function listed(path: string): readonly Deno.DirEntry[] {
  try {
    return [...Deno.readDirSync(path)];
  } catch {
    return [];
  }
}

function write(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
