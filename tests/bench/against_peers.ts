/**
 * What people use beside what is here, each a whole process, run in turn, in one table: median seconds, how many times longer the
 * peer takes (median of the rounds' ratios), and most memory of the process with all that it starts.
 *
 *     deno run -A tests/bench/against_peers.ts [--rounds N] [PART OF A NAME …]
 *
 * Installs nothing: a peer that is missing is named with what would bring it, and counts as nothing. Python is /usr/bin/python3 or
 * the one named by PYTHON. The Deno kernel is registered for Jupyter in a folder of this run alone. A machine that does
 * other things besides changes the seconds and hardly the ratios. Exits 1 where a ratio misses its goal.
 */
import { parseArgs } from "node:util";
import { projectPath } from "../../lib/data/project_path.ts";
import { commentsTable } from "../../lib/reports/fy2021/facts/answer_tables.ts";
import { readTable } from "../../lib/data/read_table.ts";
import { OUTPUTS_FOLDER_VARIABLE } from "../../lib/outputs/record_log.ts";
import { copyProject } from "../commands/project_copy.ts";
import { writeMadeAnswers } from "./made_answers_file.ts";
import { measure, type Measured, median, type Program } from "./measure.ts";
import { writeCharts } from "./write_charts.ts";

type Input = "answers" | "charts" | "texts" | "notebooks";

/** One work, as it is done here and as others do it. */
interface Contest {
  readonly name: string;
  readonly peer: string;
  /** How many times as long the peer is to take. */
  readonly goal: number;
  /** What is made before the clock runs. */
  readonly inputs: readonly Input[];
  /** Python modules and programs that the peer needs. */
  readonly needs: readonly string[];
  readonly ours: Program;
  readonly theirs: Program;
  /** Why the goal is missed, where it is known; told beside a ratio that misses it. */
  readonly cause?: string;
  /** Whether both did the same, by what they printed. @default not compared */
  readonly isSame?: (ours: string, theirs: string) => boolean;
}

const { values, positionals } = parseArgs({
  args: [...Deno.args],
  allowPositionals: true,
  options: { rounds: { type: "string", default: "5" } },
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
  const wanted = allContests().filter(({ name, peer }) =>
    positionals.length === 0 || positionals.some((part) => `${name} ${peer}`.includes(part))
  );
  write(`${rounds} rounds in turn, ${navigator.hardwareConcurrency} cores; goals are times as long as ours`);
  write(
    `${"work".padEnd(44)} ${"peer".padEnd(26)} ${"theirs".padStart(8)} ${"ours".padStart(8)} ${"times".padStart(6)} ${
      "goal".padStart(5)
    } ${"MB theirs".padStart(9)} ${"MB ours".padStart(8)}`,
  );
  const made = new Set<Input>();
  for (const contest of wanted) {
    const missing = await missingOf(contest.needs);
    if (missing.length > 0) {
      write(`${contest.name.padEnd(44)} ${contest.peer.padEnd(26)} missing: ${missing.join(", ")}`);
      continue;
    }
    for (const input of contest.inputs.filter((input) => !made.has(input))) await INPUTS[input]();
    for (const input of contest.inputs) made.add(input);
    await tell(contest);
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
  const report: Program = {
    command: [Deno.execPath(), "run", "-A", "--no-check", "lib/cli.ts", "report", "--force"],
    cwd: copy.folder,
  };
  const counts: Contest = {
    name: "1,000,000 answers to 8 questions counted",
    peer: "pandas",
    goal: 3,
    inputs: ["answers"],
    needs: ["python3-pandas"],
    ours: deno("count_answers.ts", ANSWERS),
    theirs: peer("count_answers.py", ANSWERS),
    isSame: (ours, theirs) => JSON.stringify(sorted(ours)) === JSON.stringify(sorted(theirs)),
  };
  const jupyter = ["jupyter-nbconvert"];
  return [
    counts,
    {
      name: "notebooks alone",
      peer: "nbconvert, one by one",
      goal: 5,
      inputs: ["notebooks"],
      needs: jupyter,
      ours: alone,
      theirs: oneByOne,
    },
    {
      name: "notebooks alone",
      peer: "nbconvert, all in one",
      goal: 3.5,
      inputs: ["notebooks"],
      needs: jupyter,
      ours: alone,
      theirs: allInOne,
      cause: "of our processor time a seventh starts kernels, a quarter loads #lib in each, the rest is the cells'",
    },
    {
      name: "the whole report",
      peer: "nbconvert, one by one",
      goal: 4,
      inputs: ["notebooks"],
      needs: jupyter,
      ours: report,
      theirs: oneByOne,
    },
    {
      name: "all checked against what is committed",
      peer: "nbconvert, one by one",
      goal: 3.3,
      inputs: ["notebooks"],
      needs: jupyter,
      ours: { ...report, command: [Deno.execPath(), "run", "-A", "--no-check", "lib/cli.ts", "check"] },
      theirs: oneByOne,
    },
    {
      name: "charts as SVG and PNG, twice",
      peer: "matplotlib",
      goal: 4,
      inputs: ["charts"],
      needs: ["python3-matplotlib"],
      ours: deno("draw_charts.ts", folder),
      theirs: peer("draw_charts.py", folder),
      cause: "half of our processor time is the renderer's, which draws each letter of a picture anew: 37 ms a picture",
    },
    {
      name: "20,000 answers cut into words",
      peer: "MeCab through Python",
      goal: 0.5,
      inputs: ["texts"],
      needs: ["python3-mecab", "mecab-ipadic-utf8"],
      ours: deno("tokenize_answers.ts", `${folder}/texts.txt`),
      theirs: peer("tokenize_mecab.py", `${folder}/texts.txt`),
      cause: "lindera makes thirteen fields of each word before anybody asks: lib/text/tokenizer.ts",
    },
    {
      name: "the whole analysis",
      peer: "pandas, matplotlib, nbclient",
      goal: 3,
      inputs: ["notebooks", "charts"],
      needs: ["python3-pandas", "python3-matplotlib", "python3-nbclient", "python3-scipy", "python3-mecab"],
      ours: report,
      theirs: peer("analysis.py", projectPath("data"), folder),
      cause:
        "half of our processor time is page, workbook and documents, of which the peer makes none: alone more than a third of its whole",
    },
  ];
}

async function tell({ name, peer, goal, ours, theirs, isSame, cause }: Contest): Promise<void> {
  const found: { readonly ours: Measured; readonly theirs: Measured }[] = [];
  // One of each before the clock counts, so that neither pays for a cold file cache.
  for (let round = -1; round < rounds; round++) {
    const pair = { ours: await measure(ours), theirs: await measure(theirs) };
    if (isSame !== undefined && !isSame(pair.ours.stdout, pair.theirs.stdout)) throw new Error(`${name}: not the same`);
    for (const side of ["ours", "matplotlib", "saved"]) {
      for (const { name } of listed(`${folder}/${side}`)) {
        await Deno.remove(`${folder}/${side}/${name}`, { recursive: true });
      }
    }
    if (round >= 0) found.push(pair);
  }
  const times = median(found.map(({ ours, theirs }) => theirs.seconds / ours.seconds));
  if (times < goal) Deno.exitCode = 1;
  const seconds = (side: "ours" | "theirs") => `${median(found.map((one) => one[side].seconds)).toFixed(2)} s`;
  const memory = (side: "ours" | "theirs") => median(found.map((one) => one[side].megabytes ?? NaN)).toFixed(0);
  write([
    name.padEnd(44),
    peer.padEnd(26),
    seconds("theirs").padStart(8),
    seconds("ours").padStart(8),
    times.toFixed(2).padStart(6),
    String(goal).padStart(5),
    memory("theirs").padStart(9),
    memory("ours").padStart(8) + (times < goal ? `  below its goal${cause === undefined ? "" : `: ${cause}`}` : ""),
  ].join(" "));
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
