import { Command as Parser, CommanderError } from "commander";
import { nearestWord } from "../data/nearest_word.ts";
import type { Command, GivenOptions } from "./command.ts";
import { modeOf, wordOf } from "./command_help.ts";
import { COMMANDS } from "./command_list.ts";
import { UsageError } from "./exit_code.ts";
import { USAGE_WORDS } from "../wording/usage_words.ts";

/** A command line that means something. */
export interface CommandLine {
  /** `null` when none is given. */
  readonly command: Command | null;
  readonly isHelp: boolean;
  readonly given: GivenOptions;
}

/**
 * Reads the arguments of the command line; what has no effect is refused, and not passed over.
 *
 * commander cuts the line into command, options and values, and refuses what it does not know. Of citty, the other library that
 * was weighed, unknown options are passed over in silence, and it has not come to version 1.
 *
 * @throws {UsageError} on an unknown command or option, one that the command does not take, or a value that means nothing
 *
 * @example
 * ```ts
 * import assert from "node:assert/strict";
 * assert.equal(parseCommandLine(["check", "--twice", "--jobs", "2"]).command?.name, "check --twice");
 * ```
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  let line: CommandLine = { command: null, isHelp: false, given: new Map() };
  const program = parser("deno task");
  for (const word of new Set(COMMANDS.map(wordOf))) {
    const own = COMMANDS.filter((command) => wordOf(command) === word);
    const sub = parser(word).argument("[rest...]");
    for (
      const [name, { placeholder }] of new Map(own.flatMap(({ options }) => Object.entries(options)))
    ) {
      if (placeholder === null) sub.option(`--${name}`);
      else sub.option(`--${name} <${placeholder}>`, "", collect);
    }
    sub.action((rest: readonly string[]) => {
      line = lineOf(own, { rest, values: sub.optsWithGlobals() });
    });
    program.addCommand(sub);
  }
  try {
    program.parse([...args], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // No command at all: commander would show its own help.
    if (error.code !== "commander.help") throw usageError(error, args);
    line = { ...line, isHelp: program.opts().help === true };
  }
  if (line.command !== null && !line.isHelp) line.command.read(line.given);
  return line;
}

/** A parser that neither prints nor ends the process. */
function parser(name: string): Parser {
  return new Parser(name).exitOverride().configureOutput({ writeErr() {}, writeOut() {} }).helpOption(false)
    .helpCommand(false).option("-h, --help");
}

function collect(value: string, former: readonly string[] | undefined): readonly string[] {
  return [...former ?? [], value];
}

function lineOf(
  commands: readonly Command[],
  { rest, values }: { readonly rest: readonly string[]; readonly values: Readonly<Record<string, unknown>> },
): CommandLine {
  const given = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(values)) {
    if (name !== "help") given.set(name, Array.isArray(value) ? value.map(String) : []);
  }
  const isMode = (command: Command) => given.has(modeOf(command) ?? "");
  const command = commands.find(isMode) ?? commands[0] ?? null;
  const isHelp = values.help === true;
  const names = command?.arguments ?? [];
  for (const [at, name] of names.entries()) {
    const word = rest[at];
    if (word !== undefined) given.set(name, [...given.get(name) ?? [], word]);
  }
  const unexpected = rest[names.length];
  if (!isHelp && unexpected !== undefined) throw new UsageError(USAGE_WORDS.unexpected(unexpected));
  if (!isHelp && command !== null) {
    const wrong = [...given.keys()].find((name) => !Object.hasOwn(command.options, name));
    if (wrong !== undefined) throw elsewhere(wrong, command);
  }
  return { command, isHelp, given };
}

/** What commander refuses, in this program's words. */
function usageError({ code, message }: CommanderError, args: readonly string[]): UsageError {
  const word = /'([^']*)'/.exec(message)?.[1] ?? "";
  if (code === "commander.unknownCommand") {
    return new UsageError(USAGE_WORDS.unknownCommand(word, nearestWord(word, COMMANDS.map(wordOf))));
  }
  if (code === "commander.optionMissingArgument") {
    const [, option = word, placeholder = ""] = /^(.*) <(.*)>$/.exec(word) ?? [];
    return new UsageError(USAGE_WORDS.missing(option, placeholder));
  }
  if (code === "commander.unknownOption") return unknownOption(word, args);
  return new UsageError(message.replace(/^error: /, ""));
}

function unknownOption(word: string, args: readonly string[]): UsageError {
  const [, dashes = "", name = "", value] = /^(--?)([^=]*)(=.*)?$/.exec(word) ?? [];
  const known = COMMANDS.flatMap(({ options }) => Object.entries(options));
  const called = COMMANDS.find((candidate) => wordOf(candidate) === args.find((arg) => !arg.startsWith("-")));
  const option = dashes === "--" ? known.find(([candidate]) => candidate === name)?.[1] : undefined;
  if (option === undefined) {
    const own = COMMANDS.filter((command) => called === undefined || wordOf(command) === wordOf(called))
      .flatMap(({ options }) => Object.keys(options));
    const nearest = nearestWord(`--${name}`, ["--help", ...own.map((name) => `--${name}`)]);
    return new UsageError(USAGE_WORDS.unknownOption(`${dashes}${name}`, nearest));
  }
  if (option.placeholder === null && value !== undefined) {
    return new UsageError(USAGE_WORDS.takesNothing(`--${name}`, value.slice(1)));
  }
  return called === undefined ? new UsageError(USAGE_WORDS.needsCommand(`--${name}`)) : elsewhere(name, called);
}

/** An option that has no effect with a command, and where it has. */
function elsewhere(name: string, command: Command): UsageError {
  const others = COMMANDS.filter(({ options }) => Object.hasOwn(options, name)).map((other) =>
    other.name === wordOf(command) && modeOf(command) !== undefined
      ? USAGE_WORDS.alone(other.name)
      : { ja: other.name, en: other.name }
  );
  return new UsageError(USAGE_WORDS.elsewhere(`--${name}`, command.name, others));
}
