/**
 * Changes the code in one place after another, and counts the changes that no test notices.
 *
 *     deno run -A tests/bench/mutation.ts lib/tables [lib/wording …] [--sample 50] [--seed 1] [--also FILE]
 *
 * Each change is made in a copy of the project. First the tests run that mirror the room (`tests/tables` for `lib/tables`),
 * then, when none has noticed, the others that load the changed file. Tests that start programs are left out but for those
 * that `--also` names, such as the browser's for the page's own code. What lives is printed with its line: a test is missing
 * there, or the change means nothing. The same seed gives the same changes of the same code.
 *
 * A test that fails without any change would notice every one: then nothing is measured, and the test is named.
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

/** Seconds after which a change counts as noticed, as it made something run for ever. */
const LONGEST = 600;

const { values, positionals: rooms } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: "string", default: "50" },
    seed: { type: "string", default: "1" },
    also: { type: "string", multiple: true, default: [] },
  },
});

await using lease = await leaseFolder();
const { folder } = lease;
for (const part of ["lib", "tests", "data", "notebooks", "outputs", "deno.json", "deno.lock"]) {
  copyInto(projectPath(part), `${folder}/${part}`);
}
const paths = [...await walkFiles("lib"), ...await walkFiles("tests")].filter((path) => path.endsWith(".ts"));
const texts = new Map(paths.map((path) => [path, Deno.readTextFileSync(projectPath(path))] as const));
const testTexts = new Map([...texts].filter(([path]) => path.startsWith("tests/")));
const quick = portionsOf(testTexts, { portions: 1 }).together.flat();

for (const room of rooms) {
  const all = [...texts].filter(([path]) => path.startsWith(`${room}/`))
    .flatMap(([path, text]) => mutantsOf(text).map((mutant) => ({ ...mutant, path })));
  await requireGreen(all.map(({ path }) => path));
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

/** Stops where a test that would be asked fails by itself. */
async function requireGreen(files: readonly string[]): Promise<void> {
  const asked = quick.filter((test) => files.some((path) => closureOf(test).has(path)));
  const { success, said } = await runTests([...asked, ...values.also]);
  if (success) return;
  say(`Cannot measure what the tests notice as one fails without any change:\n${said.slice(-3000)}`);
  Deno.exit(1);
}

/** Who notices a change. What cannot be read as code is none. */
async function fateOf(
  { path, text }: Mutant & { readonly path: string },
  room: string,
): Promise<"mirrored" | "others" | "living" | "invalid"> {
  const loading = quick.filter((test) => closureOf(test).has(path));
  const isMirrored = (test: string) => test.startsWith(`${room.replace(/^lib\//, "tests/")}/`);
  await Deno.writeTextFile(`${folder}/${path}`, text);
  try {
    for (
      const [fate, tests] of [
        ["mirrored", loading.filter(isMirrored)],
        ["others", loading.filter((test) => !isMirrored(test))],
        ["others", values.also],
      ] as const
    ) {
      if (tests.length === 0) continue;
      const { success, said } = await runTests(tests);
      if (/The module's source code could not be parsed/.test(said)) return "invalid";
      if (!success) return fate;
    }
    return "living";
  } finally {
    await Deno.writeTextFile(`${folder}/${path}`, texts.get(path) ?? "");
  }
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
function closureOf(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, to = ""] of (texts.get(path) ?? "").matchAll(/(?:\bfrom|\bimport\(|^import)\s*"(\.[^"]+)"/gm)) {
    closureOf(posix.join(posix.dirname(path), to), seen);
  }
  return seen;
}

function say(line: string): void {
  Deno.stdout.writeSync(new TextEncoder().encode(`${line}\n`));
}
