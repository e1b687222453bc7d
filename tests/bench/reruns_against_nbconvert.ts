/**
 * Times our runs and `jupyter nbconvert --execute` over the same notebooks, in turn, so that the ratios hold when the machine's
 * speed drifts.
 *
 * Ours three times: the notebooks alone, which is what nbconvert does; `report --force`, which also makes pictures, manifest and
 * an outputs folder that is whole at any time; and `check`, which compares it all. nbconvert both ways: a process for each
 * notebook, as most CI scripts do, and one process for all of them.
 *
 *     deno run -A tests/bench/reruns_against_nbconvert.ts [rounds]
 *
 * Needs Jupyter (`jupyter nbconvert`) and the kernel (`deno task lab`). Run it on a quiet machine. Ends with exit code 1 when
 * nbconvert, one by one, takes less than 4 times as long as our notebooks alone, or `check` more than 1.2 times as long as
 * `report --force`.
 */
import { projectPath } from "../../lib/data/project_path.ts";
import { OUTPUTS_FOLDER_VARIABLE } from "../../lib/outputs/record_log.ts";
import { copyProject } from "../commands/project_copy.ts";

const rounds = Number(Deno.args[0] ?? 5);
const scratch = await Deno.makeTempDir();
try {
  await using copy = await copyProject();
  const notebooks = [...Deno.readDirSync(`${copy.folder}/notebooks`)].map(({ name }) => name)
    .filter((name) => name.endsWith(".ipynb")).sort().map((name) => `${copy.folder}/notebooks/${name}`);
  const command = async (...args: string[]) => {
    const { code, stdout, stderr } = await copy.run(args);
    if (code !== 0) throw new Error(`Cannot measure as ${args.join(" ")} failed:\n${stdout}${stderr}`);
  };
  const alone = timed("notebooks alone", async () => {
    const script = projectPath("tests/bench/run_notebooks_alone.ts");
    await run(Deno.execPath(), ["run", "-A", script, scratch, ...notebooks]);
  });
  const report = timed("report --force", () => command("report", "--force"));
  const check = timed("check", () => command("check"));
  const oneByOne = timed("nbconvert, one by one", async () => {
    for (const path of notebooks) await nbconvert([path]);
  });
  const allInOne = timed("nbconvert, all in one", () => nbconvert(notebooks));
  // What the first run of either draws, pictures and page, is kept for the next: both are timed as they are every day.
  await command("report", "--force");
  await command("check");
  const all = [alone, report, check, oneByOne, allInOne];
  for (let round = 1; round <= rounds; round++) {
    for (const { run } of all) await run();
    say(`round ${round}: ${all.map(({ name, seconds }) => `${name} ${seconds.at(-1)?.toFixed(2)} s`).join(", ")}`);
  }
  const ratio = (longer: Timed, shorter: Timed) =>
    median(longer.seconds.map((value, round) => value / (shorter.seconds[round] ?? NaN)));
  say(`${notebooks.length} notebooks, ${navigator.hardwareConcurrency} cores; medians of the rounds' ratios:`);
  for (
    const [longer, shorter] of [[check, report], [oneByOne, alone], [oneByOne, report], [allInOne, alone], [
      allInOne,
      report,
    ]]
  ) {
    if (longer !== undefined && shorter !== undefined) {
      say(`${longer.name} / ${shorter.name}: ${ratio(longer, shorter).toFixed(2)}`);
    }
  }
  if (ratio(oneByOne, alone) < 4 || ratio(check, report) > 1.2) Deno.exitCode = 1;
} finally {
  await Deno.remove(scratch, { recursive: true });
}

interface Timed {
  readonly name: string;
  /** Of each round. */
  readonly seconds: readonly number[];
  readonly run: () => Promise<void>;
}

function timed(name: string, work: () => Promise<void>): Timed {
  const seconds: number[] = [];
  const run = async () => {
    const begin = performance.now();
    await work();
    seconds.push((performance.now() - begin) / 1000);
  };
  return { name, seconds, run };
}

async function nbconvert(paths: readonly string[]): Promise<void> {
  await run("jupyter", ["nbconvert", "--to", "notebook", "--execute", ...paths, "--output-dir", scratch]);
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const env = { [OUTPUTS_FOLDER_VARIABLE]: scratch };
  const command = new Deno.Command(program, { args: [...args], env, stderr: "piped", stdout: "null" });
  const { code, stderr } = await command.output();
  if (code !== 0) throw new Error(`Cannot measure as ${program} failed:\n${new TextDecoder().decode(stderr)}`);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return ((sorted[low] ?? NaN) + (sorted[high] ?? NaN)) / 2;
}

function say(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}
