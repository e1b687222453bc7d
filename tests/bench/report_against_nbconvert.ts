/**
 * Wall time of the whole main job against `jupyter nbconvert --execute` over the same notebooks, one after the other.
 * Both run in this copy, in turn, so that the ratio holds when the machine's speed drifts.
 *
 * Needs Jupyter (`jupyter nbconvert`) and the kernel (`deno task lab`). Run: deno run -A tests/bench/report_against_nbconvert.ts [rounds]
 */
import { copyProject } from "../commands/project_copy.ts";

const rounds = Number(Deno.args[0] ?? 3);
await using copy = await copyProject();
const names = [...Deno.readDirSync(`${copy.folder}/notebooks`)].map(({ name }) => name).sort();
const scratch = await Deno.makeTempDir();
await copy.run(["report", "--force"]);

const ratios: number[] = [];
for (let round = 1; round <= rounds; round++) {
  const ours = await time(async () => {
    const { code, stderr } = await copy.run(["report", "--force"]);
    if (code !== 0) throw new Error(`Cannot measure as report failed:\n${stderr}`);
  });
  const theirs = await time(async () => {
    for (const name of names) await nbconvert(`${copy.folder}/notebooks/${name}`);
  });
  ratios.push(ours / theirs);
  say(`round ${round}: report ${seconds(ours)}, nbconvert ${seconds(theirs)}, ratio ${(ours / theirs).toFixed(3)}`);
}
const median = ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? NaN;
say(
  `median ratio over ${rounds} rounds: ${
    median.toFixed(3)
  } (${names.length} notebooks, ${navigator.hardwareConcurrency} cores)`,
);
await Deno.remove(scratch, { recursive: true });

async function nbconvert(path: string): Promise<void> {
  const { code, stderr } = await new Deno.Command("jupyter", {
    args: ["nbconvert", "--to", "notebook", "--execute", path, "--output-dir", scratch],
    env: { REPORT_OUTPUTS_FOLDER: scratch },
    stderr: "piped",
    stdout: "null",
  }).output();
  if (code !== 0) throw new Error(`Cannot measure as nbconvert failed:\n${new TextDecoder().decode(stderr)}`);
}

async function time(work: () => Promise<void>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function say(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(line + "\n"));
}
