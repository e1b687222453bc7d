import type { Bilingual } from "../data/language.ts";
import { EXIT_CODE, type ExitCode } from "./exit_code.ts";
import {
  DONE,
  EXIT_CODE_WORDS,
  HELP_WORDS,
  inAllLanguages,
  OWN_EXIT_CODE_WORDS,
} from "../wording/command_line_words.ts";
import type { Command, CommandOption } from "./command.ts";
import { COMMANDS } from "./command_list.ts";

const USAGE = `${inAllLanguages(HELP_WORDS.usage)}: deno task`;

/** How a command is called; without one, which there are. `check --twice` and its like are told with `check`. */
export function commandHelp(name: string | null): string {
  const [word = ""] = (name ?? "").split(" ");
  const [command, ...modes] = COMMANDS.filter((command) => wordOf(command) === word);
  if (command === undefined) return overview();
  const all = [command, ...modes];
  const switches = modes.map(modeOf).map((mode) => usageOf(mode, all));
  const options = new Map(all.flatMap(({ options }) => Object.entries(options)));
  const codes = [...new Set(all.flatMap(({ exitCodes }) => exitCodes))].toSorted((a, b) => a - b);
  return [
    [
      USAGE,
      word,
      ...switches.length > 0 ? [`[${switches.join(" | ")}]`] : [],
      ...(command.arguments ?? []).map((name) => `[${options.get(name)?.placeholder ?? name}]`),
      ...options.size > 0 ? ["[options]"] : [],
    ]
      .join(" "),
    lines(command.summary, ""),
    ...options.size === 0 ? [] : [listed([...options].map(([name, option]) => [usage(name, option), helpOf(option)]))],
    `${inAllLanguages(HELP_WORDS.exitCodes)}:\n${
      listed(codes.map((code) => [String(code), codeWords(word, code, codes)]))
    }`,
  ].join("\n\n");
}

/** What a code says of this command: of one that never drifts, 0 is that it is done. */
function codeWords(word: string, code: ExitCode, codes: readonly ExitCode[]): Bilingual {
  const own = OWN_EXIT_CODE_WORDS[word]?.[code];
  if (own !== undefined) return own;
  return code === EXIT_CODE.same && !codes.includes(EXIT_CODE.drift) ? DONE : EXIT_CODE_WORDS[code];
}

/** The line that follows what was wrong with a call: the whole help would carry the sentence off the screen. */
export function helpHint(name: string | undefined): string {
  const word = name?.split(" ")[0];
  return COMMANDS.some((command) => wordOf(command) === word) ? `${USAGE} ${word} --help` : overview();
}

/** The word that a command is called by. */
export function wordOf({ name }: Pick<Command, "name">): string {
  return name.split(" ")[0] ?? name;
}

/** The option that makes a command of its own of a word; `undefined` for the command that the word alone is. */
export function modeOf({ name }: Pick<Command, "name">): string | undefined {
  return name.split(" --")[1];
}

function overview(): string {
  const summaries = COMMANDS.filter((command) => modeOf(command) === undefined)
    .map((command): readonly [string, Bilingual] => [wordOf(command), command.summary]);
  // Tasks of deno.json that are no commands of this program.
  const tests = [
    ["test", HELP_WORDS.test],
    ["test:fast", HELP_WORDS.testFast],
  ] as const;
  return [
    `${USAGE} <command> [options]`,
    listed([...summaries, ...tests]),
    `${inAllLanguages(HELP_WORDS.optionsOfACommand)}: deno task <command> --help`,
  ].join("\n\n");
}

function usageOf(name: string | undefined, commands: readonly Command[]): string {
  const option = commands.flatMap(({ options }) => Object.entries(options)).find(([candidate]) => candidate === name);
  return option === undefined ? `--${name}` : usage(...option);
}

function usage(name: string, { placeholder }: CommandOption<unknown>): string {
  return placeholder === null ? `--${name}` : `--${name} ${placeholder}`;
}

function helpOf({ help, default: ifNotGiven }: CommandOption<unknown>): Bilingual {
  if (ifNotGiven === undefined) return help;
  return HELP_WORDS.withDefault(help, ifNotGiven);
}

/** Names in a column, and what is said of each beside it: a line a language. */
function listed(rows: readonly (readonly [string, Bilingual])[]): string {
  const width = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows.map(([name, words]) => `  ${name.padEnd(width - 2)}${lines(words, " ".repeat(width))}`).join("\n");
}

function lines(words: Bilingual, indent: string): string {
  return Object.values(words).join(`\n${indent}`);
}
