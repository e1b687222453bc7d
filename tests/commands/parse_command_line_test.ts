import assert from "node:assert/strict";
import { commandHelp, wordOf } from "../../lib/commands/command_help.ts";
import { COMMANDS } from "../../lib/commands/command_list.ts";
import { UsageError } from "../../lib/commands/exit_code.ts";
import { parseCommandLine } from "../../lib/commands/parse_command_line.ts";
import { projectPath } from "../../lib/data/project_path.ts";

/** Name of the command, and what was read for its options. */
const read = (...args: readonly string[]) => {
  const { command, given } = parseCommandLine(args);
  return [command?.name, command?.read(given)];
};

const refused = (args: string) => {
  try {
    parseCommandLine(args.split(" "));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return "taken";
};

Deno.test("every option of every command is taken where it has an effect", () => {
  const settings = ["--notebook=1", "--notebook=2", "--set=lang=en", "--set=title=a=b", "--jobs=3", "--timeout=0.5"];
  const run = {
    notebook: ["1", "2"],
    set: new Map([["lang", "en"], ["title", "a=b"]]),
    jobs: 3,
    timeout: 0.5,
  };
  assert.deepEqual(read("report", "--force", ...settings), ["report", { ...run, force: true }]);
  assert.deepEqual(
    read("check", "--update", "--changed", "--strict", "--reports=r", ...settings),
    ["check", { ...run, update: true, changed: true, strict: true, reports: "r" }],
  );
  assert.deepEqual(
    read("check", "--twice", "--seed=7", "--reports", "r", ...settings),
    ["check --twice", { ...run, twice: true, seed: 7, reports: "r" }],
  );
  assert.deepEqual(
    read("check", "--compare", "../other", "--strict"),
    ["check --compare", { compare: "../other", strict: true }],
  );
  assert.deepEqual(read("check", "--stale", "--notebook", "4"), ["check --stale", { stale: true, notebook: ["4"] }]);
  assert.deepEqual(read("status", "--json"), ["status", { json: true }]);
  for (const command of ["check-cells", "generate", "seal", "lab"]) assert.deepEqual(read(command), [command, {}]);
  assert.equal(parseCommandLine([]).command, null);
});

Deno.test("who asks for help gets it and nothing is run, wherever the option stands", () => {
  for (const args of [["--help"], ["-h"], ["check", "-h"], ["-h", "check"], ["check", "--twice", "--help"]]) {
    assert.equal(parseCommandLine(args).isHelp, true, args.join(" "));
  }
  for (const args of [[], ["check"], ["check", "--twice"]]) assert.equal(parseCommandLine(args).isHelp, false);
});

Deno.test("the help of a command tells each of its options in both languages, with the codes that it can end with", () => {
  for (const command of COMMANDS) {
    const told = commandHelp(command.name);
    for (const [name, { help }] of Object.entries(command.options)) {
      assert.match(told, new RegExp(`^  --${name}\\b`, "m"), command.name);
      assert.ok(told.includes(help.ja) && told.includes(help.en), `${command.name} --${name}`);
    }
    for (const code of command.exitCodes) assert.match(told, new RegExp(`^  ${code} +\\S`, "m"), command.name);
    assert.ok(commandHelp(null).includes(wordOf(command)));
    // The number of one report's figures is nothing that the program knows.
    assert.doesNotMatch(told + commandHelp(null), /\b107\b/);
  }
});

Deno.test("each command is a task of deno.json, with its permissions and no others", async () => {
  const { tasks }: { readonly tasks: Readonly<Record<string, { readonly command: string }>> } = JSON.parse(
    await Deno.readTextFile(projectPath("deno.json")),
  );
  for (const { name, permissions } of COMMANDS) {
    const word = wordOf({ name });
    assert.equal(tasks[word]?.command, `deno run ${permissions.join(" ")} lib/cli.ts ${word}`);
  }
  const programs = Object.values(tasks).filter(({ command }) => command.includes("lib/cli.ts"));
  assert.equal(programs.length, new Set(COMMANDS.map(wordOf)).size);
});

const NOT_THERE = [
  ["report --twice", "--twice belongs to check --twice"],
  ["status --force", "--force belongs to report"],
  ["check --force", "--force belongs to report"],
  ["check --update --twice", "Cannot use --update with check --twice"],
  ["check --twice --strict", "--strict belongs to check alone, check --compare"],
  ["check --stale --twice", "Cannot use --twice with check --stale"],
  ["check --stale --jobs 2", "Cannot use --jobs with check --stale"],
  ["check --compare x --notebook 1", "Cannot use --notebook with check --compare"],
  ["check --compare x --set a=1", "Cannot use --set with check --compare"],
  ["check --seed 2", "--seed belongs to check --twice"],
  ["report --reports x", "--reports belongs to check, check --twice, check --compare"],
  ["seal --json", "--json belongs to status"],
] as const;

Deno.test("an option without effect is refused, and told where it belongs", () => {
  for (const [args, says] of NOT_THERE) assert.ok(refused(args).includes(says), `${args}: ${refused(args)}`);
});

const MISSPELT = [
  ["report --forse", "Unknown option '--forse': did you mean '--force'?"],
  ["check -update", "Unknown option '-update': did you mean '--update'?"],
  ["check --notebok=1", "Unknown option '--notebok': did you mean '--notebook'?"],
  ["check --nonsense", "Unknown option '--nonsense'"],
  ["reprot", "Unknown command 'reprot': did you mean 'report'?"],
  ["chekc --update", "Unknown command 'chekc': did you mean 'check'?"],
  ["dance", "Unknown command 'dance'"],
  ["toString", "Unknown command 'toString'"],
  ["check extra", "Unexpected argument 'extra'"],
  ["check -- --update", "Unexpected argument '--update'"],
] as const;

Deno.test("a misspelt command or option is told, with the nearest that there is", () => {
  for (const [args, says] of MISSPELT) assert.equal(refused(args).split("\n")[1]?.split(": put")[0], says);
});

Deno.test("a value that means nothing is refused with the option, what it takes and what was given", () => {
  for (const value of ["0", "-1", "1.5", "two", "1e3", "", "0x2", "99999999999999999999"]) {
    assert.match(refused(`check --jobs=${value}`), /^Option --jobs takes a whole number from 1: /m, value);
  }
  for (const value of ["0", "0.0", "-1", "x", "", "86401", "1e9", "Infinity", "NaN", "5s"]) {
    assert.match(refused(`check --timeout=${value}`), /^Option --timeout takes seconds > 0 and at most 86400/m, value);
  }
  for (const [value, seconds] of [["0.5", 0.5], [".25", 0.25], ["90", 90], ["86400", 86400]] as const) {
    assert.deepEqual(read("check", `--timeout=${value}`)[1], { timeout: seconds });
  }
  for (const value of ["lang", "=en", ""]) {
    assert.match(refused(`report --set=${value}`), /takes name=value/, value);
  }
  assert.match(refused("report --set a=1 --set a=2"), /gives a two values: '1' and '2'/);
  assert.deepEqual(read("report", "--set", "title="), ["report", { set: new Map([["title", ""]]) }]);
  assert.match(refused("check --compare="), /--compare takes a folder/);
  assert.match(refused("check --jobs 1 --jobs 2"), /--jobs is given more than once: '1', '2'/);
  assert.match(refused("check --reports="), /--reports takes a folder/);
  assert.match(refused("check --jobs"), /argument missing/);
  assert.match(refused("check --force=yes"), /does not take an argument/);
});

Deno.test("whatever is refused is said in Japanese and in English, a line each, with the value that was given", () => {
  const values = [
    "check --jobs=zero",
    "check --timeout=5s",
    "report --set=lang",
    "check --jobs 1 --jobs 2",
    "import --keep=all",
  ];
  for (const args of [...NOT_THERE.map(([args]) => args), ...MISSPELT.map(([args]) => args), ...values]) {
    const [japanese = "", english = "", ...more] = refused(args).split("\n");
    assert.deepEqual(more, [], args);
    assert.match(japanese, /[ぁ-ん].*(?:。|: .*)$/, args);
    assert.doesNotMatch(english, /[ぁ-んァ-ヶ一-龠]/, args);
    for (const [given] of english.matchAll(/'[^']*'$/g)) {
      assert.ok(japanese.includes(given.slice(1, -1)), `${args}: ${japanese}`);
    }
  }
});
