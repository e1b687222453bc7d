import { parseArgs } from "node:util";
import { UsageError } from "./usage_error.ts";

/** What each command takes; `check --twice` and its like are commands of their own. */
const OPTIONS_OF = {
  report: ["force", "set", "notebook", "jobs", "timeout"],
  check: ["update", "strict", "reports", "set", "notebook", "jobs", "timeout"],
  "check --stale": ["stale", "set", "notebook"],
  "check --twice": ["twice", "seed", "reports", "set", "notebook", "jobs", "timeout"],
  "check --compare": ["compare", "strict", "reports"],
  "check-cells": [],
  status: ["json"],
  generate: [],
  seal: [],
  lab: [],
} as const satisfies Readonly<Record<string, readonly Option[]>>;

const OPTIONS = {
  force: { type: "boolean" },
  update: { type: "boolean" },
  stale: { type: "boolean" },
  twice: { type: "boolean" },
  compare: { type: "string" },
  seed: { type: "string" },
  strict: { type: "boolean" },
  reports: { type: "string" },
  notebook: { type: "string", multiple: true },
  set: { type: "string", multiple: true },
  jobs: { type: "string" },
  timeout: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

type Option = keyof typeof OPTIONS;

/** A command, with the option that makes it another one. */
export type CommandName = keyof typeof OPTIONS_OF;

/** A command line that means something. */
export interface CommandLine {
  /** `null` when none is given. */
  readonly command: CommandName | null;
  readonly isHelp: boolean;
  readonly force: boolean;
  readonly update: boolean;
  readonly strict: boolean;
  readonly json: boolean;
  /** Folder to compare with, as given. */
  readonly compare?: string;
  /** Folder of the reports, as given. */
  readonly reports?: string;
  readonly seed?: number;
  readonly jobs?: number;
  /** In seconds. */
  readonly timeout?: number;
  readonly notebooks?: readonly string[];
  readonly parameters?: ReadonlyMap<string, string>;
}

/** More than a day would not fit into a timer, which then ends at once. */
const MOST_SECONDS = 86_400;

/**
 * Reads the arguments of the command line; what has no effect is refused, and not passed over.
 *
 * @throws {UsageError} on an unknown command or option, one that the command does not take, or a value that means nothing
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(commandLine(["check", "--twice", "--jobs", "2"]).command, "check --twice");
 * ```
 */
export function commandLine(args: readonly string[]): CommandLine {
  requireKnownOptions(args);
  const { values, positionals } = parsed(args);
  const [first, ...rest] = positionals;
  const isHelp = values.help ?? false;
  const given = Object.keys(OPTIONS).filter(isOption).filter((name) => name !== "help" && values[name] !== undefined);
  const command = first === undefined ? null : commandOf(first, given);
  if (!isHelp) {
    if (rest.length > 0) throw new UsageError(`Unexpected argument '${rest[0]}'`);
    if (command !== null) requireOptions(command, given);
  }
  const { compare, reports, notebook, set } = values;
  return {
    command,
    isHelp,
    force: values.force ?? false,
    update: values.update ?? false,
    strict: values.strict ?? false,
    json: values.json ?? false,
    ...(compare === undefined ? {} : { compare: folder("--compare", compare) }),
    ...(reports === undefined ? {} : { reports: folder("--reports", reports) }),
    ...(values.seed === undefined ? {} : { seed: wholeNumber("--seed", values.seed) }),
    ...(values.jobs === undefined ? {} : { jobs: wholeNumber("--jobs", values.jobs) }),
    ...(values.timeout === undefined ? {} : { timeout: seconds("--timeout", values.timeout) }),
    ...(notebook === undefined ? {} : { notebooks: notebook }),
    ...(set === undefined ? {} : { parameters: parameterValues(set) }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch (error) {
    if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
      throw new UsageError(error.message);
    }
    throw error;
  }
}

function requireKnownOptions(args: readonly string[]): void {
  const end = args.indexOf("--");
  for (const arg of end === -1 ? args : args.slice(0, end)) {
    const [, dashes = "", name = ""] = /^(--?)([^=]+)/.exec(arg) ?? [];
    if (dashes === "" || arg === "-h" || (dashes === "--" && isOption(name))) continue;
    const known = Object.keys(OPTIONS).map((option) => `--${option}`);
    throw new UsageError(`Unknown option '${dashes}${name}'${hint(`--${name}`, known)}`);
  }
}

function commandOf(first: string, given: readonly Option[]): CommandName {
  const [mode] = given.filter((option) => isCommand(`${first} --${option}`));
  const name = mode === undefined ? first : `${first} --${mode}`;
  if (isCommand(name) && !first.includes(" ")) return name;
  const commands = Object.keys(OPTIONS_OF).filter((name) => !name.includes(" "));
  throw new UsageError(`Unknown command '${first}'${hint(first, commands)}`);
}

function requireOptions(command: CommandName, given: readonly Option[]): void {
  const taken: readonly Option[] = OPTIONS_OF[command];
  const wrong = given.find((option) => !taken.includes(option));
  if (wrong === undefined) return;
  const others = Object.entries(OPTIONS_OF).flatMap(([name, options]: [string, readonly Option[]]) =>
    options.includes(wrong) ? [name === "check" && command.startsWith("check ") ? "check alone" : name] : []
  );
  throw new UsageError(
    `Cannot use --${wrong} with ${command} as it has no effect there: --${wrong} belongs to ${others.join(", ")}`,
  );
}

/** "; did you mean …?" when one of the words is at most two letters away. */
function hint(word: string, words: readonly string[]): string {
  const [nearest] = words.map((known) => ({ known, distance: distance(word, known) }))
    .toSorted((a, b) => a.distance - b.distance);
  return nearest === undefined || nearest.distance > 2 ? "" : `: did you mean '${nearest.known}'?`;
}

/** Levenshtein's distance: letters to put in, leave out or replace. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [above, letter] of [...a].entries()) {
    const next = [above + 1];
    for (let at = 1; at <= b.length; at++) {
      const [left = 0, up = 0, before = 0] = [next[at - 1], row[at], row[at - 1]];
      next.push(Math.min(left + 1, up + 1, before + (letter === b[at - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

function isOption(name: string): name is Option {
  return Object.hasOwn(OPTIONS, name);
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(OPTIONS_OF, name);
}

function folder(option: string, value: string): string {
  if (value === "") throw new UsageError(`Option ${option} takes a folder: current value is ''`);
  return value;
}

function wholeNumber(option: string, value: string): number {
  const number = Number(value);
  if (/^\d+$/.test(value) && Number.isSafeInteger(number) && number >= 1) return number;
  throw new UsageError(`Option ${option} takes a whole number from 1: current value is '${value}'`);
}

function seconds(option: string, value: string): number {
  const number = Number(value);
  if (/^\d*\.?\d+$/.test(value) && number > 0 && number <= MOST_SECONDS) return number;
  throw new UsageError(
    `Option ${option} takes seconds > 0 and at most ${MOST_SECONDS}, such as 0.5 or 90: current value is '${value}'`,
  );
}

function parameterValues(settings: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const setting of settings) {
    const at = setting.indexOf("=");
    const [name, value] = [setting.slice(0, at).trim(), setting.slice(at + 1)];
    if (at === -1 || name === "") {
      throw new UsageError(`Option --set takes name=value, such as lang=en: current value is '${setting}'`);
    }
    if ((values.get(name) ?? value) !== value) {
      throw new UsageError(`Option --set gives ${name} two values: '${values.get(name)}' and '${value}'`);
    }
    values.set(name, value);
  }
  return values;
}
