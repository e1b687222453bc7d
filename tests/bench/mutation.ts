/**
 * Changes the code in one place after another, and counts the changes that no test notices.
 *
 *     deno run -A tests/bench/mutation.ts lib/tables [lib/wording …] [--sample 50] [--seed 1] [--most 48] [--nice 10]
 *
 * All changes of all rooms are built into a copy of the project and switched on one at a time: one process loads a file of tests
 * once, and asks of it those tests alone that reach the place (`mutation_process.ts`); laws on random data draw a tenth of
 * their cases. What is computed while modules are loaded gets a process of its own, and what lives is asked once more of the
 * tests that read the code. Those files come first that
 * are nearest to the module by their imports; tests that start programs are left out, and with them what
 * only a browser runs: how many changes that are is said. With `--most` no more than so many files are asked: what lives then
 * may be noticed by another. What lives is printed with its line: a test is missing there, or the change means nothing. The same
 * seed gives the same changes of the same code.
 *
 * No clock decides: on a busy machine it takes longer and finds the same, and it lets all others go first. What makes a process
 * work for more than ten minutes of the processor's own time is named as not told, and is in no score.
 */
import { spawn } from "node:child_process";
import { setPriority } from "node:os";
import { posix } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import { leaseFolder } from "../commands/leased_folder.ts";
import { copyInto } from "../commands/project_copy.ts";
import { FEW_CASES } from "../random_cases.ts";
import { portionsOf } from "../runner/portions.ts";
import { mutantsOf, sampleOf } from "./mutants.ts";
import { type AskedChange, type Finding, MARK, type MutationJob } from "./mutation_process.ts";

/** The page's own code. */
const OF_BROWSER = "lib/page/client/";
/** Seconds of the processor that one change may take. */
const LONGEST = 600;

const { values, positionals: rooms } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    most: { type: "string", default: "Infinity" },
    nice: { type: "string", default: "10" },
  },
});
setPriority(Number(values.nice));

type Drawn = AskedChange & { readonly room: string; readonly line: number; readonly from: string };

await using lease = await leaseFolder();
const { folder } = lease;
for (const part of ["lib", "tests", "data", "notebooks", "outputs", "README.md", ".github", "deno.json", "deno.lock"]) {
  copyInto(projectPath(part), `${folder}/${part}`);
}
const paths = [...await walkFiles("lib"), ...await walkFiles("tests")].filter((path) => path.endsWith(".ts"));
const texts = new Map(paths.map((path) => [path, Deno.readTextFileSync(projectPath(path))] as const));
/** Tests that fail without any change when they are run in this way. */
const red = new Set<string>();
const closures = new Map<string, ReadonlySet<string>>();
const imported = new Map<string, readonly string[]>();
const quick = portionsOf(new Map([...texts].filter(([path]) => path.startsWith("tests/"))), { portions: 1 })
  .together.flat();

/** Tests that read the code instead of running it: what is switched on is not seen by them. */
const readers = quick.filter((test) => /walkFiles\("lib/.test(texts.get(test) ?? ""));
/** All changes of each room, those that only a browser runs counted apart. */
const everywhere = rooms.map((room) => {
  const own = [...texts].filter(([path]) => path.startsWith(`${room}/`))
    .flatMap(([path, text]) => mutantsOf(text).map((mutant) => ({ ...mutant, path })));
  const all = own.filter(({ path }) => !isOfBrowserAlone(path));
  return { room, all, left: own.length - all.length };
});
const sampled = everywhere.flatMap(({ room, all }) =>
  sampleOf(all, { wanted: Number(values.sample), generator: randomGenerator(Number(values.seed)) })
    .map((mutant) => ({ ...mutant, room }))
).map(({ room, path, line, from, start, end, to }, id): Drawn => (
  { id, room, path, line, from, start, end, to, tests: testsOf(path, room) }
));
const fates = await fatesOf(sampled);
for (const { room, all, left } of everywhere) {
  const own = sampled.filter((change) => change.room === room).flatMap(({ id }) => fates.get(id) ?? []);
  const havingFate = (wanted: Finding["fate"]) => own.filter(({ fate }) => fate === wanted);
  const mirroring = room.replace(/^lib\//, "tests/");
  const noticed = havingFate("noticed");
  const tried = noticed.length + havingFate("living").length;
  const mirrored = noticed.filter(({ test }) => test?.startsWith(`${mirroring}/`) === true).length;
  say(
    `${room}: ${noticed.length} of ${tried} changes noticed (${
      (100 * noticed.length / tried).toFixed(1)
    } %), ${mirrored} of them by ${mirroring}; drawn from ${all.length}`,
  );
  if (left > 0) {
    say(`  left out: ${left} changes of modules that only the browser runs, whose tests are not asked here`);
  }
  const unreached = havingFate("living").filter(({ reaching }) => reaching === 0).length;
  if (unreached > 0) {
    say(
      `  of the living ${unreached} are reached by no test that was asked: one that starts a program may notice them`,
    );
  }
  const unrun = havingFate("unrun").length;
  if (unrun > 0) say(`  in no score: ${unrun} changes of the page's own code at places that only the browser reaches`);
}
say(`tests that fail without any change: ${red.size}`);

/** The fate of each change, in as few processes as it takes. */
async function fatesOf(drawn: readonly Drawn[]): Promise<ReadonlyMap<number, Finding>> {
  const fates = new Map<number, Finding>();
  const settle = (finding: Finding) => {
    fates.set(finding.id, finding);
    const change = drawn.find(({ id }) => id === finding.id);
    const place = `${change?.path}:${change?.line} ${JSON.stringify(change?.from)} → ${JSON.stringify(change?.to)}`;
    const by = finding.test ?? `of ${finding.reaching ?? 0} tests that reach it none fails`;
    say(
      `${finding.fate === "living" ? "lives" : finding.fate}: ${place}${finding.fate === "invalid" ? "" : ` (${by})`}`,
    );
  };
  const held = new Set<number>();
  let left = drawn;
  while (left.length > 0) {
    await findingsOf({ changes: left, without: [...red] }, (finding) => {
      // What is computed early, or has left something behind, so that a test fails without it as well.
      if (finding.fate === "early" || (finding.fate === "later" && finding.test !== undefined)) held.add(finding.id);
      else if (finding.fate !== "later") settle(judged(finding));
    });
    left = left.filter(({ id }) => !fates.has(id) && !held.has(id));
  }
  for (const change of drawn.filter(({ id }) => held.has(id))) settle(await fateHeld(change));
  const living = drawn.filter(({ id }) => fates.get(id)?.fate === "living");
  for (const { id, test } of await seenByReaders(living)) settle({ id, fate: "noticed", test });
  return fates;

  /** What no test of this process reaches lives, unless it is run by browsers, whose tests are not asked. */
  function judged(finding: Finding): Finding {
    const path = drawn.find(({ id }) => id === finding.id)?.path ?? "";
    return finding.fate === "living" && finding.reaching === 0 && path.startsWith(OF_BROWSER)
      ? { ...finding, fate: "unrun" }
      : finding;
  }
}

/**
 * What lives when it is switched on is asked once more, as it would be written, of those who read the code: all at once, and
 * by halves only when one of them fails.
 */
async function seenByReaders(
  living: readonly Drawn[],
): Promise<readonly { readonly id: number; readonly test: string }[]> {
  if (living.length === 0) return [];
  const alreadyRed = new Set(await failuresOfReaders([]));
  const search = async (
    changes: readonly Drawn[],
  ): Promise<readonly { readonly id: number; readonly test: string }[]> => {
    const [test] = (await failuresOfReaders(changes)).filter((one) => !alreadyRed.has(one));
    const [only] = changes;
    if (test === undefined || only === undefined) return [];
    if (changes.length === 1) return [{ id: only.id, test }];
    const half = Math.ceil(changes.length / 2);
    return [...await search(changes.slice(0, half)), ...await search(changes.slice(half))];
  };
  // Two changes of one line might be no code together.
  const rounds: Drawn[][] = [];
  for (const change of living) {
    const round = rounds.find((one) => one.every(({ path, line }) => path !== change.path || line !== change.line));
    if (round === undefined) rounds.push([change]);
    else round.push(change);
  }
  const seen = [];
  for (const round of rounds) seen.push(...await search(round));
  return seen;
}

async function failuresOfReaders(changes: readonly Drawn[]): Promise<readonly string[]> {
  for (const [path, text] of texts) {
    if (!path.startsWith("lib/")) continue;
    const changed = changes.filter((change) => change.path === path).toSorted((a, b) => b.start - a.start)
      .reduce((whole, { start, end, to }) => whole.slice(0, start) + to + whole.slice(end), text);
    await Deno.writeTextFile(`${folder}/${path}`, changed);
  }
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["test", "-A", "--no-check", "--quiet", ...readers],
    cwd: folder,
    env: { NO_COLOR: "1", CI: "true" },
  }).output();
  const failures = new TextDecoder().decode(stdout).split(" FAILURES ").at(1) ?? "";
  return [...failures.matchAll(/^(.+) => \.\/(tests\/\S+?):\d+/gm)].map(([, name, file]) => `${file}: ${name}`);
}

/** The fate of a change that holds from the first line on: what fails with it must pass without. */
async function fateHeld(change: Drawn): Promise<Finding> {
  for (;;) {
    const job = { changes: [change], held: change.id, without: [...red] };
    const found = (await findingsOf(job)).at(-1);
    if (found === undefined) throw new Error(`nothing was told of ${change.path}:${change.line}`);
    const { test } = found;
    if (found.fate !== "failed" || test === undefined) return found;
    const [file = ""] = test.split(": ", 1);
    // The same file, with the change built in as before and never on.
    const still = (await findingsOf({ ...job, changes: [{ ...change, tests: [file] }], held: null })).at(-1);
    if (still?.fate === "living" || (still !== undefined && still.test !== test)) return { ...found, fate: "noticed" };
    tellRed({ test, said: found.said });
  }
}

/** What one process finds; of what takes too much of the processor that it is not told. */
async function findingsOf(job: MutationJob, seen = (_finding: Finding) => {}): Promise<readonly Finding[]> {
  for (const [path, text] of texts) {
    if (path.startsWith("lib/")) await Deno.writeTextFile(`${folder}/${path}`, text);
  }
  await Deno.writeTextFile(`${folder}/mutation_job.json`, JSON.stringify(job));
  const child = spawn(Deno.execPath(), ["test", "-A", "--no-check", "tests/bench/mutation_process.ts"], {
    cwd: folder,
    env: {
      ...Deno.env.toObject(),
      ...FEW_CASES,
      NO_COLOR: "1",
      CI: "true",
      MUTATION_JOB: `${folder}/mutation_job.json`,
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const findings: Finding[] = [];
  const said: string[] = [];
  let begun: { readonly id: number; readonly seconds: number } | undefined;
  let asked: Finding | undefined;
  let isEndless = false;
  const watch = setInterval(() => {
    const seconds = processorSeconds(child.pid ?? 0);
    if (begun === undefined || seconds - begun.seconds < LONGEST) return;
    isEndless = true;
    child.kill("SIGKILL");
  }, 20_000);
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith(MARK)) {
      said.push(line);
      continue;
    }
    const finding: Finding = JSON.parse(line.slice(MARK.length));
    if (finding.fate === "red") tellRed(finding);
    else if (finding.fate === "asked") asked = finding;
    else if (finding.fate === "begun") begun = { id: finding.id, seconds: processorSeconds(child.pid ?? 0) };
    else {
      begun = undefined;
      findings.push(finding);
      seen(finding);
    }
  }
  clearInterval(watch);
  if (begun === undefined && findings.length > 0) return findings;
  if (begun !== undefined && isEndless) {
    const finding: Finding = { id: begun.id, fate: "not told" };
    seen(finding);
    return [...findings, finding];
  }
  if (
    begun !== undefined && asked !== undefined && said.some((line) => line.includes("await promise never resolved"))
  ) {
    const { id, test } = asked;
    // Without any change: whoever asked does so again, without this test.
    if (id === -1) {
      tellRed({ test, said: "never ends" });
      return findings;
    }
    const finding: Finding = { id, fate: job.held === undefined ? "noticed" : "failed", test, said: "never ends" };
    seen(finding);
    return [...findings, finding];
  }
  throw new Error(`the process ended before it told of change ${begun?.id}:\n${said.slice(-40).join("\n")}`);
}

/** A test that fails in this way of asking and not by itself makes the score too low: each is told, once. */
function tellRed({ test = "", said }: Pick<Finding, "test" | "said">): void {
  if (red.has(test)) return;
  red.add(test);
  say(`not asked, as it fails without any change: ${test} (${said?.split("\n", 1)})`);
}

/** What a process has had of the processor; nothing where `ps` is not known. */
function processorSeconds(pid: number): number {
  try {
    const { stdout } = new Deno.Command("ps", { args: ["-o", "time=", "-p", String(pid)] }).outputSync();
    return new TextDecoder().decode(stdout).trim().split(/[-:]/).reduce((sum, part) => sum * 60 + Number(part), 0);
  } catch {
    return 0;
  }
}

/** Files of tests that load a module: its own first, then those that load it by fewest steps, then those that load least. */
function testsOf(path: string, room: string): readonly string[] {
  const mirroring = path.replace(/^lib\//, "tests/").replace(/\.ts$/, "_test.ts");
  const rank = (test: string) => test === mirroring ? 0 : stepsTo(path, test);
  const isOfRoom = (test: string) => test.startsWith(`${room.replace(/^lib\//, "tests/")}/`);
  return quick.filter((test) => closureOf(test).has(path))
    .toSorted((a, b) =>
      rank(a) - rank(b) || Number(isOfRoom(b)) - Number(isOfRoom(a)) || closureOf(a).size - closureOf(b).size
    )
    .slice(0, Number(values.most));
}

/** By how many imports a file of tests comes to a module. */
function stepsTo(path: string, test: string): number {
  let [reached, steps] = [new Set([test]), 0];
  const seen = new Set(reached);
  while (reached.size > 0 && !reached.has(path)) {
    reached = new Set([...reached].flatMap(importsOf).filter((one) => !seen.has(one)));
    for (const one of reached) seen.add(one);
    steps++;
  }
  return steps;
}

/** Whether a module is the page's own code, of which no test that is asked loads it: the browser alone runs it. */
function isOfBrowserAlone(path: string): boolean {
  return path.startsWith(OF_BROWSER) && quick.every((test) => !closureOf(test).has(path));
}

/** A file of tests and all that it imports, directly or not. */
function closureOf(path: string): ReadonlySet<string> {
  const known = closures.get(path) ?? follow(path, new Set());
  closures.set(path, known);
  return known;
}

function follow(path: string, seen: Set<string>): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const imported of importsOf(path)) follow(imported, seen);
  return seen;
}

function importsOf(path: string): readonly string[] {
  const known = imported.get(path) ??
    [...(texts.get(path) ?? "").matchAll(/(?:\bfrom|\bimport\(|^import)\s*"(\.[^"]+)"/gm)]
      .map(([, to = ""]) => posix.join(posix.dirname(path), to));
  imported.set(path, known);
  return known;
}

function say(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
