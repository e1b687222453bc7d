/**
 * Changes the code in one place after another, and counts the changes that no test notices.
 *
 *     deno run -A tests/bench/mutation.ts lib/tables [lib/wording …] [--sample 50] [--seed 1] [--most 48] [--also FILE]
 *
 * Each change is made in a copy of the project. Then those tests run that load the changed file, a few at a time, first those
 * that load least besides: they are about it, and soon done. Tests that start programs are left out but for those that `--also`
 * names, such as the browser's for the page's own code. With `--most` no more than so many are asked: what lives then may be
 * noticed by another. What lives is printed with its line: a test is missing there, or the
 * change means nothing. The same seed gives the same changes of the same code.
 *
 * A test that fails without any change would notice every one: who has noticed first is run again without it, and if it fails
 * it is named, and asked no more.
 */
import { posix } from "node:path";
import { parseArgs } from "node:util";
import { walkFiles } from "../../lib/data/folder_entries.ts";
import { projectPath } from "../../lib/data/project_path.ts";
import { randomGenerator } from "../../lib/statistics/random_generator.ts";
import { leaseFolder } from "../commands/leased_folder.ts";
import { copyInto } from "../commands/project_copy.ts";
import { portionsOf } from "../runner/portions.ts";
import { type Mutant, mutantsOf, sampleOf } from "./mutants.ts";

/** Files of tests that are asked at once. */
const AT_A_TIME = 8;
/** Seconds after which a change counts as noticed, as it made something run for ever. */
const LONGEST = 600;

const { values, positionals: rooms } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    most: { type: "string", default: "Infinity" },
    also: { type: "string", multiple: true, default: [] },
  },
});

await using lease = await leaseFolder();
const { folder } = lease;
for (const part of ["lib", "tests", "data", "notebooks", "outputs", "README.md", ".github", "deno.json", "deno.lock"]) {
  copyInto(projectPath(part), `${folder}/${part}`);
}
const paths = [...await walkFiles("lib"), ...await walkFiles("tests")].filter((path) => path.endsWith(".ts"));
const texts = new Map(paths.map((path) => [path, Deno.readTextFileSync(projectPath(path))] as const));
const testTexts = new Map([...texts].filter(([path]) => path.startsWith("tests/")));
/** Files of tests that have passed without any change. */
const green = new Set<string>();
/** Those that have not. */
const red = new Set<string>();
const closures = new Map<string, ReadonlySet<string>>();
const quick = portionsOf(testTexts, { portions: 1 }).together.flat();

for (const room of rooms) {
  const all = [...texts].filter(([path]) => path.startsWith(`${room}/`))
    .flatMap(([path, text]) => mutantsOf(text).map((mutant) => ({ ...mutant, path })));
  const generator = randomGenerator(Number(values.seed));
  const counts = { mirrored: 0, others: 0, living: 0, invalid: 0 };
  for (const mutant of sampleOf(all, { wanted: Number(values.sample), generator })) {
    const fate = await fateOf(mutant, room);
    counts[fate]++;
    if (fate === "living") {
      say(`lives: ${mutant.path}:${mutant.line} ${JSON.stringify(mutant.from)} → ${JSON.stringify(mutant.to)}`);
    }
  }
  const { mirrored, others, living } = counts;
  const tried = mirrored + others + living;
  const percent = (100 * (mirrored + others) / tried).toFixed(1);
  say(
    `${room}: ${mirrored + others} of ${tried} changes noticed (${percent} %), ${mirrored} of them by tests/${
      room.replace(/^lib\//, "")
    }; drawn from ${all.length}`,
  );
}

/** Whether a test has noticed a change that passes without it; those that fail all the same are named, and asked no more. */
async function isNoticed(said: string): Promise<boolean> {
  const noticing = [...new Set([...said.matchAll(/=> \.\/(tests\/\S+_test\.ts)/g)].map(([, test = ""]) => test))];
  for (const test of noticing.filter((test) => !green.has(test))) {
    if ((await runTests([test])).success) green.add(test);
    else {
      red.add(test);
      say(`not asked, as it fails without any change: ${test}`);
    }
  }
  // A module that can no longer be loaded names no test.
  return noticing.length === 0 || noticing.some((test) => green.has(test));
}

/** Who notices a change. What cannot be read as code is none. */
async function fateOf(
  { path, text }: Mutant & { readonly path: string },
  room: string,
): Promise<"mirrored" | "others" | "living" | "invalid"> {
  const loading = quick.filter((test) => closureOf(test).has(path))
    .toSorted((a, b) => closureOf(a).size - closureOf(b).size).slice(0, Number(values.most));
  const turns = Array.from(
    { length: Math.ceil(loading.length / AT_A_TIME) },
    (_, turn) => loading.slice(turn * AT_A_TIME, (turn + 1) * AT_A_TIME),
  );
  for (const tests of [...turns, values.also].filter(({ length }) => length > 0)) {
    let { success, said } = await runWith({ path, text }, tests);
    if (/The module's source code could not be parsed/.test(said)) return "invalid";
    while (!success && !await isNoticed(said)) ({ success, said } = await runWith({ path, text }, tests));
    if (success) continue;
    return said.includes(`=> ./${room.replace(/^lib\//, "tests/")}/`) ? "mirrored" : "others";
  }
  return "living";
}

/** Runs tests with a change, without those that fail by themselves. */
async function runWith({ path, text }: Pick<Mutant, "text"> & { readonly path: string }, tests: readonly string[]) {
  const asked = tests.filter((test) => !red.has(test));
  if (asked.length === 0) return { success: true, said: "" };
  await Deno.writeTextFile(`${folder}/${path}`, text);
  const outcome = await runTests(asked);
  await Deno.writeTextFile(`${folder}/${path}`, texts.get(path) ?? "");
  return outcome;
}

/** All in one process: what they share is then loaded once. */
async function runTests(tests: readonly string[]): Promise<{ readonly success: boolean; readonly said: string }> {
  const module = "tests/mutated_test.ts";
  const imports = tests.map((test) => `import ${JSON.stringify(`./${test.slice("tests/".length)}`)};\n`);
  await Deno.writeTextFile(`${folder}/${module}`, imports.join(""));
  const { success, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["test", "-A", "--no-check", "--fail-fast", "--quiet", module],
    cwd: folder,
    env: { NO_COLOR: "1", CI: "true" },
    stdin: "null",
    signal: AbortSignal.timeout(LONGEST * 1000),
  }).output();
  const decoder = new TextDecoder();
  return { success, said: decoder.decode(stdout) + decoder.decode(stderr) };
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
  for (const [, to = ""] of (texts.get(path) ?? "").matchAll(/(?:\bfrom|\bimport\(|^import)\s*"(\.[^"]+)"/gm)) {
    follow(posix.join(posix.dirname(path), to), seen);
  }
  return seen;
}

function say(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
