import assert from "node:assert/strict";
import { commandLine } from "../../lib/commands/command_line.ts";
import { UsageError } from "../../lib/commands/usage_error.ts";

const refused = (args: string) => {
  try {
    commandLine(args.split(" "));
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  return "taken";
};

Deno.test("every option of every command is taken where it has an effect", () => {
  const settings = ["--notebook=1", "--notebook=2", "--set=lang=en", "--set=title=a=b", "--jobs=3", "--timeout=0.5"];
  const run = {
    notebooks: ["1", "2"],
    parameters: new Map([["lang", "en"], ["title", "a=b"]]),
    jobs: 3,
    timeout: 0.5,
  };
  const none = { isHelp: false, force: false, update: false, strict: false, json: false };
  assert.deepEqual(commandLine(["report", "--force", ...settings]), {
    ...none,
    ...run,
    command: "report",
    force: true,
  });
  assert.deepEqual(commandLine(["check", "--update", "--strict", "--reports=r", ...settings]), {
    ...none,
    ...run,
    command: "check",
    update: true,
    strict: true,
    reports: "r",
  });
  assert.deepEqual(commandLine(["check", "--twice", "--seed=7", "--reports", "r", ...settings]), {
    ...none,
    ...run,
    command: "check --twice",
    seed: 7,
    reports: "r",
  });
  assert.deepEqual(commandLine(["check", "--compare", "../other", "--strict"]), {
    ...none,
    command: "check --compare",
    compare: "../other",
    strict: true,
  });
  assert.deepEqual(commandLine(["check", "--stale", "--notebook", "4"]), {
    ...none,
    command: "check --stale",
    notebooks: ["4"],
  });
  assert.deepEqual(commandLine(["status", "--json"]), { ...none, command: "status", json: true });
  for (const command of ["check-cells", "generate", "seal", "lab"]) {
    assert.deepEqual(commandLine([command]), { ...none, command });
  }
  assert.deepEqual(commandLine([]), { ...none, command: null });
  assert.equal(commandLine(["--help"]).isHelp, true);
  assert.deepEqual(commandLine(["check", "--twice", "-h"]), { ...none, command: "check --twice", isHelp: true });
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
  ["check --forse", "Unknown option '--forse': did you mean '--force'?"],
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
  for (const [args, says] of MISSPELT) assert.equal(refused(args), says);
});

Deno.test("a value that means nothing is refused with the option, what it takes and what was given", () => {
  for (const value of ["0", "-1", "1.5", "two", "1e3", "", "0x2", "99999999999999999999"]) {
    assert.match(refused(`check --jobs=${value}`), /^Option --jobs takes a whole number from 1: /, value);
  }
  for (const value of ["0", "0.0", "-1", "x", "", "86401", "1e9", "Infinity", "NaN", "5s"]) {
    assert.match(refused(`check --timeout=${value}`), /^Option --timeout takes seconds > 0 and at most 86400/, value);
  }
  for (const [value, seconds] of [["0.5", 0.5], [".25", 0.25], ["90", 90], ["86400", 86400]] as const) {
    assert.equal(commandLine(["check", `--timeout=${value}`]).timeout, seconds);
  }
  for (const value of ["lang", "=en", ""]) {
    assert.match(refused(`report --set=${value}`), /takes name=value/, value);
  }
  assert.match(refused("report --set a=1 --set a=2"), /gives a two values: '1' and '2'/);
  assert.equal(commandLine(["report", "--set", "title="]).parameters?.get("title"), "");
  assert.match(refused("check --compare="), /--compare takes a folder/);
  assert.match(refused("check --reports="), /--reports takes a folder/);
  assert.match(refused("check --jobs"), /argument missing/);
  assert.match(refused("check --force=yes"), /does not take an argument/);
});
